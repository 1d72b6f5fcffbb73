namespace Portolan.Cel.Syntax;

/// <summary>An operator before its operand. A minus directly before a number is part of the literal instead.</summary>
/// <param name="Operator">Which operator.</param>
/// <param name="Operand">What it applies to.</param>
public sealed record Unary(UnaryOperator Operator, Expression Operand) : Expression
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => [Operand];
}
