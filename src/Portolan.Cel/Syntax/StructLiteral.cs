namespace Portolan.Cel.Syntax;

/// <summary>An object written out: <c>Passport{from: x}</c>.</summary>
/// <param name="TypeName">The type's name, dotted where it was written so.</param>
/// <param name="Fields">The fields in order.</param>
public sealed record StructLiteral(string TypeName, ValueList<StructField> Fields) : Expression
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => [.. Fields.Select(f => f.Value)];
}
