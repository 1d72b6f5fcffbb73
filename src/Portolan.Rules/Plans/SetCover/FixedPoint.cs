namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// Fractions of a cost as whole numbers. Bounds computed with them are exact, so that what is reported as proved does not hang on rounding.
/// </summary>
internal static class FixedPoint
{
    /// <summary>
    /// Binary digits after the point. Rounding a price costs a bound at most a unit of the last one, which is seldom a whole unit of cost.
    /// </summary>
    public const int FractionBits = 12;

    /// <summary>A whole number of cost units.</summary>
    public static long Of(long cost) => cost << FractionBits;

    /// <summary>The least whole cost that is not below a bound: as costs are whole, every solution costs at least that.</summary>
    public static long RoundUp(long bound) => (bound + (1L << FractionBits) - 1) >> FractionBits;
}
