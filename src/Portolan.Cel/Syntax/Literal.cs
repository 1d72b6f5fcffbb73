using Portolan.Cel.Values;

namespace Portolan.Cel.Syntax;

/// <summary>A value written out: null, a bool, a number, a string or bytes.</summary>
/// <param name="Value">The value; never a list, a map or an error.</param>
public sealed record Literal(CelValue Value) : Expression
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => [];
}
