using System.Globalization;
using Portolan.Formats;
using Portolan.Formats.Register.Cells;

namespace Portolan.Desks.Register;

/// <summary>Whether a published text may be what damage left of an LEI.</summary>
internal static class DamagedLei
{
    /// <summary>One character more, less or other, or two of them; and two neighbours swapped.</summary>
    private const int MostErrors = 2;

    /// <summary>Whether a text is near enough to an LEI, or is the number a spreadsheet makes of it.</summary>
    public static bool MayBe(string published, Lei lei) =>
        MayBe(published, lei.ToString()) || IsRounded(published.Trim(), lei.ToString());

    /// <summary>Whether two texts are near enough to each other to be the same LEI.</summary>
    public static bool MayBe(string published, string other)
    {
        var (left, right) = (Compact(published), Compact(other));
        return left.Length >= Lei.Length - MostErrors && Spelling.Distance(left, right, MostErrors + 1) <= MostErrors;
    }

    private static string Compact(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static bool IsRounded(string published, string lei)
    {
        if (!lei.All(char.IsAsciiDigit)) return false;
        var text = published.Replace(',', '.');
        var exponent = text.IndexOfAny(['E', 'e']);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (exponent < 0 || point < 0 || point > exponent) return false;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rounded)) return false;
        var decimals = exponent - point - 1;
        var exact = double.Parse(lei, CultureInfo.InvariantCulture);
        var format = $"E{decimals}";
        return exact.ToString(format, CultureInfo.InvariantCulture) == rounded.ToString(format, CultureInfo.InvariantCulture);
    }
}
