using Portolan.Record.Files;
using Portolan.Record.Folder;
using Portolan.Record.Privacy;
using Portolan.Record.Tests.Contract;

namespace Portolan.Record.Tests.Folder;

/// <summary>A folder for a record, gone after the test; for a writer that is killed it is on the disk, for whose sake writers wait.</summary>
internal sealed class TemporaryRecord(bool onDisk = false) : ITemporaryPlace
{
    public string Path { get; } = onDisk ? Directory.CreateTempSubdirectory("record-").FullName : MemoryFolder.Create("record-");

    public string Segments => System.IO.Path.Combine(Path, "segments");

    public RecordPlace Place => new FolderPlace(Path);

    public string KeyFolder => Path;

    public int CountFiles() => StoredFiles().Length;

    /// <summary>The paths of files and of parts of files.</summary>
    public string[] StoredFiles()
    {
        var files = System.IO.Path.Combine(Path, "files");
        return [.. Directory.GetFiles(files, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal))];
    }

    public string NameOf(FileHash file) => $"files/{file.ToString()[..2]}/{file}";

    public string PathOf(FileHash file) => System.IO.Path.Combine(Path, NameOf(file));

    public string PathOf(PersonId person) => System.IO.Path.Combine(Path, "people", $"{person}.key");

    public void Damage(FileHash file, byte[] content) => File.WriteAllBytes(PathOf(file), content);

    public void Lose(FileHash file) => File.Delete(PathOf(file));

    public void LeaveUnfinished(DateTimeOffset when)
    {
        var unfinished = System.IO.Path.Combine(Path, "files", "incoming", "left-by-a-crash");
        File.WriteAllText(unfinished, "half");
        File.SetLastWriteTimeUtc(unfinished, when.UtcDateTime);
    }

    public string ReadKey(PersonId person) => File.ReadAllText(PathOf(person));

    public void WriteKey(PersonId person, string text) => File.WriteAllText(PathOf(person), text);

    /// <summary>The folder as it is now, without its locks, which may be held.</summary>
    public TemporaryRecord Copy()
    {
        var copy = new TemporaryRecord();
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var target = System.IO.Path.Combine(copy.Path, System.IO.Path.GetRelativePath(Path, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
