using Portolan.Record.Events;

namespace Portolan.Record.Tests.Folder;

/// <summary>A folder for a record, gone after the test.</summary>
internal sealed class TemporaryRecord : IDisposable
{
    public static Actor Tester { get; } = Actor.Parse("tester");

    public static StreamId Counted { get; } = StreamId.Parse("tests/a");

    public string Path { get; } = Directory.CreateTempSubdirectory("record-").FullName;

    public string Segments => System.IO.Path.Combine(Path, "segments");

    public static NewEvent Event(long number) => new(new EventType("tests.counted", 1), Payload.Parse($$"""{"number":{{number}}}"""));

    public static NewEvent[] Several(long first, int count) => [.. Enumerable.Range(0, count).Select(index => Event(first + index))];

    public static async Task<List<RecordEntry>> All(IRecordReader reader)
    {
        var entries = new List<RecordEntry>();
        await foreach (var entry in reader.ReadAsync()) entries.Add(entry);
        return entries;
    }

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
