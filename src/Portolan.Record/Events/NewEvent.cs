namespace Portolan.Record.Events;

/// <summary>An event to record; the record adds where it stands, when, and who.</summary>
/// <param name="Type">What kind of thing happened.</param>
/// <param name="Payload">What it says.</param>
/// <param name="Correlation">What it belongs together with, if anything.</param>
public sealed record NewEvent(EventType Type, Payload Payload, CorrelationId Correlation = default)
{
    /// <summary>The most events of one append: they are held in memory together.</summary>
    public const int MaxAtOnce = 10_000;

    /// <summary>What every store asks of an append.</summary>
    /// <exception cref="ArgumentException">There is no stream, nobody, no event, too many, or an entry would be too long.</exception>
    internal static void Check(StreamId stream, IReadOnlyList<NewEvent> events, Actor who)
    {
        if (stream == default) throw new ArgumentException("an append needs a stream", nameof(stream));
        if (who == default) throw new ArgumentException("an append needs an actor", nameof(who));
        if (events.Count is 0 or > MaxAtOnce)
        {
            throw new ArgumentException($"an append has 1 to {MaxAtOnce} events, not {events.Count}", nameof(events));
        }
        foreach (var what in events)
        {
            if (what.Payload.Utf8.IsEmpty) throw new ArgumentException("an event needs a payload", nameof(events));
            var length = EntryForm.Measure(what, stream, who);
            if (length <= EntryForm.MaxLength) continue;
            throw new ArgumentException($"an entry has at most {EntryForm.MaxLength} bytes, not {length}: store large content as a file and record its hash", nameof(events));
        }
    }

    /// <summary>The entry that the record makes of the event.</summary>
    internal RecordEntry EntryAt(long number, StreamId stream, long version, DateTimeOffset when, Actor who) => new()
    {
        Number = number,
        Stream = stream,
        Version = version,
        Type = Type,
        When = when,
        Who = who,
        Correlation = Correlation,
        Payload = Payload,
    };
}
