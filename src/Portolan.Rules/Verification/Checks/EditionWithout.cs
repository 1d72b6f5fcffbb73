using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Verification.Checks;

/// <summary>An edition as it would be without one of its rules.</summary>
internal static class EditionWithout
{
    private static readonly LocalisedText Words = new("A rule is left out", "Une règle est omise");

    /// <summary>The edition without a rule: suspended where it is the rulebook's, and left out of the scenario that adds it.</summary>
    public static Edition Rule(Edition edition, EditionRule member)
    {
        var scenarios = edition.Scenarios.Where(scenario => scenario != member.Scenario).Append(Without(edition.Rulebook, member));
        return Edition.Of(edition.Rulebook, edition.Known, [.. scenarios]);
    }

    private static ChosenScenario Without(Rulebook rulebook, EditionRule member)
    {
        var from = member.Scenario?.Scenario;
        var rest = new Scenario
        {
            Id = from?.Id ?? $"without {member.Rule.Id}",
            Title = Words,
            Says = Words,
            Status = RuleStatus.Settled,
            Sources = [],
            Contradictions = [],
            KnownFrom = from?.KnownFrom ?? member.Rule.KnownFrom,
            Parameters = from?.Parameters ?? [],
            Rules = [.. (from?.Rules ?? []).Where(rule => rule.Id != member.Rule.Id)],
            Amends = from?.Amends ?? [],
            Position = member.Rule.Position,
            Suspends = [.. from?.Suspends ?? [], member.Rule.Id],
        };
        return ChosenScenario.Of(rulebook, rest, member.Scenario?.Values);
    }
}
