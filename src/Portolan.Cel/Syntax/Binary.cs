namespace Portolan.Cel.Syntax;

/// <summary>An operator between two operands, logic, comparison and <c>in</c> included.</summary>
/// <param name="Operator">Which operator.</param>
/// <param name="Left">The operand before it.</param>
/// <param name="Right">The operand after it.</param>
public sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right) : Expression
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => [Left, Right];
}
