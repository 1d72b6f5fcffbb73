namespace Portolan.Formats.Register.Cells;

/// <summary>A published date as read.</summary>
/// <param name="Value">The date; null where there is none, or none for certain.</param>
/// <param name="Issue">The flaw, if any.</param>
public sealed record DateCell(DateOnly? Value, IssueCode? Issue)
{
    private const int EarliestYear = 1800;
    private const int LatestYear = 2199;

    /// <summary>
    /// Reads a cell, which should hold <c>dd/mm/yyyy</c>. Other separators, missing zeros, doubled separators, the order of
    /// ISO 8601 and a midnight after the date have one meaning; a year of two digits and digits alone have several.
    /// </summary>
    public static DateCell Read(string cell)
    {
        var text = cell.Trim();
        if (text.Length == 0) return new DateCell(null, null);
        if (!TryGroups(text, out var groups)) return new DateCell(null, IssueCode.DateUnreadable);
        if (groups.Count > 3 && groups.Skip(3).All(group => group.All(digit => digit == '0'))) groups.RemoveRange(3, groups.Count - 3);
        if (groups.Count == 1) return new DateCell(null, IssueCode.DateAmbiguous);
        if (groups.Count != 3) return new DateCell(null, IssueCode.DateUnreadable);
        return groups[0].Length == 4 && groups[2].Length <= 2
            ? Make(text, groups[0], groups[1], groups[2])
            : Make(text, groups[2], groups[1], groups[0]);
    }

    private static DateCell Make(string text, string year, string month, string day)
    {
        if (month.Length > 2 || day.Length > 2) return new DateCell(null, IssueCode.DateUnreadable);
        if (year.Length == 2) return new DateCell(null, IssueCode.DateTwoDigitYear);
        if (year.Length != 4) return new DateCell(null, IssueCode.DateUnreadable);
        var (y, m, d) = (int.Parse(year), int.Parse(month), int.Parse(day));
        if (y is < EarliestYear or > LatestYear || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m))
        {
            return new DateCell(null, IssueCode.DateImpossible);
        }
        var date = new DateOnly(y, m, d);
        return new DateCell(date, text == date.ToString("dd'/'MM'/'yyyy") ? null : IssueCode.DateMistyped);
    }

    private static bool TryGroups(string text, out List<string> groups)
    {
        groups = [];
        var start = -1;
        for (var index = 0; index <= text.Length; index++)
        {
            var isDigit = index < text.Length && char.IsAsciiDigit(text[index]);
            if (isDigit && start < 0) start = index;
            if (!isDigit && start >= 0)
            {
                groups.Add(text[start..index]);
                start = -1;
            }
            if (!isDigit && index < text.Length && !char.IsWhiteSpace(text[index]) && text[index] is not ('/' or '.' or '-' or ':'))
            {
                return false;
            }
        }
        return groups.Count > 0;
    }
}
