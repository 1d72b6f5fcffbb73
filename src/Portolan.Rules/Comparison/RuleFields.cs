using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Comparison;

/// <summary>What a rule says, field by field, with the rulebook's own keys. Where it stands is not among them: moving a rule changes no law.</summary>
internal static class RuleFields
{
    public static IEnumerable<FieldText> Of(Rule rule, ActCatalogue acts)
    {
        foreach (var field in Words("title", rule.Title)) yield return field;
        yield return new FieldText("effect", rule.Effect.ToString().ToLowerInvariant());
        yield return new FieldText("status", rule.Status.ToString().ToLowerInvariant());
        yield return Cites("cites", rule.Cites, acts);
        yield return new FieldText("in-force", rule.InForce.ToString());
        yield return new FieldText("known-from", $"{rule.KnownFrom:yyyy-MM-dd}");
        yield return new FieldText("per", rule.Per.ToString().ToLowerInvariant());
        if (rule.Otherwise) yield return new FieldText("otherwise", "true");
        if (rule.Condition is { } condition) yield return When(condition);
        foreach (var field in Words("because", rule.Because?.Text)) yield return field;
        if (rule.Measure is { } measure) yield return new FieldText("measure", measure);
        if (rule.Except.Count > 0) yield return new FieldText("except", string.Join(", ", rule.Except.Order()));
        yield return new FieldText("confidence.level", rule.Confidence.Level.ToString().ToLowerInvariant());
        foreach (var field in Words("confidence.because", rule.Confidence.Because)) yield return field;
        if (rule.Sources.Count > 0) yield return Sources(rule.Sources);
        if (rule.Examples.Count > 0) yield return new FieldText("examples", string.Join('\n', rule.Examples.Select(Text)));
    }

    public static IEnumerable<FieldText> Words(string key, LocalisedText? words) =>
        words is null ? [] : [new FieldText(key + ".en", words.English), new FieldText(key + ".fr", words.French)];

    /// <summary>Line breaks and spaces say nothing in a condition; what it says is its tree.</summary>
    public static FieldText When(Condition condition) => new("when", condition.Text.Value.Trim(), condition.Whole.Expression.ToString());

    public static FieldText Cites(string key, IEnumerable<Provision> provisions, ActCatalogue acts) =>
        new(key, string.Join(", ", provisions.Select(acts.Cite)));

    public static FieldText Sources(IEnumerable<Source> sources) =>
        new("sources", string.Join('\n', sources.Select(source => $"{source.Title} ({source.Date:yyyy-MM-dd})")));

    private static string Text(Example example) => $"{YamlText.Of(example.Given)}: {example.ThenText}";
}
