using Portolan.Formats.Register.Cells;

namespace Portolan.Formats.Register.Services;

/// <summary>
/// Walks through a service list once and finds the mentions of services: an optional letter, then a known text. What stands
/// between mentions is looked at only to report how they were separated.
/// </summary>
internal sealed class ServiceScanner(string cell)
{
    private readonly List<ServiceToken> tokens = ServiceTokens.Of(cell);
    private int next;
    private bool sawBar;
    private bool sawOther;

    /// <summary>The mentions, in their order.</summary>
    public List<ServiceMention> Mentions { get; } = [];

    /// <summary>The parts that are no service, as published.</summary>
    public List<string> LeftOver { get; } = [];

    /// <summary>What was wrong between and around the mentions.</summary>
    public List<CellFlaw> Flaws { get; } = [];

    /// <summary>Whether some mentions are separated otherwise than by a bar.</summary>
    public bool HasOtherSeparators { get; private set; }

    /// <summary>Walks to the end of the cell.</summary>
    public void Scan()
    {
        while (next < tokens.Count)
        {
            var token = tokens[next];
            if (token.Kind != ServiceTokenKind.Word) PassSeparator(token);
            else if (IsLoneCapitalI(next)) next++;
            else if (IsMarker(next)) ReadMarked();
            else if (PhraseMatch.At(tokens, next) is { } match) Add(null, match, next);
            else ReadOtherWords();
        }
    }

    private void PassSeparator(ServiceToken token)
    {
        sawBar |= token.Kind == ServiceTokenKind.Bar;
        sawOther |= token.Kind is ServiceTokenKind.OtherSeparator or ServiceTokenKind.LineBreak;
        next++;
    }

    /// <summary>A capital I without a full stop or bracket is a misread bar, unless it stands alone between separators.</summary>
    private bool IsLoneCapitalI(int index) =>
        cell[tokens[index].Start] == 'I' && tokens[index].Text.Length == 1 && !IsMarkAt(index + 1) && !StandsAlone(index);

    private bool IsMarker(int index)
    {
        if (!tokens[index].IsServiceLetter) return false;
        return IsMarkAt(index + 1) || StandsAlone(index) || PhraseMatch.At(tokens, AfterLineBreaks(index + 1)) is not null;
    }

    /// <summary>Whether a full stop, colon or closing bracket follows; an opening one belongs to the next letter.</summary>
    private bool IsMarkAt(int index) =>
        index < tokens.Count && tokens[index].Kind == ServiceTokenKind.Mark && tokens[index].Text is not ("(" or "[");

    private bool StandsAlone(int index) =>
        (index == 0 || tokens[index - 1].IsSeparator) && (index + 1 == tokens.Count || tokens[index + 1].IsSeparator);

    private int AfterLineBreaks(int index)
    {
        while (index < tokens.Count && tokens[index].Kind == ServiceTokenKind.LineBreak) index++;
        return index;
    }

    private void ReadMarked()
    {
        var start = next;
        Service.TryParse(tokens[start].Text, out var letter);
        next++;
        while (IsMarkAt(next)) next++;
        var text = AfterLineBreaks(next);
        if (PhraseMatch.At(tokens, text) is { } match)
        {
            next = text;
            Add(letter, match, start);
            return;
        }
        var ends = next == tokens.Count || tokens[next].Kind != ServiceTokenKind.Word;
        var from = next;
        if (!ends) SkipUnknownWords();
        var words = ends ? "" : Source(from, next);
        Add(new ServiceMention(letter, [], ends, Source(start, next), words, ends));
    }

    private void Add(Service? letter, PhraseMatch match, int start)
    {
        var words = Source(next, match.End);
        next = match.End;
        Add(new ServiceMention(letter, match.Services, match.IsComplete, Source(start, match.End), words, true));
    }

    private void Add(ServiceMention mention)
    {
        if (Mentions.Count > 0 && !sawBar)
        {
            if (sawOther) HasOtherSeparators = true;
            else Flaws.Add(new CellFlaw(IssueCode.ServicesRunTogether, mention.Source));
        }
        Mentions.Add(mention);
        sawBar = sawOther = false;
    }

    private void ReadOtherWords()
    {
        var start = next;
        SkipUnknownWords();
        var words = tokens[start..next].Where(token => token.Kind == ServiceTokenKind.Word);
        var source = Source(start, next);
        if (Mentions.Count > 0 && words.All(IsShared)) Flaws.Add(new CellFlaw(IssueCode.ServiceMisplacedWords, source));
        else LeftOver.Add(source);
    }

    private static bool IsShared(ServiceToken token) =>
        ServicePhrase.Connectives.Contains(token.Text) || ServicePhrase.Shared.Any(word => ServicePhrase.Means(token.Text, word));

    private void SkipUnknownWords()
    {
        do next++;
        while (next < tokens.Count && !tokens[next].IsSeparator && !IsMarker(next) && PhraseMatch.At(tokens, next) is null);
    }

    private string Source(int from, int to) => TextCell.OneLine(cell[tokens[from].Start..tokens[to - 1].End]);
}
