namespace Portolan.Cel.Syntax;

/// <summary>How operators are written and how tightly they bind.</summary>
public static class OperatorText
{
    internal const int OrPrecedence = 1;
    internal const int UnaryPrecedence = 6;

    /// <summary>The operator as it is written in source.</summary>
    public static string Symbol(this UnaryOperator op) => op == UnaryOperator.Not ? "!" : "-";

    /// <summary>The operator as it is written in source.</summary>
    public static string Symbol(this BinaryOperator op) => op switch
    {
        BinaryOperator.Or => "||",
        BinaryOperator.And => "&&",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.In => "in",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        _ => "%",
    };

    internal static int Precedence(this BinaryOperator op) => op switch
    {
        BinaryOperator.Or => OrPrecedence,
        BinaryOperator.And => 2,
        BinaryOperator.Add or BinaryOperator.Subtract => 4,
        BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo => 5,
        _ => 3,
    };
}
