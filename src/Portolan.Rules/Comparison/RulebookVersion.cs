using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Comparison;

/// <summary>A rulebook as it was known on a day.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Known">The day of knowledge, or null for all that it holds.</param>
public sealed record RulebookVersion(Rulebook Rulebook, DateOnly? Known = null)
{
    /// <summary>The rules known, ordered by name.</summary>
    public IEnumerable<Rule> Rules => Rulebook.Rules.Where(rule => !(rule.KnownFrom > Known));

    /// <summary>The scenarios known, ordered by name.</summary>
    /// <exception cref="RulebookException">The file of one cannot be used.</exception>
    public IEnumerable<Scenario> Scenarios =>
        Rulebook.ScenarioIds.Select(id => Rulebook.FindScenario(id)!).Where(scenario => !(scenario.KnownFrom > Known));
}
