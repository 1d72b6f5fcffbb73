namespace Portolan.Rules.Clocks;

/// <summary>What it means that a clock has run out and nothing has ended it.</summary>
public enum ClockEnd
{
    /// <summary>Whoever was to act is late.</summary>
    Late,

    /// <summary>What was asked is deemed approved.</summary>
    Approved,

    /// <summary>The services may begin on the day after the last.</summary>
    MayBeginAfter,

    /// <summary>The services may begin on the last day itself.</summary>
    MayBeginOn,
}
