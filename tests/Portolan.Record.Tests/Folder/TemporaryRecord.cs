using Portolan.Record.Folder;
using Portolan.Record.Tests.Contract;

namespace Portolan.Record.Tests.Folder;

/// <summary>A folder for a record, gone after the test.</summary>
internal sealed class TemporaryRecord : ITemporaryPlace
{
    public string Path { get; } = Directory.CreateTempSubdirectory("record-").FullName;

    public string Segments => System.IO.Path.Combine(Path, "segments");

    public RecordPlace Place => new FolderPlace(Path);

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
