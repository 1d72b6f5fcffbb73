namespace Portolan.Cel.Values;

/// <summary>Compares map keys as the language does: numbers by their value, whatever their type.</summary>
internal sealed class KeyComparer : IEqualityComparer<CelValue>
{
    public static KeyComparer Instance { get; } = new();

    public bool Equals(CelValue? x, CelValue? y)
    {
        if (x is CelString a && y is CelString b) return a.Value == b.Value;
        if (ReferenceEquals(x, y)) return true;
        return x is not null && y is not null && (NumberOrder.IsNumber(x) ? NumberOrder.IsSame(x, y) : x.Equals(y));
    }

    public int GetHashCode(CelValue key) => key switch
    {
        CelString text => text.Value.GetHashCode(),
        CelUint { Value: <= long.MaxValue } number => unchecked((long)number.Value).GetHashCode(),
        CelDouble number when IsInt(number.Value) => ((long)number.Value).GetHashCode(),
        CelDouble { Value: >= 9.2e18 and < 18446744073709551616.0 } number => ((ulong)number.Value).GetHashCode(),
        _ => key.GetHashCode(),
    };

    private static bool IsInt(double value) =>
        value is >= -9223372036854775808.0 and < 9223372036854775808.0 && Math.Truncate(value) == value;
}
