namespace Portolan.Formats.Register.Cells;

/// <summary>A published list of host States as read.</summary>
/// <param name="Value">The list; the home State is left out.</param>
/// <param name="Issues">The flaws, each with the part of the cell that is meant.</param>
public sealed record HostCell(HostList Value, ValueList<CellFlaw> Issues)
{
    /// <summary>Codes that are not the code of a State of the EEA but are easily written for one of several.</summary>
    private static readonly Dictionary<string, string[]> Ambiguous = new() { ["SL"] = ["SI", "SK"] };

    private static readonly char[] OtherSeparators = [';', ',', '/', '\n', '\r'];

    /// <summary>Reads a cell, given the home State where it is known.</summary>
    public static HostCell Read(string cell, Country? home) =>
        string.IsNullOrWhiteSpace(cell) || TextCell.IsPlaceholder(cell.Trim())
            ? new HostCell(HostList.NotStated, [new CellFlaw(IssueCode.HostsBlank)])
            : new HostReading(home).Read(cell);

    /// <summary>The states of one reading.</summary>
    private sealed class HostReading(Country? home)
    {
        private const int MostParts = 500;

        private readonly SortedSet<Country> known = [];
        private readonly SortedSet<Country> maybe = [];
        private readonly List<string> unread = [];
        private readonly List<CellFlaw> flaws = [];
        private bool otherSeparator;
        private bool homeSeen;
        private int outside;

        public HostCell Read(string cell)
        {
            var segments = cell.Split('|');
            var empty = segments.Count(string.IsNullOrWhiteSpace);
            if (empty > 0) flaws.Add(new CellFlaw(IssueCode.HostsEmptySegment, $"{empty}"));
            foreach (var segment in segments) ReadSegment(segment.Trim());
            if (otherSeparator) flaws.Add(new CellFlaw(IssueCode.HostsSeparator));
            Conclude();
            var doubtful = maybe.Where(state => !known.Contains(state) && state != home);
            return new HostCell(new HostList(true, [.. known], [.. doubtful], [.. unread]), [.. flaws]);
        }

        private void ReadSegment(string segment)
        {
            if (segment.Length == 0) return;
            if (TryReadWhole(segment)) return;
            var parts = segment
                .Split(OtherSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(Codes)
                .ToList();
            if (parts.Count > 1) otherSeparator = true;
            foreach (var part in parts)
            {
                if (!TryReadWhole(part)) Unread(part);
            }
        }

        /// <summary>Splits at spaces where every word is two letters or the separator <c>I</c>; else keeps the text whole.</summary>
        private static IEnumerable<string> Codes(string text)
        {
            var words = text.Split([' ', '\t', '\u00A0', '.'], StringSplitOptions.RemoveEmptyEntries);
            var codes = words.Where(word => word is not ("I" or "l" or "i")).ToList();
            return codes.Count > 0 && codes.All(word => word.Length == 2) ? codes : [text];
        }

        private bool TryReadWhole(string text)
        {
            if (Ambiguous.TryGetValue(text.ToUpperInvariant(), out var meanings))
            {
                maybe.UnionWith(meanings.Select(Country.Parse));
                flaws.Add(new CellFlaw(IssueCode.HostAmbiguous, string.Join(", ", meanings)));
                return true;
            }
            var read = CountryCell.Read(text);
            if (read.Value is not { } country) return false;
            if (!country.IsEea)
            {
                outside++;
                flaws.Add(new CellFlaw(IssueCode.HostOutsideEea, text));
                return true;
            }
            if (text.Equals("EL", StringComparison.OrdinalIgnoreCase)) flaws.Add(new CellFlaw(IssueCode.HostGreece, "GR"));
            else if (read.IsSpeltOtherwise) flaws.Add(new CellFlaw(IssueCode.HostSpelling, country.Code));
            Add(country);
            return true;
        }

        private void Add(Country country)
        {
            var isNew = country == home ? !homeSeen : known.Add(country);
            homeSeen |= country == home;
            if (!isNew) flaws.Add(new CellFlaw(IssueCode.HostRepeated, country.Code));
        }

        private void Unread(string text)
        {
            if (unread.Count >= MostParts) return;
            unread.Add(text);
            flaws.Add(new CellFlaw(IssueCode.HostUnreadable, text));
        }

        private void Conclude()
        {
            if (!homeSeen) return;
            flaws.Add(new CellFlaw(IssueCode.HostIsHome, home!.Value.Code));
            if (known.Count == 0 && maybe.Count == 0 && unread.Count == 0 && outside == 0)
            {
                flaws.Add(new CellFlaw(IssueCode.HostsOnlyHome));
            }
        }
    }
}
