using System.Text;

namespace Portolan.Formats;

/// <summary>
/// A name reduced to what a reader would take as the same name: lower case, no accents, no punctuation, single spaces, runs of
/// single letters joined (<c>S.p.A.</c> and <c>S. P. A.</c> are both <c>spa</c>). In a word that mixes Latin letters with
/// Cyrillic or Greek ones that look the same, these count as the Latin ones. The default value is the empty name.
/// </summary>
public readonly record struct FoldedName
{
    private const string LookAlikes = "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοΙ";
    private const string LookAlikeLatin = "ABESIJKMHOPCTYXaesijopcyxdqwABEZHIKMNOPTYXoI";

    private static readonly Dictionary<char, string> LatinLetters = ReadLatinLetters(
        "a:àáâãäåāăąª ae:æ c:çćĉċč d:ďđð e:èéêëēĕėęě g:ĝğġģ h:ĥħ i:ìíîïĩīĭįı j:ĵ k:ķ l:ĺļľŀł n:ñńņňŋ o:òóôõöøōŏőº oe:œ " +
        "r:ŕŗř s:śŝşšș ss:ß t:ţťŧț th:þ u:ùúûüũūŭůűų w:ŵ y:ýÿŷ z:źżž");

    private readonly string? text;

    private FoldedName(string text) => this.text = text;

    /// <summary>Folds a name; null gives the empty name.</summary>
    public static FoldedName Of(string? name)
    {
        if (string.IsNullOrEmpty(name)) return default;
        var folded = new StringBuilder(name.Length);
        foreach (var word in Words(name)) AppendWord(folded, word);
        return new FoldedName(JoinSingleLetters(folded.ToString()));
    }

    /// <summary>Whether some word of the text mixes Latin letters with Cyrillic or Greek ones.</summary>
    public static bool MixesScripts(string text) => Words(text).Any(IsMixed);

    /// <summary>The folded words with one space between.</summary>
    public override string ToString() => this.text ?? "";

    private static IEnumerable<string> Words(string name)
    {
        var word = new StringBuilder();
        foreach (var character in name)
        {
            if (character is '\'' or '’' or '`' or '´') continue;
            if (char.IsLetterOrDigit(character))
            {
                word.Append(character);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0) yield return word.ToString();
    }

    private static bool IsMixed(string word) => word.Any(IsLatin) && word.Any(IsCyrillicOrGreek);

    private static bool IsLatin(char character) => char.IsAsciiLetter(character) || character is >= '\u00C0' and <= '\u024F';

    private static bool IsCyrillicOrGreek(char character) => character is >= '\u0370' and <= '\u052F';

    private static void AppendWord(StringBuilder folded, string word)
    {
        if (folded.Length > 0) folded.Append(' ');
        var mixed = IsMixed(word);
        foreach (var character in word)
        {
            var index = mixed ? LookAlikes.IndexOf(character, StringComparison.Ordinal) : -1;
            var lower = char.ToLowerInvariant(index >= 0 ? LookAlikeLatin[index] : character);
            if (LatinLetters.TryGetValue(lower, out var plain)) folded.Append(plain);
            else folded.Append(lower);
        }
    }

    private static string JoinSingleLetters(string text)
    {
        var words = text.Split(' ');
        var joined = new StringBuilder(text.Length);
        for (var index = 0; index < words.Length; index++)
        {
            var continues = index > 0 && words[index].Length == 1 && words[index - 1].Length == 1
                && char.IsLetter(words[index][0]) && char.IsLetter(words[index - 1][0]);
            if (index > 0 && !continues) joined.Append(' ');
            joined.Append(words[index]);
        }
        return joined.ToString();
    }

    private static Dictionary<char, string> ReadLatinLetters(string table)
    {
        var letters = new Dictionary<char, string>();
        foreach (var group in table.Split(' '))
        {
            var parts = group.Split(':');
            foreach (var letter in parts[1]) letters[letter] = parts[0];
        }
        return letters;
    }
}
