using Portolan.Formats;
using Portolan.Formats.Register.Cells;

namespace Portolan.Desks.Register;

/// <summary>
/// Searches firms by name, commercial name, LEI (valid or as published) and home State, whatever the case and accents. Every
/// word asked for has to begin a word of the firm.
/// </summary>
public sealed class FirmSearch<TFirm>
    where TFirm : IFirm
{
    private const int LongestQuery = 200;
    private const int LettersPerError = 3;
    private const int NoFit = int.MaxValue;

    private readonly List<IndexedFirm> firms;

    /// <summary>Prepares a search over firms.</summary>
    public FirmSearch(IEnumerable<TFirm> firms) => this.firms = [.. firms.Select(firm => new IndexedFirm(firm))];

    /// <summary>Finds firms: an exact LEI first, then whole names, beginnings of names, and words.</summary>
    /// <param name="query">Free text; no more than 200 characters of it count. Blank text finds nothing.</param>
    public SearchResult<TFirm> Find(string query)
    {
        var text = query.Length <= LongestQuery ? query.Trim() : query[..LongestQuery].Trim();
        if (text.Length == 0) return new SearchResult<TFirm>([], null);
        var folded = FoldedName.Of(text).ToString();
        var hits = this.firms
            .Select(firm => new SearchHit<TFirm>(firm.Firm, firm.Rank(text, folded)))
            .Where(hit => hit.Rank != NoFit)
            .OrderBy(hit => hit.Rank)
            .ThenBy(hit => hit.Firm.FoldedName.ToString(), StringComparer.Ordinal)
            .ThenBy(hit => hit.Firm.Id, StringComparer.Ordinal)
            .ToList();
        return new SearchResult<TFirm>([.. hits], hits.Count == 0 ? Nearest(folded) : null);
    }

    private string? Nearest(string folded)
    {
        var most = folded.Length / LettersPerError + 1;
        var best = this.firms
            .SelectMany(firm => firm.Names)
            .Select(name => (name.Published, Distance: Distance(folded, name.Folded, most)))
            .Where(candidate => candidate.Distance < most)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Published.Length)
            .ThenBy(candidate => candidate.Published, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Published;
    }

    /// <summary>The distance to the whole name, or to as many of its first words as were asked for.</summary>
    private static int Distance(string query, string name, int most)
    {
        var words = query.Split(' ').Length;
        var start = string.Join(' ', name.Split(' ').Take(words));
        return Math.Min(Spelling.Distance(query, name, most), Spelling.Distance(query, start, most));
    }

    /// <summary>A firm with its texts folded once.</summary>
    private sealed class IndexedFirm
    {
        private readonly HashSet<string> leis;
        private readonly List<string> words;
        private readonly List<string> places;

        public IndexedFirm(TFirm firm)
        {
            Firm = firm;
            Names = [.. new[] { firm.Name }.Concat(firm.CommercialNames).Where(name => name.Length > 0)
                .Select(name => (name, FoldedName.Of(name).ToString()))];
            leis = [.. firm.LeisPublished.Append(firm.Lei?.ToString() ?? "").Select(text => text.Trim().ToUpperInvariant()).Where(text => text.Length > 0)];
            this.words = [.. Names.SelectMany(name => name.Folded.Split(' ')).Distinct()];
            places = firm.Home is not { } home
                ? []
                : [.. new[] { home.Code, home.EnglishName, home.FrenchName }.SelectMany(name => FoldedName.Of(name).ToString().Split(' '))];
        }

        public TFirm Firm { get; }

        public List<(string Published, string Folded)> Names { get; }

        public int Rank(string text, string folded)
        {
            if (leis.Contains(text.ToUpperInvariant())) return 0;
            if (folded.Length == 0) return NoFit;
            for (var index = 0; index < Names.Count; index++)
            {
                if (Names[index].Folded == folded) return index == 0 ? 1 : 2;
            }
            for (var index = 0; index < Names.Count; index++)
            {
                if (Names[index].Folded.StartsWith(folded, StringComparison.Ordinal)) return index == 0 ? 3 : 4;
            }
            return RankOfWords(folded.Split(' '));
        }

        private int RankOfWords(string[] asked)
        {
            var named = 0;
            foreach (var word in asked)
            {
                if (this.words.Any(own => own.StartsWith(word, StringComparison.Ordinal))) named++;
                else if (!IsPlace(word) && !IsLei(word)) return NoFit;
            }
            return named == asked.Length ? 5 : named > 0 ? 6 : 7;
        }

        // Two letters are a code and have to be all of it: "is" is Iceland and not the beginning of Island.
        private bool IsPlace(string word) =>
            places.Any(place => word.Length <= 2 ? place == word : place.StartsWith(word, StringComparison.Ordinal));

        private bool IsLei(string word)
        {
            const int shortest = 4;
            return word.Length >= shortest && leis.Any(lei => lei.StartsWith(word.ToUpperInvariant(), StringComparison.Ordinal));
        }
    }
}
