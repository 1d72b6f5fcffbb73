using System.Globalization;

namespace Portolan.Cel.Values;

/// <summary>An IEEE 754 double.</summary>
/// <param name="value">The value; infinities and not-a-number included.</param>
public sealed class CelDouble(double value) : CelValue
{
    /// <summary>The value as C# has it.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override CelKind Kind => CelKind.Double;

    /// <inheritdoc/>
    public override string TypeName => "double";

    /// <inheritdoc/>
    public override bool Equals(CelValue? other) => other is CelDouble number && number.Value.Equals(Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("R", CultureInfo.InvariantCulture);
}
