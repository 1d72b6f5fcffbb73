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

        private readonly SortedSet<Country> _known = [];
        private readonly SortedSet<Country> _maybe = [];
        private readonly List<string> _unread = [];
        private readonly List<CellFlaw> _flaws = [];
        private bool _otherSeparator;
        private bool _homeSeen;
        private int _outside;

        public HostCell Read(string cell)
        {
            var segments = cell.Split('|');
            var empty = segments.Count(string.IsNullOrWhiteSpace);
            if (empty > 0) _flaws.Add(new CellFlaw(IssueCode.HostsEmptySegment, $"{empty}"));
            foreach (var segment in segments) ReadSegment(segment.Trim());
            if (_otherSeparator) _flaws.Add(new CellFlaw(IssueCode.HostsSeparator));
            Conclude();
            var doubtful = _maybe.Where(state => !_known.Contains(state) && state != home);
            return new HostCell(new HostList(true, [.. _known], [.. doubtful], [.. _unread]), [.. _flaws]);
        }

        private void ReadSegment(string segment)
        {
            if (segment.Length == 0) return;
            if (TryReadWhole(segment)) return;
            var parts = segment
                .Split(OtherSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(Codes)
                .ToList();
            if (parts.Count > 1) _otherSeparator = true;
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
                _maybe.UnionWith(meanings.Select(Country.Parse));
                _flaws.Add(new CellFlaw(IssueCode.HostAmbiguous, string.Join(", ", meanings)));
                return true;
            }
            var read = CountryCell.Read(text);
            if (read.Value is not { } country) return false;
            if (!country.IsEea)
            {
                _outside++;
                _flaws.Add(new CellFlaw(IssueCode.HostOutsideEea, text));
                return true;
            }
            if (text.Equals("EL", StringComparison.OrdinalIgnoreCase)) _flaws.Add(new CellFlaw(IssueCode.HostGreece, "GR"));
            else if (read.IsSpeltOtherwise) _flaws.Add(new CellFlaw(IssueCode.HostSpelling, country.Code));
            Add(country);
            return true;
        }

        private void Add(Country country)
        {
            var isNew = country == home ? !_homeSeen : _known.Add(country);
            _homeSeen |= country == home;
            if (!isNew) _flaws.Add(new CellFlaw(IssueCode.HostRepeated, country.Code));
        }

        private void Unread(string text)
        {
            if (_unread.Count >= MostParts) return;
            _unread.Add(text);
            _flaws.Add(new CellFlaw(IssueCode.HostUnreadable, text));
        }

        private void Conclude()
        {
            if (!_homeSeen) return;
            _flaws.Add(new CellFlaw(IssueCode.HostIsHome, home!.Value.Code));
            if (_known.Count == 0 && _maybe.Count == 0 && _unread.Count == 0 && _outside == 0)
            {
                _flaws.Add(new CellFlaw(IssueCode.HostsOnlyHome));
            }
        }
    }
}
