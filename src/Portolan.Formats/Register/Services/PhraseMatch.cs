namespace Portolan.Formats.Register.Services;

/// <summary>The services whose texts agree best with the words at one place of a list.</summary>
/// <param name="Services">The services; one where the words have one meaning.</param>
/// <param name="IsComplete">Whether a text is there to its end.</param>
/// <param name="End">The token after the words.</param>
internal sealed record PhraseMatch(ValueList<Service> Services, bool IsComplete, int End)
{
    /// <summary>Finds the texts with the most words in common from a token on; null where not even the first word agrees.</summary>
    public static PhraseMatch? At(List<ServiceToken> tokens, int start)
    {
        if (start >= tokens.Count || tokens[start].Kind != ServiceTokenKind.Word) return null;
        if (ServicePhrase.Connectives.Contains(tokens[start].Text)) return null;
        var matches = ServicePhrase.All.Select(phrase => Follow(tokens, start, phrase)).ToList();
        var most = matches.Max(match => match.Words);
        if (most == 0) return null;
        var best = matches.Where(match => match.Words == most).ToList();
        var complete = best.Where(match => match.IsComplete).ToList();
        if (complete.Count > 0) best = complete;
        ValueList<Service> services = [.. best.Select(match => match.Service).Distinct().Order()];
        var end = best.Max(match => match.End);
        return new PhraseMatch(services, complete.Count > 0, complete.Count > 0 ? end : SkipConnectives(tokens, end));
    }

    private static (Service Service, int Words, bool IsComplete, int End) Follow(
        List<ServiceToken> tokens, int start, ServicePhrase phrase)
    {
        var words = 0;
        var end = start;
        var index = start;
        while (words < phrase.Words.Length)
        {
            while (index < tokens.Count && IsPassedOver(tokens[index])) index++;
            if (index >= tokens.Count || tokens[index].Kind != ServiceTokenKind.Word) break;
            var isWhole = ServicePhrase.Means(tokens[index].Text, phrase.Words[words]);
            if (!isWhole && !IsCut(tokens, index, phrase.Words[words])) break;
            end = ++index;
            words++;
            if (!isWhole) return (phrase.Service, words, false, end);
        }
        return (phrase.Service, words, words == phrase.Words.Length, end);
    }

    private static bool IsPassedOver(ServiceToken token) =>
        token.Kind == ServiceTokenKind.LineBreak
        || (token.Kind == ServiceTokenKind.Word && ServicePhrase.Connectives.Contains(token.Text));

    private static bool IsCut(List<ServiceToken> tokens, int index, string expected)
    {
        var endsThere = index + 1 == tokens.Count || tokens[index + 1].Kind != ServiceTokenKind.Word;
        return endsThere && ServicePhrase.IsBeginningOf(tokens[index].Text, expected);
    }

    private static int SkipConnectives(List<ServiceToken> tokens, int index)
    {
        while (index < tokens.Count && tokens[index].Text.Length > 1 && IsPassedOver(tokens[index])) index++;
        return index;
    }
}
