using System.Globalization;

namespace Portolan.Cel.Values;

/// <summary>An unsigned 64-bit integer.</summary>
/// <param name="value">The value.</param>
public sealed class CelUint(ulong value) : CelValue
{
    /// <summary>The value as C# has it.</summary>
    public ulong Value { get; } = value;

    /// <inheritdoc/>
    public override CelKind Kind => CelKind.Uint;

    /// <inheritdoc/>
    public override string TypeName => "uint";

    /// <inheritdoc/>
    public override bool Equals(CelValue? other) => other is CelUint number && number.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + "u";
}
