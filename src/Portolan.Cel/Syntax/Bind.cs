namespace Portolan.Cel.Syntax;

/// <summary>The macro <c>cel.bind(name, value, body)</c>: gives a value a name within the body.</summary>
/// <param name="Variable">The name.</param>
/// <param name="Value">The value, evaluated once; it matters only where the body reads it.</param>
/// <param name="Body">Where the name holds.</param>
public sealed record Bind(string Variable, Expression Value, Expression Body) : Expression
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => [Value, Body];
}
