using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Duties;

/// <summary>What a <c>require</c> rule asks of whom it binds.</summary>
public sealed class Duty
{
    /// <summary>What is to be done, as a sentence to the firm: <c>Send each client a statement of its position.</c></summary>
    public required LocalisedText Owes { get; init; }

    /// <summary>To whom it is owed.</summary>
    public required Addressee To { get; init; }

    /// <summary>What each occurrence is about.</summary>
    public required DutyObject For { get; init; }

    /// <summary>By when.</summary>
    public required DutyDeadline Deadline { get; init; }

    /// <summary>What counts as evidence that it was done.</summary>
    public required LocalisedText Evidence { get; init; }

    /// <summary>Hours of work a year, by an estimate of ours, for each instance that binds; from 0.</summary>
    public required int Effort { get; init; }

    /// <summary>Duties that are one piece of work with this one: done once, they count for all.</summary>
    public required IReadOnlyList<RuleId> SameWorkAs { get; init; }
}
