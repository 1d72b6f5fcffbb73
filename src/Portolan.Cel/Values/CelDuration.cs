using System.Globalization;

namespace Portolan.Cel.Values;

/// <summary>
/// A span of time in nanoseconds, up to about 292 years either way: what a 64-bit count holds, which is also the range that the
/// language's conformance tests expect.
/// </summary>
/// <param name="nanoseconds">The length in nanoseconds; negative is backwards.</param>
public sealed class CelDuration(long nanoseconds) : CelValue, IComparable<CelDuration>
{
    /// <summary>How many nanoseconds a second has.</summary>
    public const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The length in nanoseconds.</summary>
    public long Nanoseconds { get; } = nanoseconds;

    /// <inheritdoc/>
    public override CelKind Kind => CelKind.Duration;

    /// <inheritdoc/>
    public override string TypeName => "google.protobuf.Duration";

    /// <summary>The span, or null where it is longer than about 292 years.</summary>
    public static CelDuration? TryCreate(Int128 nanoseconds) =>
        nanoseconds < long.MinValue || nanoseconds > long.MaxValue ? null : new CelDuration((long)nanoseconds);

    /// <summary>A span of whole days of 24 hours.</summary>
    /// <param name="days">The number of days, within 106,751 either way.</param>
    /// <exception cref="OverflowException">The number of days is too large.</exception>
    public static CelDuration OfDays(long days) => new(days * 24 * 3600 * NanosecondsPerSecond);

    /// <inheritdoc/>
    public int CompareTo(CelDuration? other) => other is null ? 1 : Nanoseconds.CompareTo(other.Nanoseconds);

    /// <inheritdoc/>
    public override bool Equals(CelValue? other) => other is CelDuration duration && duration.Nanoseconds == Nanoseconds;

    /// <inheritdoc/>
    public override int GetHashCode() => Nanoseconds.GetHashCode();

    /// <summary>The length in seconds with as many decimals as it needs, as in <c>-1.5s</c>.</summary>
    public override string ToString()
    {
        var magnitude = Int128.Abs(Nanoseconds);
        var seconds = (long)(magnitude / NanosecondsPerSecond);
        var fraction = Fraction((int)(magnitude % NanosecondsPerSecond));
        return string.Create(CultureInfo.InvariantCulture, $"{(Nanoseconds < 0 ? "-" : "")}{seconds}{fraction}s");
    }

    internal static string Fraction(int nanoseconds) =>
        nanoseconds == 0 ? "" : "." + nanoseconds.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
}
