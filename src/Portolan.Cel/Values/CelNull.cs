namespace Portolan.Cel.Values;

/// <summary>The value null: something said to be nothing, unlike what is absent or unknown.</summary>
public sealed class CelNull : CelValue
{
    private CelNull()
    {
    }

    /// <summary>The one null.</summary>
    public static CelNull Value { get; } = new();

    /// <inheritdoc/>
    public override CelKind Kind => CelKind.Null;

    /// <inheritdoc/>
    public override string TypeName => "null_type";

    /// <inheritdoc/>
    public override bool Equals(CelValue? other) => other is CelNull;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <inheritdoc/>
    public override string ToString() => "null";
}
