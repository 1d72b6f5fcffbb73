using System.Globalization;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>Reads instants as RFC 3339 writes them.</summary>
internal static class TimestampText
{
    private const int MaxFractionDigits = 9;
    private const int SecondsPerMinute = 60;

    /// <summary>The instant, or an error value where the text is none or lies outside years 1 to 9999.</summary>
    public static CelValue Parse(string text)
    {
        if (text.Length < "0001-01-01T00:00:00Z".Length || !HasShape(text)) return NotReadable(text);
        var rest = text.AsSpan(19);
        if (!TryReadFraction(ref rest, out var nanoseconds) || !TryReadOffset(rest, out var offset)) return NotReadable(text);
        if (text.StartsWith("0000", StringComparison.Ordinal)) return OutOfRange(text);
        if (!DateTime.TryParseExact(text.AsSpan(0, 19), "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var local))
        {
            return NotReadable(text);
        }
        var seconds = (local.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond - offset;
        return CelTimestamp.TryCreate(seconds, nanoseconds) ?? (CelValue)OutOfRange(text);
    }

    private static bool HasShape(string text) => text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':' && text[16] == ':';

    private static bool TryReadFraction(ref ReadOnlySpan<char> rest, out int nanoseconds)
    {
        nanoseconds = 0;
        if (rest[0] != '.') return true;
        var length = 1;
        while (length < rest.Length && char.IsAsciiDigit(rest[length])) length++;
        if (length == 1 || length - 1 > MaxFractionDigits) return false;
        nanoseconds = int.Parse(rest[1..length].ToString().PadRight(MaxFractionDigits, '0'), CultureInfo.InvariantCulture);
        rest = rest[length..];
        return true;
    }

    private static bool TryReadOffset(ReadOnlySpan<char> rest, out int seconds)
    {
        seconds = 0;
        if (rest is "Z") return true;
        if (rest.Length == 0 || rest[0] is not ('+' or '-')) return false;
        if (OffsetText.TryParse(rest) is not { } minutes) return false;
        seconds = minutes * SecondsPerMinute;
        return true;
    }

    private static CelError NotReadable(string text) =>
        new(CelErrorCode.InvalidConversion, $"Type conversion error: '{text}' is no RFC 3339 time such as 2025-03-01T00:00:00Z");

    private static CelError OutOfRange(string text) =>
        new(CelErrorCode.OutOfRange, $"range error: '{text}' lies outside years 1 to 9999");
}
