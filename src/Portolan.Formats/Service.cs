using System.Diagnostics.CodeAnalysis;

namespace Portolan.Formats;

/// <summary>
/// One of the ten crypto-asset services of Regulation (EU) 2023/1114, Art. 3(1)(16), points (a) to (j), known by its letter.
/// The default value is no service and prints as "".
/// </summary>
public readonly record struct Service : IComparable<Service>
{
    private static readonly string[] EnglishNames =
    [
        "custody and administration", "trading platform", "exchange for funds", "exchange for other crypto-assets",
        "execution of orders", "placing", "reception and transmission of orders", "advice", "portfolio management", "transfers",
    ];

    private static readonly string[] FrenchNames =
    [
        "conservation et administration", "plate-forme de négociation", "échange contre des fonds",
        "échange contre d'autres crypto-actifs", "exécution d'ordres", "placement", "réception et transmission d'ordres",
        "conseil", "gestion de portefeuille", "transferts",
    ];

    private readonly char letter;

    private Service(char letter) => this.letter = letter;

    /// <summary>Point (a).</summary>
    public static Service Custody { get; } = new('a');

    /// <summary>Point (b).</summary>
    public static Service TradingPlatform { get; } = new('b');

    /// <summary>Point (c).</summary>
    public static Service ExchangeForFunds { get; } = new('c');

    /// <summary>Point (d).</summary>
    public static Service ExchangeForCryptoAssets { get; } = new('d');

    /// <summary>Point (e).</summary>
    public static Service Execution { get; } = new('e');

    /// <summary>Point (f).</summary>
    public static Service Placing { get; } = new('f');

    /// <summary>Point (g).</summary>
    public static Service ReceptionAndTransmission { get; } = new('g');

    /// <summary>Point (h).</summary>
    public static Service Advice { get; } = new('h');

    /// <summary>Point (i).</summary>
    public static Service PortfolioManagement { get; } = new('i');

    /// <summary>Point (j).</summary>
    public static Service Transfer { get; } = new('j');

    /// <summary>The ten services in the order of the Regulation.</summary>
    public static ValueList<Service> All { get; } = [.. "abcdefghij".Select(letter => new Service(letter))];

    /// <summary>The letter, a to j.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public char Letter => this.letter != '\0' ? this.letter : throw new InvalidOperationException("no service");

    /// <summary>A short English name for display.</summary>
    public string EnglishName => EnglishNames[Letter - 'a'];

    /// <summary>A short French name for display.</summary>
    public string FrenchName => FrenchNames[Letter - 'a'];

    /// <summary>Reads one letter, a to j, in either case.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static Service Parse(string text) =>
        TryParse(text, out var service) ? service : throw new FormatException($"'{text}' is not a crypto-asset service (a to j)");

    /// <summary>As <see cref="Parse"/>, with false in place of the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Service service)
    {
        service = default;
        return text is { Length: 1 } && TryParse(text[0], out service);
    }

    /// <summary>Reads a letter, a to j, in either case.</summary>
    public static bool TryParse(char letter, out Service service)
    {
        var lower = char.ToLowerInvariant(letter);
        service = lower is >= 'a' and <= 'j' ? new Service(lower) : default;
        return service != default;
    }

    /// <summary>The letter; "" for the default value.</summary>
    public override string ToString() => this.letter == '\0' ? "" : this.letter.ToString();

    /// <summary>The order of the letters.</summary>
    public int CompareTo(Service other) => this.letter.CompareTo(other.letter);
}
