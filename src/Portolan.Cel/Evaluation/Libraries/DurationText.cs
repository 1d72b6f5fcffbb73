using System.Globalization;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>Reads spans of time such as <c>1h30m</c>, <c>-1.5s</c> and <c>0</c>.</summary>
internal static class DurationText
{
    /// <summary>The most digits of a whole number of nanoseconds within range; leading zeros do not count.</summary>
    private const int MaxDigits = 19;

    /// <summary>More decimals of an hour are less than a nanosecond.</summary>
    private const int MaxDecimals = 18;

    /// <summary>Stands for every length that is out of range, so that adding up cannot overflow.</summary>
    private static readonly Int128 BeyondRange = Int128.One << 100;

    /// <summary>The span, or an error value where the text is none or longer than about 292 years.</summary>
    public static CelValue Parse(string text)
    {
        var isNegative = text.StartsWith('-');
        var rest = text.AsSpan(isNegative || text.StartsWith('+') ? 1 : 0);
        if (rest is "0") return new CelDuration(0);
        if (rest.IsEmpty) return NotReadable(text);
        Int128 total = 0;
        while (!rest.IsEmpty)
        {
            if (ReadPart(ref rest) is not { } part) return NotReadable(text);
            total = Int128.Min(total + part, BeyondRange);
        }
        return CelDuration.TryCreate(isNegative ? -total : total)
            ?? (CelValue)new CelError(CelErrorCode.OutOfRange, $"range error: '{text}' is longer than about 292 years");
    }

    /// <summary>One number with its unit, in nanoseconds; stops growing once it is beyond what a span can hold.</summary>
    private static Int128? ReadPart(ref ReadOnlySpan<char> rest)
    {
        var whole = CountDigits(rest);
        var fraction = whole < rest.Length && rest[whole] == '.' ? CountDigits(rest[(whole + 1)..]) : 0;
        var hasPoint = whole < rest.Length && rest[whole] == '.';
        var end = whole + (hasPoint ? 1 + fraction : 0);
        if (whole + fraction == 0) return null;
        var unitEnd = end;
        while (unitEnd < rest.Length && !char.IsAsciiDigit(rest[unitEnd]) && rest[unitEnd] != '.') unitEnd++;
        if (UnitOf(rest[end..unitEnd]) is not { } unit) return null;
        var digits = rest[..whole].TrimStart('0');
        var decimals = rest.Slice(end - fraction, Math.Min(fraction, MaxDecimals));
        var value = digits.Length > MaxDigits ? BeyondRange : Number(digits) * unit;
        if (fraction > 0) value += Number(decimals) * unit / Number("1".PadRight(decimals.Length + 1, '0'));
        rest = rest[unitEnd..];
        return value;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count])) count++;
        return count;
    }

    private static Int128 Number(ReadOnlySpan<char> digits) =>
        digits.IsEmpty ? 0 : Int128.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static long? UnitOf(ReadOnlySpan<char> unit) => unit switch
    {
        "h" => 3600 * CelDuration.NanosecondsPerSecond,
        "m" => 60 * CelDuration.NanosecondsPerSecond,
        "s" => CelDuration.NanosecondsPerSecond,
        "ms" => 1_000_000,
        "us" or "µs" or "μs" => 1_000,
        "ns" => 1,
        _ => null,
    };

    private static CelError NotReadable(string text) =>
        new(CelErrorCode.InvalidConversion, $"Type conversion error: '{text}' is no span of time such as 1h30m or 90s");
}
