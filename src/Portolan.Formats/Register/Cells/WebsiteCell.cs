namespace Portolan.Formats.Register.Cells;

/// <summary>Published web addresses as read.</summary>
/// <param name="Value">The addresses, in their order.</param>
/// <param name="Issues">The flaws, each with the part of the cell that is meant.</param>
public sealed record WebsiteCell(ValueList<WebAddress> Value, ValueList<CellFlaw> Issues)
{
    private const int MostAddresses = 200;
    private const int LargestSchemeError = 2;
    private static readonly string[] Schemes = ["https", "http"];

    /// <summary>
    /// Reads a trimmed text. Addresses are separated by bars, semicolons, commas before a space or an address, and white space.
    /// </summary>
    public static WebsiteCell Read(string text)
    {
        var addresses = new List<WebAddress>();
        var flaws = new List<CellFlaw>();
        var leftOver = new List<string>();
        foreach (var part in Parts(text))
        {
            if (addresses.Count < MostAddresses && TryAddress(part, flaws, out var address)) addresses.Add(address);
            else leftOver.Add(part);
        }
        if (addresses.Count > 1) flaws.Add(new CellFlaw(IssueCode.WebsiteSeveral, $"{addresses.Count}"));
        if (leftOver.Count > 0)
        {
            var code = addresses.Count == 0 ? IssueCode.WebsiteUnreadable : IssueCode.WebsiteLeftOver;
            flaws.Add(new CellFlaw(code, string.Join(' ', leftOver)));
        }
        return new WebsiteCell([.. addresses], [.. flaws]);
    }

    private static IEnumerable<string> Parts(string text)
    {
        foreach (var part in text.Split([' ', '\t', '\n', '\r', '\u00A0', '|', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            while (start < part.Length)
            {
                var comma = NextAddress(part, start);
                var piece = part.AsSpan(start, comma - start).Trim(',').ToString();
                if (piece.Length > 0) yield return piece;
                start = comma + 1;
            }
        }
    }

    /// <summary>The first comma after a place that another address follows, or the end.</summary>
    private static int NextAddress(string text, int start)
    {
        for (var comma = text.IndexOf(',', start); comma >= 0; comma = text.IndexOf(',', comma + 1))
        {
            var next = text.AsSpan(comma + 1);
            if (next.StartsWith("http", StringComparison.OrdinalIgnoreCase) || next.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            {
                return comma;
            }
        }
        return text.Length;
    }

    private static bool TryAddress(string part, List<CellFlaw> flaws, out WebAddress address)
    {
        if (WebAddress.TryParse(part, out address))
        {
            if (!address.HasScheme) flaws.Add(new CellFlaw(IssueCode.WebsiteNoScheme, part));
            return true;
        }
        if (!TryMendScheme(part, out var mended) || !WebAddress.TryParse(mended, out address)) return false;
        flaws.Add(new CellFlaw(IssueCode.WebsiteScheme, mended));
        return true;
    }

    /// <summary>A word within two letters of http or https, then colons, dots or slashes: the scheme, misspelt.</summary>
    private static bool TryMendScheme(string part, out string mended)
    {
        mended = part;
        var letters = 0;
        while (letters < part.Length && char.IsAsciiLetter(part[letters])) letters++;
        var end = letters;
        while (end < part.Length && part[end] is ':' or '.' or '/') end++;
        if (letters == 0 || !part.AsSpan(letters, end - letters).ContainsAny('/', ':')) return false;
        var word = part[..letters].ToLowerInvariant();
        var scheme = Schemes.MinBy(candidate => Spelling.Distance(candidate, word, LargestSchemeError + 1));
        if (Spelling.Distance(scheme!, word, LargestSchemeError + 1) > LargestSchemeError) return false;
        mended = $"{scheme}://{part[end..]}";
        return true;
    }
}
