namespace Portolan.Cel.Syntax;

/// <summary>
/// A macro over a list or a map. With one variable it is the element, or the key of a map; with two they are index and element,
/// or key and value.
/// </summary>
/// <param name="Kind">Which macro.</param>
/// <param name="Range">The list or map.</param>
/// <param name="Variable">The (first) variable.</param>
/// <param name="SecondVariable">The second variable, or null for the form with one.</param>
/// <param name="Filter">The condition of the longer forms of map and transform…, or null.</param>
/// <param name="Body">The condition or value for each element.</param>
public sealed record Comprehension(
    ComprehensionKind Kind, Expression Range, string Variable, string? SecondVariable, Expression? Filter, Expression Body) : Expression
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => Filter is null ? [Range, Body] : [Range, Filter, Body];
}
