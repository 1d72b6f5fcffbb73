using System.Globalization;
using System.Text;
using Portolan.Record.Events;
using Portolan.Record.Folder;
using Portolan.Record.Postgres;

namespace Portolan.Record.Tests.Contract;

/// <summary>
/// The process that the tests kill: it appends without end, to streams of its own and to one that all share, and says of each append, once
/// it is answered, which entry it became.
/// </summary>
internal static class KilledWriter
{
    public const string Verb = "write-until-killed";

    private const int Tasks = 6;

    /// <summary>The arguments of the test program for a place.</summary>
    public static string[] Arguments(RecordPlace place) => place switch
    {
        FolderPlace folder => [Verb, folder.Folder],
        PostgresPlace database => [Verb, database.ConnectionString, database.KeyFolder],
        _ => throw new ArgumentException("a place of another kind"),
    };

    public static async Task<int> Run(string[] place)
    {
        using IRecordStore record = place.Length == 1
            ? FolderRecord.Open(place[0], new FolderOptions { SegmentLength = 100_000 })
            : await PostgresRecord.OpenAsync(new PostgresPlace(place[0], place[1]));
        using var output = Console.OpenStandardOutput();
        await Task.WhenAll(Enumerable.Range(0, Tasks).Select(task => Task.Run(() => Append(record, output, task))));
        return 0;
    }

    /// <summary>Fails where the order has a gap or a double, an acknowledged entry is missing, or an append is there in part or twice.</summary>
    /// <param name="order">The order of the entries before.</param>
    /// <param name="entries">The entries that have come since.</param>
    /// <param name="acknowledged">The numbers and payloads of those that were answered.</param>
    public static void Check(EntryOrder order, List<RecordEntry> entries, IEnumerable<(long Number, string Payload)> acknowledged)
    {
        var first = order.Next;
        order.Add(entries);
        foreach (var (number, payload) in acknowledged) entries[(int)(number - first)].Payload.ToString().ShouldBe(payload);
        var broken = entries.Select(entry => entry.Payload.ToString().Trim('"').Split('-')).GroupBy(parts => (parts[0], parts[1], parts[2]))
            .Where(append => append.Count() != 1 + int.Parse(append.Key.Item3, CultureInfo.InvariantCulture) % 3);
        broken.ShouldBeEmpty();
    }

    private static async Task Append(IRecordStore record, Stream output, int task)
    {
        var shared = task == 0;
        var stream = StreamId.Parse(shared ? "s/shared" : $"s/{Environment.ProcessId}-{task}");
        for (var round = 0; ; round++)
        {
            var name = $"{Environment.ProcessId}-{task}-{round}";
            var events = Enumerable.Range(0, 1 + round % 3).Select(index => new NewEvent(new EventType("tests.named", 1), Payload.Parse($"\"{name}-{index}\""))).ToArray();
            AppendAnswer answer;
            do answer = await record.AppendAsync(stream, ExpectedVersion.Exactly(await record.VersionOfAsync(stream)), events, Samples.Tester);
            while (shared && answer is VersionConflict);
            var lines = string.Concat(((Appended)answer).Entries.Select(entry => $"{entry.Number} {entry.Payload}\n"));
            lock (output) output.Write(Encoding.ASCII.GetBytes(lines));
        }
    }
}
