namespace Portolan.Formats.Register.Services;

/// <summary>Cuts a service list into words, separators and marks.</summary>
internal static class ServiceTokens
{
    /// <summary>Words that may end a service's text and to which the next service is sometimes stuck.</summary>
    private static readonly string[] LastWords = ["assets", "clients", "funds", "asset", "client", "orders", "services"];

    private static readonly string[] FirstWords =
        ["providing", "operation", "exchange", "execution", "placing", "reception", "custody", "advice", "portfolio", "transfer"];

    /// <summary>The pieces of a cell, in their order. White space other than line breaks and hyphens are left out.</summary>
    public static List<ServiceToken> Of(string cell)
    {
        var tokens = new List<ServiceToken>();
        var index = 0;
        while (index < cell.Length)
        {
            var start = index;
            if (char.IsLetterOrDigit(cell[index]))
            {
                while (index < cell.Length && char.IsLetterOrDigit(cell[index])) index++;
                AddWord(tokens, cell[start..index].ToLowerInvariant(), start);
                continue;
            }
            index++;
            if (KindOf(cell[start]) is { } kind) tokens.Add(new ServiceToken(kind, cell[start..index], start, index));
        }
        return tokens;
    }

    private static ServiceTokenKind? KindOf(char character) => character switch
    {
        '|' => ServiceTokenKind.Bar,
        ';' or ',' or '/' or '•' or '¦' => ServiceTokenKind.OtherSeparator,
        '.' or ':' or '(' or ')' or '[' or ']' => ServiceTokenKind.Mark,
        '\n' or '\r' => ServiceTokenKind.LineBreak,
        _ => null,
    };

    private static void AddWord(List<ServiceToken> tokens, string word, int start)
    {
        var first = EndOfGluedWord(word);
        if (first > 0)
        {
            tokens.Add(new ServiceToken(ServiceTokenKind.Word, word[..first], start, start + first));
            start += first;
            word = word[first..];
            if (word.Length > 1 && StartsService(word.AsSpan(1)) && !StartsService(word))
            {
                tokens.Add(new ServiceToken(ServiceTokenKind.Word, word[..1], start, start + 1));
                start++;
                word = word[1..];
            }
        }
        tokens.Add(new ServiceToken(ServiceTokenKind.Word, word, start, start + word.Length));
    }

    /// <summary>Where a word ends to which a letter or another service is stuck; 0 where the word is whole.</summary>
    private static int EndOfGluedWord(string word)
    {
        foreach (var last in LastWords)
        {
            if (word.Length <= last.Length || !word.StartsWith(last, StringComparison.Ordinal)) continue;
            var rest = word.AsSpan(last.Length);
            var startsWithLetter = rest[0] is >= 'a' and <= 'j';
            if (startsWithLetter && (rest.Length == 1 || StartsService(rest[1..]))) return last.Length;
            if (StartsService(rest)) return last.Length;
        }
        return 0;
    }

    private static bool StartsService(ReadOnlySpan<char> text)
    {
        foreach (var first in FirstWords)
        {
            if (text.StartsWith(first, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
