namespace Portolan.Cel.Values;

/// <summary>A type as a value: what <c>type(x)</c> gives and what <c>int</c> names.</summary>
/// <param name="name">The type's name, without parameters: <c>list</c>, not <c>list(int)</c>.</param>
public sealed class CelTypeValue(string name) : CelValue
{
    /// <summary>The type's name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override CelKind Kind => CelKind.Type;

    /// <inheritdoc/>
    public override string TypeName => "type";

    /// <inheritdoc/>
    public override bool Equals(CelValue? other) => other is CelTypeValue type && type.Name == Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Name;
}
