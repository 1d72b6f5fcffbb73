using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Linting;

/// <summary>Whether conditions say something, and something of their own.</summary>
internal static class ConditionChecks
{
    public static IEnumerable<LintMark> Shadowed(LintSubject subject, Rule rule)
    {
        if (!rule.Decides || rule.Condition is null) yield break;
        if (subject.Rules.FirstOrDefault(other => Shadows(subject, other, rule)) is not { } shadow) yield break;
        var reason = subject.HaveSameCondition(shadow, rule)
            ? "has the same condition"
            : "holds wherever it does, because its condition has some of the same parts only";
        yield return LintMark.At(rule, $"'{rule.Id}' adds nothing to '{shadow.Id}', which has the same effect and {reason}");
    }

    public static IEnumerable<LintMark> Constant(LintSubject subject, Rule rule)
    {
        if (rule.Condition is not { } condition) yield break;
        foreach (var expression in condition.Parts.Select(part => part.Expression))
        {
            if (expression.VariablesReadBy(expression.Expression).Count > 0) continue;
            var value = Interpreter.Evaluate(expression, expression.Environment.Bind());
            var answer = value is CelBool ? $"is always {value}" : "can never be evaluated";
            var place = condition.Text.PositionAt(expression.Expression.Position.Offset);
            yield return LintMark.At(rule, place, $"'{expression.Expression}' {answer}: no fact can change it");
        }
    }

    public static IEnumerable<LintMark> PerMismatch(LintSubject subject, Rule rule)
    {
        if (rule.Condition is { } condition && condition.Axes != rule.Per)
        {
            yield return LintMark.At(rule, $"'{rule.Id}' is per {Words(rule.Per)}, but its condition reads {Words(condition.Axes)}");
        }
    }

    /// <summary>
    /// Whether a rule makes another one idle on the days that they share: it holds wherever the other does, decides at least as firmly,
    /// and no exemption defeats it alone. Rules that periods already speak of are left to that check; of two that say the same, the
    /// second by name is idle.
    /// </summary>
    private static bool Shadows(LintSubject subject, Rule shadow, Rule rule)
    {
        if (ReferenceEquals(shadow, rule) || shadow.Effect != rule.Effect || shadow.Condition is null) return false;
        if (!shadow.InForce.Overlaps(rule.InForce)) return false;
        if (shadow.Scenario is not null && shadow.Scenario != rule.Scenario || IsTouched(subject, shadow, rule)) return false;
        if (shadow.Status != RuleStatus.Settled && shadow.Status != rule.Status) return false;
        if (!subject.PartsOf(shadow).IsSubsetOf(subject.PartsOf(rule)) || RuleFamilies.SayTheSameTwice(subject, shadow, rule)) return false;
        if (subject.HaveSameCondition(shadow, rule) && shadow.Scenario == rule.Scenario && shadow.Id.CompareTo(rule.Id) > 0) return false;
        return rule.Effect switch
        {
            Effect.Exempt => rule.Except.All(shadow.Except.Contains),
            Effect.Prohibit => subject.Rules.All(exemption => !exemption.Except.Contains(shadow.Id) || exemption.Except.Contains(rule.Id)),
            _ => true,
        };
    }

    /// <summary>Whether the scenario of a rule takes another rule away.</summary>
    private static bool IsTouched(LintSubject subject, Rule other, Rule rule) =>
        other.Scenario is null && rule.Scenario is { } id && subject.Scenarios.First(scenario => scenario.Id == id).Touches.Contains(other.Id);

    private static string Words(Axis axes) => axes.ToString().ToLowerInvariant();
}
