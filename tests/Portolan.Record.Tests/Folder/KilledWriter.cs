using Portolan.Record.Events;
using Portolan.Record.Folder;

namespace Portolan.Record.Tests.Folder;

/// <summary>The process that the tests kill: it appends without end and says of each append, once it is answered, which entry it became.</summary>
internal static class KilledWriter
{
    public const string Verb = "write-until-killed";

    private const int Tasks = 6;

    public static async Task<int> Run(string folder)
    {
        using var record = FolderRecord.Open(folder, new FolderOptions { SegmentLength = 100_000 });
        using var output = Console.OpenStandardOutput();
        await Task.WhenAll(Enumerable.Range(0, Tasks).Select(task => Task.Run(() => Append(record, output, task))));
        return 0;
    }

    private static async Task Append(FolderRecord record, Stream output, int task)
    {
        var stream = StreamId.Parse($"s/{task}");
        for (var round = 0; ; round++)
        {
            var name = $"{Environment.ProcessId}-{task}-{round}";
            var events = Enumerable.Range(0, 1 + round % 3).Select(index => new NewEvent(new EventType("tests.named", 1), Payload.Parse($"\"{name}-{index}\"")));
            var answer = (Appended)await record.AppendAsync(stream, ExpectedVersion.Exactly(await record.VersionOfAsync(stream)), [.. events], Samples.Tester);
            var lines = string.Concat(answer.Entries.Select(entry => $"{entry.Number} {entry.Payload}\n"));
            lock (output) output.Write(System.Text.Encoding.ASCII.GetBytes(lines));
        }
    }
}
