using Portolan.CommandLine;
using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary>The firms of one register snapshot, and its day.</summary>
/// <param name="Date">The day of the snapshot.</param>
/// <param name="Firms">The firms, ordered as the register lists them.</param>
internal sealed record RegisterOfDay(DateOnly Date, IReadOnlyList<RegisteredFirm> Firms)
{
    /// <summary>Opens a file, or else the newest snapshot at hand that was known on a day.</summary>
    /// <param name="file">A register file, or null for the snapshots at hand.</param>
    /// <param name="dataFolder">The user's own data, or null for the default place.</param>
    /// <param name="known">The day of knowledge, or null for the newest snapshot.</param>
    /// <exception cref="CommandException">There is no such file or snapshot, or the file is of another kind.</exception>
    public static RegisterOfDay Open(string? file, string? dataFolder, DateOnly? known)
    {
        return Of(file is null ? FromLibrary(RegisterFolders.Open(dataFolder), known) : FromFile(file));
    }

    /// <summary>Opens the newest snapshot of a library that was known on a day.</summary>
    /// <param name="library">The snapshots at hand.</param>
    /// <param name="known">The day of knowledge, or null for the newest snapshot.</param>
    /// <exception cref="CommandException">There is no such snapshot.</exception>
    public static RegisterOfDay Open(RegisterLibrary library, DateOnly? known) => Of(FromLibrary(library, known));

    private static RegisterOfDay Of(RegisterSnapshot snapshot) => new(DateOf(snapshot), FirmJoiner.Join(snapshot));

    private static RegisterSnapshot FromFile(string file)
    {
        if (!File.Exists(file)) throw CommandException.BadInput($"no register file '{file}'");
        return RegisterReader.Open(file, RegisterKind.Casps);
    }

    /// <summary>The newest snapshot of CASPS that was known on a day.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static RegisterSnapshot FromLibrary(RegisterLibrary library, DateOnly? known)
    {
        var snapshot = known is { } day ? library.AsOf(RegisterKind.Casps, day) : library.Latest(RegisterKind.Casps);
        if (snapshot is not null) return snapshot;
        var oldest = library.Files.LastOrDefault(file => file.Heading.Kind == RegisterKind.Casps);
        throw oldest is null
            ? CommandException.Usage("no register snapshot at hand (expected one in the project's register/ folder, or by 'portolan register import')")
            : CommandException.Usage($"--known {known:yyyy-MM-dd} is before the oldest register snapshot at hand ({oldest.Heading.Date:yyyy-MM-dd})");
    }

    /// <summary>The day of a snapshot; where neither name nor header tells, the newest update that its rows report.</summary>
    public static DateOnly DateOf(RegisterSnapshot snapshot) =>
        snapshot.Date ?? snapshot.Entries.Max(entry => entry.LastUpdate)
        ?? throw CommandException.BadInput("the register file names no day, and none of its rows has a last update (expected a name such as CASPS_2026-08-17.csv, or the day given with the file)");
}
