namespace Portolan.Rules.Linting;

/// <summary>All that is looked for. What the reader of rulebooks refuses is a finding of severity error besides, under the reader's own codes.</summary>
public static class LintChecks
{
    /// <summary>The checks, in the order of <c>docs/linting.md</c>.</summary>
    public static IReadOnlyList<LintCheck> All { get; } =
    [
        new("untested", LintSeverity.Error, "a rule without an example each way", ExampleChecks.Untested),
        new("example-not-in-force", LintSeverity.Error, "an example that shows a rule holding on a day on which it is not law", ExampleChecks.NotInForce),
        new("duplicate-example", LintSeverity.Warning, "an example that a rule has twice", ExampleChecks.Duplicate),

        new("shadowed", LintSeverity.Warning, "a rule that says nothing that another rule does not say already", ConditionChecks.Shadowed),
        new("constant-condition", LintSeverity.Warning, "a part of a condition that is the same whatever the facts", ConditionChecks.Constant),
        new("per-mismatch", LintSeverity.Warning, "'per' names other axes than the condition reads", ConditionChecks.PerMismatch),

        new("overlapping-periods", LintSeverity.Warning, "two rules of one family that say the same on the same days", PeriodChecks.Overlapping),
        new("gap-between-periods", LintSeverity.Warning, "days between two periods of one family on which none of its rules is law", PeriodChecks.Gap),
        new("known-before-sources", LintSeverity.Warning, "a rule that was known before any of its sources was published", PeriodChecks.KnownBeforeSources),
        new("known-after-end", LintSeverity.Note, "a rule that became known only after its last day", PeriodChecks.KnownAfterEnd),

        new("unused-fact", LintSeverity.Warning, "a fact that neither a rule nor a measure reads", FactChecks.Unused),
        new("single-reader", LintSeverity.Note, "a fact that one rule or measure alone reads", FactChecks.SingleReader),
        new("unused-parameter", LintSeverity.Warning, "a parameter of a scenario that none of its rules reads", FactChecks.UnusedParameter),
        new("unused-measure", LintSeverity.Warning, "a measure that no rule names", FactChecks.UnusedMeasure),

        new("faulty-words", LintSeverity.Error, "words of a rule or measure with an expression that cannot be used", WordChecks.Faulty),
        new("missing-because", LintSeverity.Warning, "a permission or prohibition without words that explain it", WordChecks.MissingBecause),
        new("untranslated", LintSeverity.Warning, "words that are the same in English and French", WordChecks.Untranslated),
        new("unexplained-confidence", LintSeverity.Error, "a rule that is not verified and does not say why", WordChecks.UnexplainedConfidence),
        new("unexplained-status", LintSeverity.Warning, "a rule that is not settled, with neither a reason nor a source", WordChecks.UnexplainedStatus),

        new("unsourced-scenario", LintSeverity.Warning, "a scenario without sources", ScenarioChecks.Unsourced),
        new("added-again", LintSeverity.Warning, "a scenario that adds a rule that exists: it replaces that rule without saying so", ScenarioChecks.AddedAgain),
        new("scenario-conflict", LintSeverity.Note, "two scenarios that cannot be assumed together", ScenarioChecks.Conflict),
    ];
}
