namespace Portolan.Cel.Values;

/// <summary>Octets.</summary>
/// <param name="value">The octets; not to be changed afterwards.</param>
public sealed class CelBytes(ReadOnlyMemory<byte> value) : CelValue
{
    /// <summary>The octets.</summary>
    public ReadOnlyMemory<byte> Value { get; } = value;

    /// <inheritdoc/>
    public override CelKind Kind => CelKind.Bytes;

    /// <inheritdoc/>
    public override string TypeName => "bytes";

    /// <inheritdoc/>
    public override bool Equals(CelValue? other) => other is CelBytes bytes && bytes.Value.Span.SequenceEqual(Value.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Value.Span);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"b'{Convert.ToHexStringLower(Value.Span)}'";
}
