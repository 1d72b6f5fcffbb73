using Portolan.Cel.Syntax;
using Portolan.Rules.Law;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>Holds rules against what they name: provisions that exist, measures, other rules.</summary>
internal sealed class RulebookCheck(ActCatalogue acts, IReadOnlyDictionary<string, Measure> measures)
{
    /// <summary>What is wrong with the rules of a rulebook.</summary>
    public IEnumerable<RulebookIssue> Issues(IReadOnlyList<Rule> rules)
    {
        var known = new Dictionary<RuleId, Rule>();
        foreach (var rule in rules)
        {
            if (!known.TryAdd(rule.Id, rule)) yield return Issue(rule, "rule.duplicate", $"a second rule '{rule.Id}' (the first is at {known[rule.Id].Position})");
        }
        foreach (var issue in rules.SelectMany(rule => Issues(rule, known))) yield return issue;
        foreach (var second in rules.Where(rule => rule.Otherwise).Skip(1)) yield return Issue(second, "rule.otherwise", "a second rule with 'otherwise' (expected one)");
    }

    /// <summary>What is wrong with the citations of the measures.</summary>
    public IEnumerable<RulebookIssue> IssuesOfMeasures() => measures.Values.SelectMany(measure => measure.Citations).SelectMany(acts.Issues);

    /// <summary>Holds a scenario against the rulebook that it is laid over.</summary>
    /// <exception cref="RulebookException">It names something that does not exist.</exception>
    public void Check(Scenario scenario, Rulebook rulebook)
    {
        var known = rulebook.Rules.Concat(scenario.Rules).GroupBy(rule => rule.Id).ToDictionary(group => group.Key, group => group.Last());
        var issues = scenario.Rules.SelectMany(rule => Issues(rule, known)).ToList();
        issues.AddRange(scenario.Contradictions.SelectMany(acts.Issues));
        issues.AddRange(Missing(scenario.Suspends, "suspends", scenario, rulebook));
        issues.AddRange(Missing(scenario.Amends, "amends", scenario, rulebook));
        if (issues.Count > 0) throw new RulebookException(issues);
    }

    private IEnumerable<RulebookIssue> Issues(Rule rule, Dictionary<RuleId, Rule> known)
    {
        if (rule.Cites.Count == 0) yield return Issue(rule, "rule.uncited", $"'{rule.Id}' cites nothing (expected at least one provision)");
        foreach (var issue in rule.Citations.SelectMany(acts.Issues)) yield return issue;
        if (rule.Measure is { } measure && !measures.ContainsKey(measure))
        {
            yield return Issue(rule, "rule.unknown-measure", $"unknown measure '{measure}' (expected one of measures/measures.yaml)", NearestName.Among(measure, measures.Keys));
        }
        if (rule.Effect == Effect.Exempt && rule.Except.Count == 0) yield return Issue(rule, "rule.exempts-nothing", $"'{rule.Id}' exempts from nothing (expected 'except' with rule ids)");
        if (rule.Effect != Effect.Exempt && rule.Except.Count > 0) yield return Issue(rule, "rule.except", $"'{rule.Id}' has 'except' (expected it in rules with the effect exempt only)");
        if (rule.Effect == Effect.Require != rule.Duty is not null) yield return Issue(rule, "rule.duty", $"'{rule.Id}' {(rule.Duty is null ? "requires something and has no 'duty'" : "has a 'duty' and does not require")} (expected 'duty' in rules with the effect require, and there alone)");
        if (rule.Limit is not null && rule.Effect != Effect.Limit) yield return Issue(rule, "rule.limit", $"'{rule.Id}' has a 'limit' and does not limit (expected it in rules with the effect limit alone)");
        foreach (var id in rule.Duty?.SameWorkAs.Where(id => known.GetValueOrDefault(id)?.Duty is null) ?? [])
        {
            yield return Issue(rule, "rule.unknown-duty", $"is the same work as '{id}' (expected a duty of the rulebook)", Nearest(id, known.Keys));
        }
        foreach (var id in rule.Except.Where(id => known.GetValueOrDefault(id)?.Effect != Effect.Prohibit))
        {
            yield return Issue(rule, "rule.unknown-exception", $"exempts from '{id}' (expected a prohibition of the rulebook)", Nearest(id, known.Keys));
        }
    }

    private static IEnumerable<RulebookIssue> Missing(IEnumerable<RuleId> ids, string verb, Scenario scenario, Rulebook rulebook)
    {
        var known = rulebook.Rules.Select(rule => rule.Id);
        return ids.Where(id => rulebook.Find(id) is null)
            .Select(id => scenario.Position.Issue("scenario.unknown-rule", $"{verb} '{id}' (expected a rule of the rulebook)", Nearest(id, known)));
    }

    private static string? Nearest(RuleId id, IEnumerable<RuleId> known) => NearestName.Among(id.ToString(), known.Select(other => other.ToString()));

    private static RulebookIssue Issue(Rule rule, string code, string message, string? suggestion = null) => rule.Position.Issue(code, message, suggestion);
}
