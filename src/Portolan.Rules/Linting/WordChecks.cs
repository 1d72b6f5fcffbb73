using Portolan.Rules.Rulebooks;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Linting;

/// <summary>Whether what people read is there, in both languages.</summary>
internal static class WordChecks
{
    /// <summary>What is wrong with the expressions in words.</summary>
    public static IReadOnlyList<RulebookIssue> IssuesOf(MessageTemplate? words)
    {
        try
        {
            words?.Check();
            return [];
        }
        catch (RulebookException refused)
        {
            return refused.Issues;
        }
    }

    public static IEnumerable<LintMark> Faulty(LintSubject subject) => subject.Rules
        .SelectMany(rule => IssuesOf(rule.Because).Select(issue => LintMark.At(rule, PlaceOf(issue), issue.Text)))
        .Concat(subject.Rulebook.Measures.Values.SelectMany(measure => IssuesOf(measure.Title)).Select(issue => LintMark.At(PlaceOf(issue), issue.Text)));

    public static IEnumerable<LintMark> MissingBecause(LintSubject subject, Rule rule)
    {
        if (rule.Because is null && rule.Effect is Effect.Permit or Effect.Prohibit)
        {
            yield return LintMark.At(rule, $"'{rule.Id}' has no words that explain it where it holds ('because')");
        }
    }

    public static IEnumerable<LintMark> UnexplainedConfidence(LintSubject subject, Rule rule)
    {
        if (rule.Confidence is { Level: not ConfidenceLevel.Verified, Because: null })
        {
            yield return LintMark.At(rule, $"'{rule.Id}' is of confidence {rule.Confidence.Level.ToString().ToLowerInvariant()} and does not say why");
        }
    }

    public static IEnumerable<LintMark> UnexplainedStatus(LintSubject subject, Rule rule)
    {
        if (rule.Status == RuleStatus.Settled || rule.Confidence.Because is not null || rule.Sources.Count > 0) yield break;
        // What a scenario adds rests on what the scenario rests on.
        if (subject.Scenarios.Any(scenario => scenario.Id == rule.Scenario && scenario.Sources.Count > 0)) yield break;
        yield return LintMark.At(
            rule, $"'{rule.Id}' is {rule.Status.ToString().ToLowerInvariant()} and gives neither a reason ('confidence') nor a source");
    }

    /// <summary>Names of codes are left out: those of States and services may well be the same in both languages.</summary>
    public static IEnumerable<LintMark> Untranslated(LintSubject subject) =>
        from text in subject.Rules.SelectMany(Texts).Concat(subject.Scenarios.SelectMany(Texts)).Concat(Texts(subject.Rulebook))
        where text.Words is { } words && words.English.Trim() == words.French.Trim()
        select text.Mark with { Message = text.Mark.Message + " is the same in English and French" };

    private static IEnumerable<(LocalisedText? Words, LintMark Mark)> Texts(Rule rule)
    {
        yield return (rule.Title, LintMark.At(rule, $"the title of '{rule.Id}'"));
        yield return (rule.Because?.Text, LintMark.At(rule, $"the explanation of '{rule.Id}'"));
        yield return (rule.Confidence.Because, LintMark.At(rule, $"the reason of the confidence in '{rule.Id}'"));
    }

    private static IEnumerable<(LocalisedText? Words, LintMark Mark)> Texts(Scenario scenario)
    {
        yield return (scenario.Title, LintMark.At(scenario, $"the title of '{scenario.Id}'"));
        yield return (scenario.Says, LintMark.At(scenario, $"the description of '{scenario.Id}'"));
        foreach (var field in scenario.Parameters.Select(parameter => parameter.Field))
        {
            yield return (field.Says, LintMark.At(scenario, $"the meaning of the parameter '{field.Name}'") with { Position = field.Position });
        }
    }

    private static IEnumerable<(LocalisedText? Words, LintMark Mark)> Texts(Rulebook rulebook)
    {
        foreach (var measure in rulebook.Measures.Values)
        {
            yield return (measure.Title.Text, LintMark.At(measure.Position, $"the title of the measure '{measure.Id}'"));
        }
        foreach (var field in rulebook.Schema.Objects.SelectMany(owner => owner.Fields).Concat(rulebook.Schema.Variables))
        {
            yield return (field.Says, LintMark.At(field.Position, $"the meaning of the fact '{field.Name}'"));
            yield return (field.Absence.Because, LintMark.At(field.Position, $"the reason of what is taken for the fact '{field.Name}'"));
        }
    }

    private static YamlPosition PlaceOf(RulebookIssue issue) => new(issue.File, issue.Line, issue.Column);
}
