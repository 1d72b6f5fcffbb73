using System.Text;

namespace Portolan.Formats.Register.Cells;

/// <summary>A published LEI as read.</summary>
/// <param name="Value">The identifier; null where there is none, or none for certain.</param>
/// <param name="Published">The cell, where it is not exactly the value; null otherwise.</param>
/// <param name="Issues">The flaws, in the order in which they were met.</param>
public sealed record LeiCell(Lei? Value, string? Published, ValueList<IssueCode> Issues)
{
    private const string LookAlikes = "АВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private const string LookAlikeLatin = "ABESIJKMHOPCTYXABEZHIKMNOPTYX";

    /// <summary>
    /// Reads a cell. White space, punctuation, small letters and look-alike letters are repaired where twenty characters with
    /// right check digits are left; a placeholder counts as blank; anything else is refused.
    /// </summary>
    public static LeiCell Read(string cell)
    {
        if (Lei.TryParse(cell, out var exact)) return new LeiCell(exact, null, []);
        if (string.IsNullOrWhiteSpace(cell)) return new LeiCell(null, null, [IssueCode.LeiBlank]);
        if (TextCell.IsPlaceholder(cell.Trim())) return new LeiCell(null, cell, [IssueCode.Placeholder, IssueCode.LeiBlank]);

        var (text, repairs) = Clean(cell);
        return Lei.TryParse(text, out var lei)
            ? new LeiCell(lei, cell, [.. repairs])
            : new LeiCell(null, cell, [WhyRefused(cell.Trim(), text)]);
    }

    private static (string Text, SortedSet<IssueCode> Repairs) Clean(string cell)
    {
        var text = new StringBuilder(cell.Length);
        var repairs = new SortedSet<IssueCode>(Comparer<IssueCode>.Create((a, b) => string.CompareOrdinal(a.Id, b.Id)));
        foreach (var character in cell)
        {
            var kept = character;
            if (char.IsWhiteSpace(kept) || TextCell.IsInvisible(kept))
            {
                repairs.Add(IssueCode.LeiSpaces);
                continue;
            }
            if (char.IsPunctuation(kept))
            {
                repairs.Add(IssueCode.LeiPunctuation);
                continue;
            }
            if (char.IsLower(kept))
            {
                repairs.Add(IssueCode.LeiCase);
                kept = char.ToUpperInvariant(kept);
            }
            var index = LookAlikes.IndexOf(kept, StringComparison.Ordinal);
            if (index >= 0)
            {
                repairs.Add(IssueCode.LeiLookAlike);
                kept = LookAlikeLatin[index];
            }
            text.Append(kept);
        }
        return (text.ToString(), repairs);
    }

    private static IssueCode WhyRefused(string cell, string text)
    {
        if (IsSpreadsheetNumber(cell)) return IssueCode.LeiSpreadsheetNumber;
        if (!text.All(char.IsAsciiLetterOrDigit)) return IssueCode.LeiCharacters;
        if (text.Length != Lei.Length) return IssueCode.LeiLength;
        return Lei.HasShape(text) ? IssueCode.LeiCheckDigits : IssueCode.LeiCharacters;
    }

    /// <summary>Digits with a decimal separator and an exponent, as in <c>9.60E+19</c> or <c>9,6e19</c>.</summary>
    private static bool IsSpreadsheetNumber(string text)
    {
        var exponent = text.IndexOfAny(['E', 'e']);
        if (exponent <= 0 || exponent == text.Length - 1) return false;
        var mantissa = text.AsSpan(0, exponent);
        var power = text.AsSpan(exponent + 1).TrimStart('+');
        return mantissa.IndexOfAnyExcept("0123456789.,") < 0 && mantissa.IndexOfAny('.', ',') >= 0
            && power.Length is 1 or 2 && power.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
