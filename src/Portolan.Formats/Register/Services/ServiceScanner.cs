using Portolan.Formats.Register.Cells;

namespace Portolan.Formats.Register.Services;

/// <summary>
/// Walks through a service list once and finds the mentions of services: an optional letter, then a known text. What stands
/// between mentions is looked at only to report how they were separated.
/// </summary>
internal sealed class ServiceScanner(string cell)
{
    private readonly List<ServiceToken> _tokens = ServiceTokens.Of(cell);
    private int _next;
    private bool _sawBar;
    private bool _sawOther;

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
        while (_next < _tokens.Count)
        {
            var token = _tokens[_next];
            if (token.Kind != ServiceTokenKind.Word) PassSeparator(token);
            else if (IsLoneCapitalI(_next)) _next++;
            else if (IsMarker(_next)) ReadMarked();
            else if (PhraseMatch.At(_tokens, _next) is { } match) Add(null, match, _next);
            else ReadOtherWords();
        }
    }

    private void PassSeparator(ServiceToken token)
    {
        _sawBar |= token.Kind == ServiceTokenKind.Bar;
        _sawOther |= token.Kind is ServiceTokenKind.OtherSeparator or ServiceTokenKind.LineBreak;
        _next++;
    }

    /// <summary>A capital I without a full stop or bracket is a misread bar, unless it stands alone between separators.</summary>
    private bool IsLoneCapitalI(int index) =>
        cell[_tokens[index].Start] == 'I' && _tokens[index].Text.Length == 1 && !IsMarkAt(index + 1) && !StandsAlone(index);

    private bool IsMarker(int index)
    {
        if (!_tokens[index].IsServiceLetter) return false;
        return IsMarkAt(index + 1) || StandsAlone(index) || PhraseMatch.At(_tokens, AfterLineBreaks(index + 1)) is not null;
    }

    /// <summary>Whether a full stop, colon or closing bracket follows; an opening one belongs to the next letter.</summary>
    private bool IsMarkAt(int index) =>
        index < _tokens.Count && _tokens[index].Kind == ServiceTokenKind.Mark && _tokens[index].Text is not ("(" or "[");

    private bool StandsAlone(int index) =>
        (index == 0 || _tokens[index - 1].IsSeparator) && (index + 1 == _tokens.Count || _tokens[index + 1].IsSeparator);

    private int AfterLineBreaks(int index)
    {
        while (index < _tokens.Count && _tokens[index].Kind == ServiceTokenKind.LineBreak) index++;
        return index;
    }

    private void ReadMarked()
    {
        var start = _next;
        Service.TryParse(_tokens[start].Text, out var letter);
        _next++;
        while (IsMarkAt(_next)) _next++;
        var text = AfterLineBreaks(_next);
        if (PhraseMatch.At(_tokens, text) is { } match)
        {
            _next = text;
            Add(letter, match, start);
            return;
        }
        var ends = _next == _tokens.Count || _tokens[_next].Kind != ServiceTokenKind.Word;
        var from = _next;
        if (!ends) SkipUnknownWords();
        var words = ends ? "" : Source(from, _next);
        Add(new ServiceMention(letter, [], ends, Source(start, _next), words, ends));
    }

    private void Add(Service? letter, PhraseMatch match, int start)
    {
        var words = Source(_next, match.End);
        _next = match.End;
        Add(new ServiceMention(letter, match.Services, match.IsComplete, Source(start, match.End), words, true));
    }

    private void Add(ServiceMention mention)
    {
        if (Mentions.Count > 0 && !_sawBar)
        {
            if (_sawOther) HasOtherSeparators = true;
            else Flaws.Add(new CellFlaw(IssueCode.ServicesRunTogether, mention.Source));
        }
        Mentions.Add(mention);
        _sawBar = _sawOther = false;
    }

    private void ReadOtherWords()
    {
        var start = _next;
        SkipUnknownWords();
        var words = _tokens[start.._next].Where(token => token.Kind == ServiceTokenKind.Word);
        var source = Source(start, _next);
        if (Mentions.Count > 0 && words.All(IsShared)) Flaws.Add(new CellFlaw(IssueCode.ServiceMisplacedWords, source));
        else LeftOver.Add(source);
    }

    private static bool IsShared(ServiceToken token) =>
        ServicePhrase.Connectives.Contains(token.Text) || ServicePhrase.Shared.Any(word => ServicePhrase.Means(token.Text, word));

    private void SkipUnknownWords()
    {
        do _next++;
        while (_next < _tokens.Count && !_tokens[_next].IsSeparator && !IsMarker(_next) && PhraseMatch.At(_tokens, _next) is null);
    }

    private string Source(int from, int to) => TextCell.OneLine(cell[_tokens[from].Start.._tokens[to - 1].End]);
}
