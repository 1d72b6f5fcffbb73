using Portolan.Rules.Facts;
using Portolan.Rules.Law;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>Something that a firm can do to change a decision.</summary>
public sealed class Measure
{
    /// <summary>The name that rules use.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in one line; expressions in braces.</summary>
    public required MessageTemplate Title { get; init; }

    /// <summary>The provisions that provide for it, each with its place in the rulebook.</summary>
    public required IReadOnlyList<Citation> Citations
    {
        get;
        init
        {
            field = value;
            Cites = [.. value.Select(citation => citation.Provision)];
        }
    }

    /// <summary>The provisions that provide for it.</summary>
    public IReadOnlyList<Provision> Cites { get; private init; } = [];

    /// <summary>Where it makes sense, or null for everywhere.</summary>
    public required Condition? When { get; init; }

    /// <summary>How long the law lets it take, or null where the law sets no time and the outcome is open.</summary>
    public required LeadTime? LeadTime { get; init; }

    /// <summary>Hours of work of the firm, by an estimate of ours, from 0.</summary>
    public required int Effort { get; init; }

    /// <summary>Whether the facts that it sets are those of a new entity of the group.</summary>
    public required bool MakesEntity { get; init; }

    /// <summary>Whether the home State of that entity may be chosen.</summary>
    public required bool ChoosesHome { get; init; }

    /// <summary>The facts that are different once it is done.</summary>
    public required IReadOnlyList<FactChange> Changes { get; init; }

    /// <summary>Where it stands in the rulebook.</summary>
    public required YamlPosition Position { get; init; }
}

/// <summary>The time between starting a measure and relying on it, at the latest by law: working days first, then calendar days.</summary>
/// <param name="WorkingDays">Working days of the home authority, from 0.</param>
/// <param name="CalendarDays">Calendar days after those, from 0.</param>
public sealed record LeadTime(int WorkingDays, int CalendarDays);

/// <summary>A fact of the firm that a measure changes.</summary>
/// <param name="Path">The way to it below <c>firm</c>: names of fields, and keys in brackets that name a variable of the question.</param>
/// <param name="Value">
/// What it becomes: <c>start</c> and <c>done</c> are the days on which the measure begins and is done; <c>state</c>, <c>service</c> and <c>home</c> those of the
/// question and the choice; null that it is no longer stated; anything else is the value itself.
/// </param>
public sealed record FactChange(IReadOnlyList<ChangeStep> Path, Fact? Value);

/// <summary>A step of the way to a fact.</summary>
/// <param name="Name">The name of a field, or the variable whose value is the key.</param>
/// <param name="IsKey">Whether it is a key.</param>
public sealed record ChangeStep(string Name, bool IsKey);
