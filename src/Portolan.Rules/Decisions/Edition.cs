using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Decisions;

/// <summary>
/// The rules to answer with: those of a rulebook that were known on a day, with scenarios laid over them. The order of scenarios does not
/// matter; two that touch the same rule are refused.
/// </summary>
public sealed class Edition
{
    private Edition(Rulebook rulebook, DateOnly? known, IReadOnlyList<ChosenScenario> scenarios, IReadOnlyList<EditionRule> rules)
    {
        Rulebook = rulebook;
        Known = known;
        Scenarios = scenarios;
        Rules = [.. rules.Where(member => !member.Rule.Otherwise)];
        Ban = rules.Select(member => member.Rule).FirstOrDefault(rule => rule.Otherwise);
    }

    /// <summary>The rulebook.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>The day of knowledge, or null for all that the rulebook holds.</summary>
    public DateOnly? Known { get; }

    /// <summary>The scenarios assumed.</summary>
    public IReadOnlyList<ChosenScenario> Scenarios { get; }

    /// <summary>The rules, ordered by name, without the ban.</summary>
    public IReadOnlyList<EditionRule> Rules { get; }

    /// <summary>The rule that speaks where no permission holds, or null.</summary>
    public Rule? Ban { get; }

    /// <summary>The rules of a rulebook that were known on a day, under scenarios.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="known">The day of knowledge, or null for all that the rulebook holds.</param>
    /// <param name="scenarios">The scenarios to assume, in any order.</param>
    /// <exception cref="ScenarioConflictException">Two scenarios touch the same rule, or one is named twice.</exception>
    public static Edition Of(Rulebook rulebook, DateOnly? known = null, params IReadOnlyList<ChosenScenario> scenarios)
    {
        RefuseConflicts(scenarios);
        var touched = scenarios.SelectMany(chosen => chosen.Scenario.Touches).ToHashSet();
        var rules = rulebook.Rules
            .Where(rule => !touched.Contains(rule.Id) && !(rule.KnownFrom > known))
            .Select(rule => new EditionRule(rule, null))
            .Concat(scenarios.SelectMany(chosen => chosen.Scenario.Rules.Select(rule => new EditionRule(rule, chosen))))
            .OrderBy(member => member.Rule.Id)
            .ToList();
        return new Edition(rulebook, known, scenarios, rules);
    }

    /// <summary>This edition with one more scenario.</summary>
    /// <exception cref="ScenarioConflictException">It touches a rule that another scenario touches.</exception>
    public Edition With(ChosenScenario scenario) => Of(Rulebook, Known, [.. Scenarios, scenario]);

    private static void RefuseConflicts(IReadOnlyList<ChosenScenario> scenarios)
    {
        var touchedBy = new Dictionary<RuleId, string>();
        foreach (var scenario in scenarios.Select(chosen => chosen.Scenario))
        {
            foreach (var id in scenario.Touches)
            {
                if (!touchedBy.TryAdd(id, scenario.Id)) throw new ScenarioConflictException(touchedBy[id], scenario.Id, id);
            }
        }
    }
}

/// <summary>A rule in an edition.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Scenario">The scenario that adds it, with the parameters that its condition reads, or null.</param>
public sealed record EditionRule(Rule Rule, ChosenScenario? Scenario)
{
    /// <summary>Whether it decides where it holds: settled law does, and a scenario's own rules do inside the scenario.</summary>
    public bool IsFirm => Rule.Status == RuleStatus.Settled || Scenario is not null;
}

/// <summary>Two scenarios cannot be assumed together, because each would change the same rule.</summary>
/// <param name="first">The one scenario.</param>
/// <param name="second">The other.</param>
/// <param name="rule">The rule that both touch.</param>
public sealed class ScenarioConflictException(string first, string second, RuleId rule)
    : Exception(first == second ? $"scenario '{first}' is assumed twice" : $"scenarios '{first}' and '{second}' both change rule '{rule}' and cannot be assumed together");
