using System.Text;

namespace Portolan.Web;

/// <summary>
/// The spaces of French before a colon, a semicolon, a question mark, an exclamation mark and inside quotation marks: there, and such that no line ends at
/// them (Imprimerie nationale, Lexique des règles typographiques). Texts may be written with plain spaces or without any.
/// </summary>
internal static class FrenchTypography
{
    private const char Unbroken = '\u00A0', Narrow = '\u202F';

    /// <summary>A colon with the space before it.</summary>
    public const string Colon = "\u00A0:";

    private const string Marked = ":;?!»«";

    /// <summary>A text as a page sets it.</summary>
    /// <param name="text">French; marks within a word, as in an address, a time or an id, stay as they are.</param>
    public static string Set(string text)
    {
        if (text.AsSpan().IndexOfAny(Marked) < 0) return text;
        var set = new StringBuilder(text.Length + 4);
        for (var place = 0; place < text.Length; place++)
        {
            var mark = text[place];
            if (place > 0 && SpaceBefore(mark) is { } space && EndsWord(text, place + 1))
            {
                if (char.IsWhiteSpace(set[^1])) set.Length--;
                set.Append(space);
            }
            set.Append(mark);
            if (mark != '«') continue;
            set.Append(Unbroken);
            while (place + 1 < text.Length && char.IsWhiteSpace(text[place + 1])) place++;
        }
        return set.ToString();
    }

    private static char? SpaceBefore(char mark) => mark switch { ':' or '»' => Unbroken, ';' or '?' or '!' => Narrow, _ => null };

    /// <summary>Whether what stands at a place is no part of the word before it.</summary>
    private static bool EndsWord(string text, int place) => place >= text.Length || !char.IsLetterOrDigit(text[place]) && text[place] is not '/' and not '=';
}
