namespace Portolan.Cel.Syntax;

/// <summary>The macro <c>has(a.b)</c>: whether the field or key is there.</summary>
/// <param name="Operand">What may have the field.</param>
/// <param name="Field">The field's name, without backquotes.</param>
public sealed record Has(Expression Operand, string Field) : Expression
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => [Operand];
}
