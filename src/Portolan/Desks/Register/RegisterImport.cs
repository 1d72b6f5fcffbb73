using Portolan.CommandLine;
using Portolan.Formats;
using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary>Takes over register files: all are read before the first is kept, so that a bad one leaves nothing half done.</summary>
internal static class RegisterImport
{
    /// <summary>Imports a file, or every CSV file of a folder.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="target">The folder that keeps snapshots; made where it is missing.</param>
    /// <exception cref="CommandException">There is no such file, or the folder has none.</exception>
    /// <exception cref="InputException">A file cannot be used; nothing was kept.</exception>
    public static IReadOnlyList<ImportedFile> Run(string path, string target)
    {
        var snapshots = Files(path).Select(Read).ToList();
        Directory.CreateDirectory(target);
        return [.. snapshots.Select(snapshot => new ImportedFile(snapshot, Keep(snapshot, target)))];
    }

    private static RegisterSnapshot Read(string file)
    {
        var snapshot = RegisterReader.Open(file);
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
