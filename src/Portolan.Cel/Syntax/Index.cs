namespace Portolan.Cel.Syntax;

/// <summary>Access by index or key: <c>a[b]</c>, or <c>a[?b]</c> which gives an optional.</summary>
/// <param name="Operand">A list or a map.</param>
/// <param name="Key">The index or key.</param>
/// <param name="IsOptional">Whether it was written <c>[?</c>.</param>
public sealed record Index(Expression Operand, Expression Key, bool IsOptional = false) : Expression
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => [Operand, Key];
}
