namespace Portolan.Record.Privacy;

/// <summary>A person that a record has sealed values of.</summary>
/// <param name="Person">The person.</param>
/// <param name="First">The first entry that has one.</param>
public sealed record SealedPerson(PersonId Person, long First)
{
    /// <summary>How many there are.</summary>
    public int Values { get; init; }

    /// <summary>The last entry that has one.</summary>
    public long Last { get; init; } = First;

    /// <summary>How many readings of them are recorded (<see cref="RecordedReading"/>).</summary>
    public int Readings { get; init; }

    /// <summary>When the last of these was; null where there is none.</summary>
    public DateTimeOffset? LastRead { get; init; }
}
