namespace Portolan.Cel.Syntax;

/// <summary>A choice: <c>condition ? then : otherwise</c>.</summary>
/// <param name="Condition">A bool.</param>
/// <param name="Then">The value where it is true.</param>
/// <param name="Otherwise">The value where it is false.</param>
public sealed record Conditional(Expression Condition, Expression Then, Expression Otherwise) : Expression
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => [Condition, Then, Otherwise];
}
