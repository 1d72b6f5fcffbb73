namespace Portolan.Cel.Syntax;

/// <summary>A list written out: <c>[a, ?b]</c>.</summary>
/// <param name="Elements">The elements in order.</param>
public sealed record ListLiteral(ValueList<ListElement> Elements) : Expression
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => [.. Elements.Select(e => e.Value)];
}
