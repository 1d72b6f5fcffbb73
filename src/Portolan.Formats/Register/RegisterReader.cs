using System.Text.RegularExpressions;
using Portolan.Formats.Register.Esma;
using Portolan.Formats.Register.Own;

namespace Portolan.Formats.Register;

/// <summary>Opens snapshots: files as ESMA publishes them, or in the project's own format. Which of both it is, it finds out.</summary>
public static partial class RegisterReader
{
    /// <summary>Opens a file. Where no date is given it is taken from a name such as <c>CASPS_2026-08-17.csv</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expected">The kind that it has to be, if that matters.</param>
    /// <param name="date">The day on which a published file was taken; the own format carries its date.</param>
    /// <exception cref="InputException">The file is no register, not the kind expected, damaged, truncated or too large.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static RegisterSnapshot Open(string path, RegisterKind? expected = null, DateOnly? date = null)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        return Open(file, Path.GetFileName(path), expected, date);
    }

    /// <summary>Opens a stream, which is not closed.</summary>
    /// <param name="stream">The bytes, from the beginning.</param>
    /// <param name="name">The name of the file: for messages, and for the date where none is given.</param>
    /// <param name="expected">The kind that it has to be, if that matters.</param>
    /// <param name="date">The day on which a published file was taken; the own format carries its date.</param>
    /// <exception cref="InputException">The stream is no register, not the kind expected, damaged, truncated or too large.</exception>
    public static RegisterSnapshot Open(Stream stream, string? name = null, RegisterKind? expected = null, DateOnly? date = null)
    {
        using var input = new RegisterInput(stream, name);
        return input.IsOwnFormat ? OpenOwn(input, name, expected) : Import(input, name, expected, date ?? DateIn(name));
    }

    /// <summary>Reads the first line of a file in the project's own format, and nothing more.</summary>
    /// <exception cref="InputException">It is not that format.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static RegisterHeading ReadHeading(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        return new OwnReader(file, Path.GetFileName(path)).ReadHeading();
    }

    /// <summary>Reads the rows of a published CSV file one at a time, each when it is asked for, without the checks that
    /// need the whole file and without keeping their issues.</summary>
    /// <param name="stream">The bytes, from the beginning; not closed.</param>
    /// <param name="name">The name of the file, for messages.</param>
    /// <param name="expected">The kind that it has to be, if that matters.</param>
    /// <exception cref="InputException">The stream is no register, not the kind expected, damaged or truncated.</exception>
    public static IEnumerable<RegisterEntry> ReadRows(Stream stream, string? name = null, RegisterKind? expected = null) =>
        EsmaRegister.Open(stream, expected, DateIn(name), name).Rows().Select(row => row.Entry);

    /// <summary>The date in a name such as <c>CASPS_2026-08-17.csv</c> or <c>CASPS_20260817.csv</c>; null where there is none.</summary>
    public static DateOnly? DateIn(string? name)
    {
        if (name is null) return null;
        var match = IsoDate().Match(Path.GetFileName(name));
        return match.Success && DateOnly.TryParseExact(match.Value, ["yyyy-MM-dd", "yyyyMMdd"], out var date) ? date : null;
    }

    private static RegisterSnapshot OpenOwn(RegisterInput input, string? name, RegisterKind? expected)
    {
        var snapshot = new OwnReader(input, name).Read();
        if (expected is not { } asked || asked == snapshot.Kind) return snapshot;
        throw new InputException(new InputError(name, 0, 1, 0, $"a file of kind {snapshot.Kind.Code()}", $"a file of kind {asked.Code()}"));
    }

    private static RegisterSnapshot Import(RegisterInput input, string? name, RegisterKind? expected, DateOnly? date)
    {
        var register = EsmaRegister.Open(input, expected, date, name);
        var rows = register.Rows().ToList();
        var entries = new WholeFileChecks(rows, register.Report).Apply();
        var report = register.Report.Build(entries.Count);
        return new RegisterSnapshot(register.Kind, date, RegisterSource.EsmaInterim, input.FinishSha256(), entries, report);
    }

    [GeneratedRegex("(?<![0-9])[0-9]{4}(-?)[0-9]{2}\\1[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();
}
