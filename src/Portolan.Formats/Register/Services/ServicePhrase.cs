namespace Portolan.Formats.Register.Services;

/// <summary>A text by which a service is known, as the words that carry its meaning.</summary>
/// <param name="Service">The service.</param>
/// <param name="Words">The words, without <see cref="Connectives"/>.</param>
internal sealed record ServicePhrase(Service Service, string[] Words)
{
    /// <summary>Words that carry no meaning here and may be missing, added or confused.</summary>
    public static readonly string[] Connectives = ["of", "a", "an", "the", "on", "for", "and", "to", "in", "with"];

    /// <summary>Words that several services share, which are sometimes left behind in the wrong place.</summary>
    public static readonly string[] Shared = ["crypto", "asset", "behalf", "client", "order"];

    /// <summary>The texts as the register should have them, after MiCA Art. 3(1)(16), by letter.</summary>
    public static readonly string[] Canonical =
    [
        "providing custody and administration of crypto-assets on behalf of clients",
        "operation of a trading platform for crypto-assets",
        "exchange of crypto-assets for funds",
        "exchange of crypto-assets for other crypto-assets",
        "execution of orders for crypto-assets on behalf of clients",
        "placing of crypto-assets",
        "reception and transmission of orders for crypto-assets on behalf of clients",
        "providing advice on crypto-assets",
        "providing portfolio management on crypto-assets",
        "providing transfer services for crypto-assets on behalf of clients",
    ];

    /// <summary>Every text that is recognised; several may name the same service.</summary>
    public static readonly ValueList<ServicePhrase> All =
    [
        .. Named('a', "providing custody administration crypto asset behalf client", "custody administration crypto asset behalf client",
            "providing custody administration client", "custody administration client"),
        .. Named('b', "operation trading platform crypto asset"),
        .. Named('c', "exchange crypto asset fund", "exchange crypto asset fiat currency", "exchange between crypto asset fund",
            "exchange between crypto asset fiat currency"),
        .. Named('d', "exchange crypto asset other crypto asset", "exchange crypto asset crypto asset", "exchange between crypto asset",
            "exchange between crypto asset other crypto asset"),
        .. Named('e', "execution order crypto asset behalf client", "execution order behalf client", "execution client order"),
        .. Named('f', "placing crypto asset"),
        .. Named('g', "reception transmission order crypto asset behalf client", "reception transmission order behalf client",
            "reception transmission client order"),
        .. Named('h', "providing advice crypto asset", "advice crypto asset"),
        .. Named('i', "providing portfolio management crypto asset", "portfolio management crypto asset"),
        .. Named('j', "providing transfer service crypto asset behalf client", "transfer service crypto asset behalf client",
            "providing transfer service behalf client"),
    ];

    private const int ShortestMisspelt = 6;
    private const int LongestMisspelt = 20;
    private const int ShortestCut = 2;

    /// <summary>Whether a word stands for an expected one: the same, in the plural, or one letter away.</summary>
    public static bool Means(string word, string expected)
    {
        var singular = word.EndsWith('s') ? word[..^1] : word;
        if (word == expected || singular == expected) return true;
        if (expected == "providing" && singular == "provision") return true;
        return expected.Length >= ShortestMisspelt && word.Length <= LongestMisspelt && Cells.Spelling.Distance(word, expected, 2) <= 1;
    }

    /// <summary>Whether a word is the beginning of an expected one.</summary>
    public static bool IsBeginningOf(string word, string expected) =>
        word.Length >= ShortestCut && word.Length < expected.Length && expected.StartsWith(word, StringComparison.Ordinal);

    private static IEnumerable<ServicePhrase> Named(char letter, params string[] texts)
    {
        Service.TryParse(letter, out var service);
        return texts.Select(text => new ServicePhrase(service, text.Split(' ')));
    }
}
