using Portolan.Record;
using Portolan.Record.Events;

namespace Portolan.Benchmarks.Records;

/// <summary>The entries that are written: as short as entries get, so that what they cost beside their bytes shows.</summary>
internal static class Entries
{
    private const string Kind = "benchmark.counted";

    /// <summary>Who writes.</summary>
    public static Actor Writer { get; } = Actor.Parse("benchmark");

    /// <summary>The stream of a writer.</summary>
    public static StreamId Stream(int writer) => StreamId.Parse($"benchmark/{writer}");

    /// <summary>Some events.</summary>
    public static NewEvent[] Some(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new NewEvent(new EventType(Kind, 1), Payload.Parse($$"""{"number":{{number}}}""")))];

    /// <summary>Entries as a record would hold them, of one stream.</summary>
    /// <param name="first">The number of the first.</param>
    /// <param name="count">How many.</param>
    public static RecordEntry[] Recorded(long first, int count) => [.. Some(count).Select((what, index) => new RecordEntry
    {
        Number = first + index, Stream = Stream(0), Version = first + index + 1, Type = what.Type, When = DateTimeOffset.UnixEpoch, Who = Writer, Payload = what.Payload,
    })];

    /// <summary>Appends from so many writers, each to its own stream and each waiting for its answer, for some time.</summary>
    /// <returns>Events recorded in a second.</returns>
    public static async Task<double> AppendAsync(IRecordStore record, int writers, int events, TimeSpan time)
    {
        var before = await record.HeadAsync();
        var what = Some(events);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var stream = Stream(writer);
            while (watch.Elapsed < time) await record.AppendAsync(stream, ExpectedVersion.Any, what, Writer);
        })));
        return (await record.HeadAsync() - before) / watch.Elapsed.TotalSeconds;
    }
}
