using System.Globalization;

namespace Portolan.Cel.Values;

/// <summary>A signed 64-bit integer.</summary>
public sealed class CelInt : CelValue
{
    // Sizes, indexes and days: what conditions count with lies nearly always in here.
    private const int LowestKept = -16;
    private const int HighestKept = 255;
    private static readonly CelInt?[] Kept = new CelInt?[HighestKept - LowestKept + 1];

    private CelInt(long value) => Value = value;

    /// <summary>The value as C# has it.</summary>
    public long Value { get; }

    /// <inheritdoc/>
    public override CelKind Kind => CelKind.Int;

    /// <inheritdoc/>
    public override string TypeName => "int";

    /// <summary>The integer; small ones are kept and shared.</summary>
    public static CelInt Of(long value)
    {
        if (value is < LowestKept or > HighestKept) return new CelInt(value);
        return Kept[value - LowestKept] ??= new CelInt(value);
    }

    /// <inheritdoc/>
    public override bool Equals(CelValue? other) => other is CelInt number && number.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
