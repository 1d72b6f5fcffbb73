using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Linting;

/// <summary>Whether scenarios rest on something, and how they get along.</summary>
internal static class ScenarioChecks
{
    public static IEnumerable<LintMark> Unsourced(LintSubject subject) =>
        subject.Scenarios.Where(scenario => scenario.Sources.Count == 0)
            .Select(scenario => LintMark.At(scenario, $"the scenario '{scenario.Id}' names no source"));

    public static IEnumerable<LintMark> AddedAgain(LintSubject subject) =>
        from scenario in subject.Scenarios
        from rule in scenario.Rules
        where subject.Rulebook.Find(rule.Id) is not null && !scenario.Amends.Contains(rule.Id)
        select LintMark.At(rule, $"the scenario '{scenario.Id}' adds '{rule.Id}', which exists (expected it under 'amend')");

    public static IEnumerable<LintMark> Conflict(LintSubject subject)
    {
        foreach (var (i, scenario) in subject.Scenarios.Index())
        {
            foreach (var earlier in subject.Scenarios.Take(i))
            {
                var common = earlier.Touches.Intersect(scenario.Touches).Order().ToList();
                if (common.Count == 0) continue;
                var rules = string.Join("', '", common);
                yield return LintMark.At(scenario, $"the scenarios '{earlier.Id}' and '{scenario.Id}' cannot be assumed together: both change '{rules}'");
            }
        }
    }
}
