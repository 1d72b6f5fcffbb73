namespace Portolan.Rules.Deadlines;

/// <summary>What a day is in the counting of a deadline.</summary>
public enum DeadlineStepKind
{
    /// <summary>The day of the event, which is not counted (Regulation No 1182/71, Art. 3(1)).</summary>
    Event,

    /// <summary>A day that is counted.</summary>
    Counted,

    /// <summary>A Saturday or Sunday, not counted in working days.</summary>
    Weekend,

    /// <summary>A public holiday, not counted in working days.</summary>
    Holiday,

    /// <summary>A day on which the clock stands still.</summary>
    Suspended,

    /// <summary>The day on which the period would end.</summary>
    End,

    /// <summary>A Saturday, Sunday or holiday at the end, over which the period runs on (Art. 3(4)).</summary>
    RunsOver,

    /// <summary>A working day that the period is lengthened to, so that it has two (Art. 3(5)).</summary>
    SecondWorkingDay,

    /// <summary>The day on which it is due.</summary>
    Due,
}
