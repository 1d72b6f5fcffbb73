namespace Portolan.Record.Events;

/// <summary>One event as it stands in the record. <see cref="EntryForm"/> has its canonical bytes.</summary>
public sealed record RecordEntry
{
    /// <summary>The place in the total order of the record, from 0, without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>The stream that it belongs to.</summary>
    public required StreamId Stream { get; init; }

    /// <summary>The place in its stream, from 1, without gaps.</summary>
    public required long Version { get; init; }

    /// <summary>What kind of thing happened.</summary>
    public required EventType Type { get; init; }

    /// <summary>When it was recorded: UTC, whole microseconds, never before the entry ahead of it.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Actor Who { get; init; }

    /// <summary>What it belongs together with, if anything.</summary>
    public CorrelationId Correlation { get; init; }

    /// <summary>What it says.</summary>
    public required Payload Payload { get; init; }

    /// <summary>Fields that this version of the program does not know.</summary>
    public UnknownFields Unknown { get; init; }
}
