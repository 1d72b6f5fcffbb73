using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Rules;

/// <summary>The law as a reader turns its pages: acts, in each the provisions in their order, and at each the rules that cite it.</summary>
public static class LawIndex
{
    /// <summary>The acts that rules cite, those with the most rules first.</summary>
    /// <param name="rules">The rules; each stands at every provision that it cites.</param>
    /// <param name="acts">The acts, which know the order of their provisions. What an act does not have comes last.</param>
    public static IReadOnlyList<ActRules> Of(IReadOnlyList<Rule> rules, ActCatalogue acts) =>
        [.. rules.SelectMany(rule => rule.Cites.Distinct(), (rule, cite) => (Cite: cite, Rule: rule))
            .GroupBy(pair => pair.Cite.Act)
            .Select(act => new ActRules(act.Key, act.Select(pair => pair.Rule).Distinct().Count(), Provisions(act, acts)))
            .OrderByDescending(act => act.RuleCount).ThenBy(act => act.Act)];

    private static IReadOnlyList<ProvisionRules> Provisions(IEnumerable<(Provision Cite, Rule Rule)> pairs, ActCatalogue acts) =>
        [.. pairs.GroupBy(pair => pair.Cite, pair => pair.Rule)
            .OrderBy(provision => Place(provision.Key, acts)).ThenBy(provision => provision.Key.Number, StringComparer.Ordinal)
            .Select(provision => new ProvisionRules(provision.Key, [.. provision.OrderBy(IsNational).ThenBy(rule => rule.Id)]))];

    private static int Place(Provision provision, ActCatalogue acts) =>
        acts.Find(provision.Act)?.PlaceOf(provision.Number) is { } place and >= 0 ? place : int.MaxValue;

    /// <summary>Whether a rule is that of one State: its name begins with two letters, the State's code. Those of the Union come first.</summary>
    private static bool IsNational(Rule rule) => rule.Id.ToString().IndexOf('.', StringComparison.Ordinal) == 2;
}
