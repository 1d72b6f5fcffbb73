using Portolan.CommandLine;
using Portolan.Formats;
using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary>Takes over register files: all are read before the first is kept, so that a bad one leaves nothing half done.</summary>
internal static class RegisterImport
{
    /// <summary>Imports a file, or every CSV file of a folder.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="date">The day on which a file was taken, or null to read it from the file; only for a single file.</param>
    /// <param name="target">The folder that keeps snapshots; made where it is missing.</param>
    /// <exception cref="CommandException">There is no such file, the folder has none, or the date does not go with what there is.</exception>
    /// <exception cref="InputException">A file cannot be used; nothing was kept.</exception>
    public static IReadOnlyList<ImportedFile> Run(string path, DateOnly? date, string target)
    {
        if (date is not null && Directory.Exists(path)) throw CommandException.Usage("--date goes with one file (expected a file, not a folder)");
        var snapshots = Files(path).Select(file => Read(file, date)).ToList();
        Directory.CreateDirectory(target);
        return [.. snapshots.Select(snapshot => new ImportedFile(snapshot, Keep(snapshot, target)))];
    }

    /// <summary>Imports what a stream holds.</summary>
    /// <param name="content">The bytes, from the beginning; not closed.</param>
    /// <param name="name">The name of the file: for messages, and for the day where none is given.</param>
    /// <param name="date">The day on which the file was taken, or null to read it from the name or the rows.</param>
    /// <param name="target">The folder that keeps snapshots; made where it is missing.</param>
    /// <exception cref="CommandException">The date does not go with the file.</exception>
    /// <exception cref="InputException">The content cannot be used; nothing was kept.</exception>
    public static ImportedFile Run(Stream content, string name, DateOnly? date, string target)
    {
        var snapshot = Dated(RegisterReader.Open(content, name, date: date), date);
        Directory.CreateDirectory(target);
        return new ImportedFile(snapshot, Keep(snapshot, target));
    }

    private static RegisterSnapshot Read(string file, DateOnly? date) => Dated(RegisterReader.Open(file, date: date), date);

    private static RegisterSnapshot Dated(RegisterSnapshot snapshot, DateOnly? date)
    {
        if (date is { } given && snapshot.Date != given) throw CommandException.Usage($"the day given is {given:yyyy-MM-dd}, but the file itself says {snapshot.Date:yyyy-MM-dd}");
        return snapshot with { Date = RegisterOfDay.DateOf(snapshot) };
    }

    private static List<string> Files(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) throw CommandException.BadInput($"no file or folder '{path}'");
        var files = Directory.EnumerateFiles(path, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw CommandException.BadInput($"the folder '{path}' has no register files (expected .csv files of ESMA)");
    }

    /// <summary>Writes beside the final name and renames, so that a reader never sees half a file.</summary>
    private static string Keep(RegisterSnapshot snapshot, string target)
    {
        var path = Path.Combine(target, RegisterWriter.FileName(snapshot));
        var unfinished = path + ".part";
        using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            RegisterWriter.Write(snapshot, stream);
            stream.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: true);
        return path;
    }
}

/// <summary>A register file taken over.</summary>
/// <param name="Snapshot">Its facts.</param>
/// <param name="KeptAs">The file that keeps them, or null where it was only read.</param>
internal sealed record ImportedFile(RegisterSnapshot Snapshot, string? KeptAs);
