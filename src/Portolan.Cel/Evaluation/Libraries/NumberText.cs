using System.Globalization;
using System.Numerics;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>Doubles as text: exact rounding, half to even, which C#'s own formats do not promise.</summary>
internal static class NumberText
{
    private const int ExponentBias = 1075;
    private const long FractionMask = (1L << 52) - 1;

    // The decimal exponents between which a number is written out: beyond, zeros would hide its size.
    private const int LargestPlainExponent = 20;
    private const int SmallestPlainExponent = -4;

    /// <summary>A double as its literal or <c>NaN</c>, <c>Infinity</c>, <c>inf</c> with a sign; null where it reads as none.</summary>
    public static double? TryParse(string text)
    {
        switch ((text.StartsWith('+') || text.StartsWith('-') ? text[1..] : text).ToLowerInvariant())
        {
            case "nan": return double.NaN;
            case "inf" or "infinity": return text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }
        if (HasTrailingNulls(text)) return null;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var isNumber = double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value);
        return isNumber ? value : null;
    }

    /// <summary>Whether a text ends in U+0000, which .NET passes over when it reads a number.</summary>
    public static bool HasTrailingNulls(string text) => text.EndsWith('\0');

    /// <summary>The shortest text that reads back as the same double, with an exponent where it is very large or small.</summary>
    public static string Shortest(double value)
    {
        if (!double.IsFinite(value)) return Special(value);
        var (digits, exponent) = Digits(value);
        var sign = double.IsNegative(value) ? "-" : "";
        if (exponent is < SmallestPlainExponent or > LargestPlainExponent)
        {
            var fraction = digits.Length > 1 ? "." + digits[1..] : "";
            return $"{sign}{digits[0]}{fraction}{Exponent(exponent)}";
        }
        return sign + Place(digits, exponent);
    }

    /// <summary>The shortest digits that read back as the same double, never with an exponent.</summary>
    public static string ShortestPlain(double value)
    {
        if (!double.IsFinite(value)) return Special(value);
        var (digits, exponent) = Digits(value);
        return (double.IsNegative(value) ? "-" : "") + Place(digits, exponent);
    }

    /// <summary>The double with so many decimals.</summary>
    public static string Fixed(double value, int decimals)
    {
        if (!double.IsFinite(value)) return Special(value);
        var digits = Scaled(Math.Abs(value), decimals).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var whole = digits[..^decimals];
        return (double.IsNegative(value) ? "-" : "") + (decimals == 0 ? whole : $"{whole}.{digits[^decimals..]}");
    }

    /// <summary>The double with one digit before the point, so many after it, and an exponent of at least two digits.</summary>
    public static string Scientific(double value, int decimals)
    {
        if (!double.IsFinite(value)) return Special(value);
        var exponent = value == 0 ? 0 : Digits(value).Exponent;
        var scaled = Scaled(Math.Abs(value), decimals - exponent).ToString(CultureInfo.InvariantCulture);
        if (scaled.Length < decimals + 1 && value != 0)
        {
            // The shortest digits were rounded up to a power of ten that the value itself does not reach.
            exponent--;
            scaled = Scaled(Math.Abs(value), decimals - exponent).ToString(CultureInfo.InvariantCulture);
        }
        if (scaled.Length > decimals + 1)
        {
            exponent++;
            scaled = scaled[..^1];
        }
        scaled = scaled.PadLeft(decimals + 1, '0');
        var fraction = decimals == 0 ? "" : "." + scaled[1..];
        return $"{(double.IsNegative(value) ? "-" : "")}{scaled[0]}{fraction}{Exponent(exponent)}";
    }

    private static string Special(double value) => double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";

    private static string Exponent(int exponent) =>
        string.Create(CultureInfo.InvariantCulture, $"e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):D2}");

    /// <summary>The shortest digits that read back as the same double, and the decimal exponent of the first of them.</summary>
    private static (string Digits, int Exponent) Digits(double value)
    {
        var parts = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var point = parts[0].IndexOf('.');
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        if (significant.Length == 0) return ("0", 0);
        var written = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var first = digits.Length - significant.Length;
        return (significant.TrimEnd('0'), written + (point < 0 ? digits.Length : point) - 1 - first);
    }

    private static string Place(string digits, int exponent)
    {
        if (exponent < 0) return "0." + new string('0', -exponent - 1) + digits;
        if (exponent >= digits.Length - 1) return digits.PadRight(exponent + 1, '0');
        return $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    /// <summary>The whole number nearest to the value times a power of ten, half to even, worked out exactly.</summary>
    private static BigInteger Scaled(double value, int powerOfTen)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponentBits = (int)(bits >> 52);
        var mantissa = new BigInteger(exponentBits == 0 ? bits & FractionMask : bits & FractionMask | (FractionMask + 1));
        var exponent = Math.Max(exponentBits, 1) - ExponentBias;
        var numerator = mantissa * BigInteger.Pow(10, Math.Max(powerOfTen, 0)) << Math.Max(exponent, 0);
        var denominator = BigInteger.Pow(10, Math.Max(-powerOfTen, 0)) << Math.Max(-exponent, 0);
        var whole = BigInteger.DivRem(numerator, denominator, out var remainder);
        var half = (remainder << 1).CompareTo(denominator);
        return half > 0 || half == 0 && !whole.IsEven ? whole + 1 : whole;
    }
}
