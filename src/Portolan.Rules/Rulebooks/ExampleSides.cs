namespace Portolan.Rules.Rulebooks;

/// <summary>Which way the examples of a rule show it: holding, or not holding.</summary>
internal static class ExampleSides
{
    /// <summary>The side that no example shows, in words: <c>holds</c> or <c>does not hold</c>; null where both are shown.</summary>
    public static string? Missing(Rule rule)
    {
        if (!rule.Examples.Any(example => Shows(rule, example.Then) is true)) return "holds";
        return rule.Examples.Any(example => Shows(rule, example.Then) is false) ? null : "does not hold";
    }

    /// <summary>Whether an expectation says that the rule holds, that it does not, or (null) neither.</summary>
    public static bool? Shows(Rule rule, Expectation then) => (rule.Effect, rule.Status, then) switch
    {
        (_, _, Expectation.Applies) => true,
        (_, _, Expectation.DoesNotApply) => false,
        (Effect.Permit, RuleStatus.Settled, Expectation.Permitted) => true,
        (Effect.Permit, RuleStatus.Settled, Expectation.NotPermitted) => false,
        (Effect.Permit, _, Expectation.Unsettled) when rule.Status != RuleStatus.Settled => true,
        (Effect.Permit, _, Expectation.NotPermitted) => false,
        (Effect.Prohibit, _, Expectation.NotPermitted) => true,
        (Effect.Prohibit, _, Expectation.Unsettled) when rule.Status != RuleStatus.Settled => true,
        (Effect.Prohibit, _, Expectation.Permitted) => false,
        _ => null,
    };
}
