using Portolan.Record.Events;

namespace Portolan.Record.Tests;

/// <summary>Events that say nothing but a number.</summary>
internal static class Samples
{
    public static Actor Tester { get; } = Actor.Parse("tester");

    public static StreamId Counted { get; } = StreamId.Parse("tests/a");

    public static NewEvent Event(long number) => new(new EventType("tests.counted", 1), Payload.Parse($$"""{"number":{{number}}}"""));

    public static NewEvent[] Several(long first, int count) => [.. Enumerable.Range(0, count).Select(index => Event(first + index))];

    public static async Task<List<RecordEntry>> All(IRecordReader reader, long from = 0)
    {
        var entries = new List<RecordEntry>();
        await foreach (var entry in reader.ReadAsync(from)) entries.Add(entry);
        return entries;
    }
}
