namespace Portolan.Cel.Syntax;

/// <summary>Access to a field of an object or to a string key of a map: <c>a.b</c>, or <c>a.?b</c> which gives an optional.</summary>
/// <param name="Operand">What has the field.</param>
/// <param name="Field">The field's name, without backquotes.</param>
/// <param name="IsOptional">Whether it was written <c>.?</c>.</param>
public sealed record Select(Expression Operand, string Field, bool IsOptional = false) : Expression
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => [Operand];
}
