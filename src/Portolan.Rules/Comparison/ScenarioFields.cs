using Portolan.Rules.Decisions;
using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Comparison;

/// <summary>What a scenario says, field by field; the fields of its rules come behind the name of the rule.</summary>
internal static class ScenarioFields
{
    public static IEnumerable<FieldText> Of(Scenario scenario, ActCatalogue acts)
    {
        foreach (var field in RuleFields.Words("title", scenario.Title)) yield return field;
        yield return new FieldText("status", scenario.Status.ToString().ToLowerInvariant());
        foreach (var field in RuleFields.Words("says", scenario.Says)) yield return field;
        if (scenario.Sources.Count > 0) yield return RuleFields.Sources(scenario.Sources);
        yield return RuleFields.Cites("contradicts", scenario.Contradicts, acts);
        yield return new FieldText("known-from", $"{scenario.KnownFrom:yyyy-MM-dd}");
        foreach (var parameter in scenario.Parameters)
        {
            var key = $"parameters.{parameter.Field.Name}";
            yield return new FieldText($"{key}.type", parameter.Field.Type.ToString()!);
            yield return new FieldText($"{key}.default", ChosenScenario.Text(parameter.Default));
            foreach (var field in RuleFields.Words($"{key}.says", parameter.Field.Says)) yield return field;
        }
        if (scenario.Amends.Count > 0) yield return new FieldText("amend", string.Join(", ", scenario.Amends.Order()));
        if (scenario.Suspends.Count > 0) yield return new FieldText("suspend", string.Join(", ", scenario.Suspends.Order()));
        foreach (var rule in scenario.Rules)
        {
            foreach (var field in RuleFields.Of(rule, acts)) yield return field with { Field = $"{rule.Id}.{field.Field}" };
        }
    }
}
