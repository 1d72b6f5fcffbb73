using System.Security.Cryptography;
using Portolan.Record.Files;

namespace Portolan.Record.Folder;

/// <summary>What lies in the files of a record: what the store lists, and what verifying reads.</summary>
internal static class FolderFiles
{
    /// <summary>Every file there and the hash that its name gives, in the order of their paths; no hash where it is no stored
    /// file.</summary>
    public static IEnumerable<(string Path, FileHash? Hash)> All(FolderLayout layout)
    {
        if (!Directory.Exists(layout.Files)) yield break;
        foreach (var place in Directory.EnumerateFileSystemEntries(layout.Files).Order(StringComparer.Ordinal))
        {
            if (place == layout.FilesLock || place == layout.Incoming) continue;
            if (!Directory.Exists(place))
            {
                yield return (place, null);
                continue;
            }
            foreach (var path in Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                yield return (path, FileHash.TryParse(Path.GetFileName(path), out var hash) && layout.FileOf(hash) == path ? hash : null);
            }
        }
    }

    /// <summary>What is wrong with a file, or null.</summary>
    public static string? Fault(string path, FileHash? hash)
    {
        if (hash is null) return "is no file that was stored";
        try
        {
            using var content = Open(path);
            return new FileHash(SHA256.HashData(content)) == hash ? null : "is damaged: its content is not what its name says";
        }
        catch (FileNotFoundException)
        {
            // Collected since it was listed.
            return null;
        }
    }

    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
}
