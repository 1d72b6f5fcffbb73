namespace Portolan.Cel.Values;

/// <summary>
/// Orders numbers of any two number types. An integer is compared with a double as the double nearest to it, as the language's
/// conformance tests have it, so that beyond 2^53 neighbouring integers can equal the same double.
/// </summary>
internal static class NumberOrder
{
    private const double TwoTo63 = 9223372036854775808.0;
    private const double TwoTo64 = 18446744073709551616.0;

    public static bool IsNumber(CelValue value) => value.Kind is CelKind.Int or CelKind.Uint or CelKind.Double;

    /// <summary>Less than, equal to or greater than zero; null where either is no number or not-a-number.</summary>
    public static int? Compare(CelValue left, CelValue right) => (left, right) switch
    {
        (CelInt a, CelInt b) => a.Value.CompareTo(b.Value),
        (CelUint a, CelUint b) => a.Value.CompareTo(b.Value),
        (CelInt a, CelUint b) => a.Value < 0 ? -1 : ((ulong)a.Value).CompareTo(b.Value),
        (CelUint a, CelInt b) => b.Value < 0 ? 1 : a.Value.CompareTo((ulong)b.Value),
        _ when IsNumber(left) && IsNumber(right) => CompareDoubles(ToDouble(left), ToDouble(right)),
        _ => null,
    };

    /// <summary>Whether two numbers have exactly the same value: what map keys go by, which must not depend on order.</summary>
    public static bool IsSame(CelValue left, CelValue right) => (left, right) switch
    {
        (CelDouble a, CelDouble b) => a.Value == b.Value,
        (CelDouble a, _) => IsSame(right, a.Value),
        (_, CelDouble b) => IsSame(left, b.Value),
        _ => Compare(left, right) == 0,
    };

    private static bool IsSame(CelValue integer, double number) =>
        Math.Truncate(number) == number && integer switch
        {
            CelInt a => number is >= -TwoTo63 and < TwoTo63 && (long)number == a.Value,
            CelUint a => number is >= 0 and < TwoTo64 && (ulong)number == a.Value,
            _ => false,
        };

    private static int? CompareDoubles(double a, double b) => a < b ? -1 : a > b ? 1 : a == b ? 0 : null;

    private static double ToDouble(CelValue value) => value switch
    {
        CelInt number => number.Value,
        CelUint number => number.Value,
        _ => ((CelDouble)value).Value,
    };
}
