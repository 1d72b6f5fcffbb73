using System.Text.RegularExpressions;
using Portolan.Cel.Syntax;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;

namespace Portolan.Rules.Verification;

/// <summary>Conditions as findings show them: with the values of a scenario's parameters in place of their names.</summary>
internal static partial class ConditionText
{
    /// <summary>The text of a condition, as it may stand beside others.</summary>
    public static string Of(Expression condition, ChosenScenario? scenario)
    {
        var text = condition is Binary { Operator: BinaryOperator.Or } or Conditional ? $"({condition})" : condition.ToString();
        return scenario is null ? text : Parameter().Replace(text, match => Literal(scenario.Values[match.Groups[1].Value]));
    }

    /// <summary>The condition that is true where another is false.</summary>
    public static Expression Negated(Expression condition) => condition switch
    {
        Unary { Operator: UnaryOperator.Not } not => not.Operand,
        Binary { Operator: BinaryOperator.Equal } equal => equal with { Operator = BinaryOperator.NotEqual },
        Binary { Operator: BinaryOperator.NotEqual } different => different with { Operator = BinaryOperator.Equal },
        Binary { Operator: BinaryOperator.Less } less => less with { Operator = BinaryOperator.GreaterOrEqual },
        Binary { Operator: BinaryOperator.LessOrEqual } most => most with { Operator = BinaryOperator.Greater },
        Binary { Operator: BinaryOperator.Greater } greater => greater with { Operator = BinaryOperator.LessOrEqual },
        Binary { Operator: BinaryOperator.GreaterOrEqual } least => least with { Operator = BinaryOperator.Less },
        _ => new Unary(UnaryOperator.Not, condition),
    };

    /// <summary>A day as conditions write it.</summary>
    public static string Day(DateOnly date) => $"date(\"{date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}\")";

    private static string Literal(Fact value) => value switch
    {
        FactDate date => Day(date.Value),
        FactList list => $"[{string.Join(", ", list.Items.Select(Literal))}]",
        FactText text => $"\"{text.Value}\"",
        _ => FactYaml.Write(value),
    };

    [GeneratedRegex(@"\bscenario\.(\w+)")]
    private static partial Regex Parameter();
}
