using Portolan.Rules.Deadlines;
using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Clocks;

/// <summary>A time that runs in a procedure before an authority, as the law sets it.</summary>
public sealed class ProcedureClock
{
    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>The provisions that set it, each with its place in the rulebook.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>The procedures that it runs in.</summary>
    public required IReadOnlyList<ProcedureKind> Of { get; init; }

    /// <summary>What is waited for, in one line.</summary>
    public required LocalisedText Title { get; init; }

    /// <summary>The steps that it begins with: the last of them that was taken counts, so that a later one begins it anew.</summary>
    public required IReadOnlyList<ProcedureStep> From { get; init; }

    /// <summary>The step without which it is counted by way of trial only: the time of a decision runs from what was complete, and only the
    /// authority says what is. Null where nothing is needed.</summary>
    public required ProcedureStep? Needs { get; init; }

    /// <summary>The step after which the firm has to act before anything comes of it, with the steps that mend that; null where there is
    /// none.</summary>
    public required (ProcedureStep By, IReadOnlyList<ProcedureStep> MendedBy)? Blocked { get; init; }

    /// <summary>The outcome that it exists for; null for any.</summary>
    public required ProcedureOutcome? OnlyIf { get; init; }

    /// <summary>How long it is.</summary>
    public required Period Within { get; init; }

    /// <summary>What becomes of an end on a day without work.</summary>
    public required Rolling Rolling { get; init; }

    /// <summary>The steps that end it.</summary>
    public required IReadOnlyList<ProcedureStep> Until { get; init; }

    /// <summary>What it means that it runs out.</summary>
    public required ClockEnd End { get; init; }

    /// <summary>How it can be stopped; null where it cannot.</summary>
    public required ClockSuspension? Suspension { get; init; }

    /// <summary>How sure the rulebook is of it.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Every step that means something to it.</summary>
    public IEnumerable<ProcedureStep> Steps
    {
        get
        {
            foreach (var step in From.Concat(Until)) yield return step;
            if (Needs is { } needs) yield return needs;
            foreach (var step in Blocked is { } blocked ? blocked.MendedBy.Prepend(blocked.By) : []) yield return step;
            if (Suspension is null) yield break;
            yield return Suspension.Asked;
            if (Suspension.Until is { } answer) yield return answer;
            if (Suspension.ExtendedBy is not null) yield return ProcedureStep.Extended;
        }
    }

    /// <summary>The provisions that set it, and those that stop it.</summary>
    public IReadOnlyList<Provision> Cites => [.. Citations.Concat(Suspension?.Citations ?? []).Select(citation => citation.Provision).Distinct()];
}
