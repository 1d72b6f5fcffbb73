using System.Globalization;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>Reads offsets from UTC such as <c>-09:30</c>; a missing sign means ahead of UTC.</summary>
internal static class OffsetText
{
    private const int MaxHours = 23;
    private const int MinutesPerHour = 60;

    /// <summary>The offset in minutes, or null where the text is none.</summary>
    public static int? TryParse(ReadOnlySpan<char> text)
    {
        var isNegative = text.StartsWith("-");
        if (isNegative || text.StartsWith("+")) text = text[1..];
        // .NET passes over U+0000 after a number.
        if (text.Length != 5 || text[2] != ':' || text.Contains('\0')) return null;
        var isNumber = int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            & int.TryParse(text[3..], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes);
        if (!isNumber || hours > MaxHours || minutes >= MinutesPerHour) return null;
        var offset = hours * MinutesPerHour + minutes;
        return isNegative ? -offset : offset;
    }
}
