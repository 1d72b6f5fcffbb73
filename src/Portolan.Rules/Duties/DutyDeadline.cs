using Portolan.Rules.Deadlines;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Duties;

/// <summary>By when a duty is to be done: one of the records that derive from this, and nothing else.</summary>
public abstract record DutyDeadline
{
    private protected DutyDeadline()
    {
    }

    /// <summary>What the occasion that it is counted from is called, where it is one of several limits that each have their own, such as <c>classified</c>; else null.</summary>
    public string? Moment { get; init; }
}

/// <summary>A period after an event.</summary>
/// <param name="Period">How long.</param>
/// <param name="Of">The event, as a noun.</param>
/// <param name="Rolling">What becomes of an end on a day without work.</param>
public sealed record WithinDeadline(Period Period, LocalisedText Of, Rolling Rolling) : DutyDeadline;

/// <summary>A period before an event.</summary>
/// <param name="Period">How long; zero for "before it".</param>
/// <param name="Of">The event, as a noun.</param>
public sealed record BeforeDeadline(Period Period, LocalisedText Of) : DutyDeadline;

/// <summary>Again and again, at least once in a period.</summary>
/// <param name="Period">How long.</param>
public sealed record EveryDeadline(Period Period) : DutyDeadline;

/// <summary>On days of every year.</summary>
/// <param name="Days">The days, each in a year without a leap day.</param>
/// <param name="Rolling">What becomes of one that is a day without work.</param>
public sealed record YearlyDeadline(IReadOnlyList<MonthDay> Days, Rolling Rolling) : DutyDeadline;

/// <summary>Once, by a day.</summary>
/// <param name="Date">The last day.</param>
public sealed record FixedDeadline(DateOnly Date) : DutyDeadline;

/// <summary>After an event, in a time that the law gives in words only.</summary>
/// <param name="Words">The words, such as <c>without undue delay</c>.</param>
/// <param name="Of">The event, as a noun.</param>
public sealed record PromptDeadline(LocalisedText Words, LocalisedText Of) : DutyDeadline;

/// <summary>At all times, while the duty binds.</summary>
public sealed record StandingDeadline : DutyDeadline;

/// <summary>Whichever of several comes first. Either each of them has a <see cref="DutyDeadline.Moment"/>, or all are counted from one occasion.</summary>
/// <param name="Of">The deadlines.</param>
public sealed record FirstDeadline(IReadOnlyList<DutyDeadline> Of) : DutyDeadline
{
    /// <summary>What the occasions are called that the limits are counted from, in the order of the rulebook; empty where all are counted from one.</summary>
    public IReadOnlyList<string> Moments => [.. Of.Select(limit => limit.Moment).OfType<string>().Distinct()];
}
