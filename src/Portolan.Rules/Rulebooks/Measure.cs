using Portolan.Rules.Law;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>Something that a firm can do to change a decision.</summary>
/// <param name="Id">The name that rules use.</param>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Citations">The provisions that provide for it, each with its place in the rulebook.</param>
/// <param name="LeadTime">How long the law lets it take, or null where the law sets no time.</param>
/// <param name="Position">Where it stands in the rulebook.</param>
public sealed record Measure(string Id, LocalisedText Title, IReadOnlyList<Citation> Citations, LeadTime? LeadTime, YamlPosition Position)
{
    /// <summary>The provisions that provide for it.</summary>
    public IReadOnlyList<Provision> Cites { get; } = [.. Citations.Select(citation => citation.Provision)];
}

/// <summary>The time between starting a measure and relying on it, at the latest by law: working days first, then calendar days.</summary>
/// <param name="WorkingDays">Working days of the home authority, from 0.</param>
/// <param name="CalendarDays">Calendar days after those, from 0.</param>
public sealed record LeadTime(int WorkingDays, int CalendarDays);
