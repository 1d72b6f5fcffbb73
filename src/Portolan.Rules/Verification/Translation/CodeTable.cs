namespace Portolan.Rules.Verification.Translation;

/// <summary>
/// Texts as numbers, because conditions only ask whether texts are equal. Members of an enumeration lie side by side, so that belonging to it is
/// a range. Besides the texts that rules name there are spare ones, enough for every fact to have its own.
/// </summary>
internal sealed class CodeTable
{
    /// <summary>Codes that ISO 3166-1 leaves to its users come first, so that a made-up country looks made up.</summary>
    private static readonly string[] SpareCountries =
    [
        "ZZ", "AA", .. Pairs('Q', 'M', 'Z'), .. Pairs('X', 'A', 'Z'), .. Enumerable.Range(0, 26).SelectMany(first => Pairs((char)('A' + first), 'A', 'Z')),
    ];

    private readonly List<string> texts = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>How many texts there are.</summary>
    public int Count => texts.Count;

    /// <summary>The text with a number.</summary>
    public string this[long number] => texts[(int)number];

    /// <summary>The number of a text, a new one where it has none.</summary>
    public int Of(string text)
    {
        if (numbers.TryGetValue(text, out var number)) return number;
        numbers.Add(text, texts.Count);
        texts.Add(text);
        return texts.Count - 1;
    }

    /// <summary>Whether a text is a country code of two capital letters.</summary>
    public static bool IsCountry(string text) => text.Length == 2 && text.All(char.IsAsciiLetterUpper);

    /// <summary>Adds country codes that no rule names.</summary>
    public void AddSpareCountries(int count)
    {
        foreach (var code in SpareCountries.Where(code => !numbers.ContainsKey(code)).Distinct().Take(count).ToList()) Of(code);
    }

    /// <summary>Adds texts that no rule names.</summary>
    public void AddSpareTexts(int count)
    {
        for (var i = 1; count > 0; i++)
        {
            var text = FormattableString.Invariant($"text {i}");
            if (numbers.ContainsKey(text)) continue;
            Of(text);
            count--;
        }
    }

    /// <summary>The numbers of the texts that fit, as ranges with both ends.</summary>
    public IEnumerable<(int First, int Last)> Ranges(Func<string, bool> fits)
    {
        var first = -1;
        for (var i = 0; i <= texts.Count; i++)
        {
            var isIn = i < texts.Count && fits(texts[i]);
            if (isIn && first < 0) first = i;
            if (isIn || first < 0) continue;
            yield return (first, i - 1);
            first = -1;
        }
    }

    private static IEnumerable<string> Pairs(char first, char from, char to) => Enumerable.Range(from, to - from + 1).Select(second => $"{first}{(char)second}");
}
