using Portolan.Rules.Decisions;
using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Comparison;

/// <summary>What two versions of a rulebook say differently. How a rulebook is spread over files, and how it is laid out, makes no difference.</summary>
/// <param name="Rules">The rules that differ, ordered by name; so the others.</param>
/// <param name="Scenarios">The scenarios that differ, their rules and parameters included.</param>
/// <param name="Measures">The measures that differ.</param>
/// <param name="Facts">The enumerations, facts and variables that are declared differently.</param>
public sealed record RulebookDifference(
    IReadOnlyList<ItemDifference> Rules, IReadOnlyList<ItemDifference> Scenarios, IReadOnlyList<ItemDifference> Measures,
    IReadOnlyList<ItemDifference> Facts)
{
    /// <summary>Whether the versions say the same.</summary>
    public bool IsEmpty => Rules.Count + Scenarios.Count + Measures.Count + Facts.Count == 0;

    /// <summary>Compares two versions.</summary>
    /// <exception cref="RulebookException">The file of a scenario cannot be used.</exception>
    public static RulebookDifference Between(RulebookVersion before, RulebookVersion after) => new(
        Compare(RulesOf(before.Rules, before.Rulebook.Acts), RulesOf(after.Rules, after.Rulebook.Acts)),
        Compare(ScenariosOf(before), ScenariosOf(after)),
        Compare(MeasuresOf(before.Rulebook), MeasuresOf(after.Rulebook)),
        Compare(FactFields.Of(before.Rulebook.Schema), FactFields.Of(after.Rulebook.Schema)));

    /// <summary>The names of the rules that differ between two editions, those that scenarios add and the general ban included.</summary>
    public static IReadOnlySet<RuleId> RulesBetween(Edition before, Edition after) =>
        Compare(RulesOf(AllOf(before), before.Rulebook.Acts), RulesOf(AllOf(after), after.Rulebook.Acts))
            .Select(difference => RuleId.Parse(difference.Name)).ToHashSet();

    private static IEnumerable<Rule> AllOf(Edition edition)
    {
        var rules = edition.Rules.Select(member => member.Rule);
        return edition.Ban is { } ban ? rules.Append(ban) : rules;
    }

    private static IEnumerable<(string, IEnumerable<FieldText>)> RulesOf(IEnumerable<Rule> rules, ActCatalogue acts) =>
        rules.Select(rule => (rule.Id.ToString(), RuleFields.Of(rule, acts)));

    private static IEnumerable<(string, IEnumerable<FieldText>)> ScenariosOf(RulebookVersion version) =>
        version.Scenarios.Select(scenario => (scenario.Id, ScenarioFields.Of(scenario, version.Rulebook.Acts)));

    private static IEnumerable<(string, IEnumerable<FieldText>)> MeasuresOf(Rulebook rulebook) =>
        rulebook.Measures.Values.Select(measure => (measure.Id, MeasureFields.Of(measure, rulebook.Acts)));

    private static List<ItemDifference> Compare(
        IEnumerable<(string Name, IEnumerable<FieldText> Fields)> before, IEnumerable<(string Name, IEnumerable<FieldText> Fields)> after)
    {
        var old = before.ToDictionary(item => item.Name, item => item.Fields, StringComparer.Ordinal);
        var now = after.ToDictionary(item => item.Name, item => item.Fields, StringComparer.Ordinal);
        var differences = new List<ItemDifference>();
        foreach (var name in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var kind = !old.ContainsKey(name) ? DifferenceKind.Added : !now.ContainsKey(name) ? DifferenceKind.Removed : DifferenceKind.Changed;
            var fields = CompareFields(old.GetValueOrDefault(name) ?? [], now.GetValueOrDefault(name) ?? []);
            if (fields.Count > 0) differences.Add(new ItemDifference(name, kind, fields));
        }
        return differences;
    }

    /// <summary>The fields that differ, in the order of the later version, then those that only the earlier one has.</summary>
    private static List<FieldDifference> CompareFields(IEnumerable<FieldText> before, IEnumerable<FieldText> after)
    {
        var old = before.ToDictionary(field => field.Field, StringComparer.Ordinal);
        var differences = new List<FieldDifference>();
        foreach (var field in after)
        {
            var had = old.Remove(field.Field, out var earlier);
            if (!had || !field.SaysTheSameAs(earlier!)) differences.Add(new FieldDifference(field.Field, earlier?.Text, field.Text));
        }
        differences.AddRange(old.Values.Select(field => new FieldDifference(field.Field, field.Text, null)));
        return differences;
    }
}
