using Portolan.Rules.Deadlines;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Clocks;

/// <summary>How a question of the authority stops a clock. Only the first one does.</summary>
public sealed class ClockSuspension
{
    /// <summary>The provisions that provide for it, each with its place in the rulebook.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>The step that stops the clock.</summary>
    public required ProcedureStep Asked { get; init; }

    /// <summary>How long after its beginning the clock can still be stopped; null for as long as it runs.</summary>
    public required Period? AskedWithin { get; init; }

    /// <summary>The step with which it runs on; null where it runs on with the day that the authority set.</summary>
    public required ProcedureStep? Until { get; init; }

    /// <summary>How long it stands still at most.</summary>
    public required Period AtMost { get; init; }

    /// <summary>How much longer where the authority extended that; null where it cannot.</summary>
    public required Period? ExtendedBy { get; init; }
}
