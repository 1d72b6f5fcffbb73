using System.Diagnostics.CodeAnalysis;

namespace Portolan.Formats;

/// <summary>
/// A country by its ISO 3166-1 alpha-2 code. Greece is <c>GR</c>; the institutions' <c>EL</c> is read as the same value.
/// The default value is no country and prints as "".
/// </summary>
public readonly record struct Country : IComparable<Country>
{
    private readonly string? code;

    private Country(string code) => this.code = code;

    /// <summary>The thirty States of the European Economic Area, in the order of their codes.</summary>
    public static ValueList<Country> Eea { get; } = [.. CountryTable.Eea.Select(code => new Country(code))];

    /// <summary>The two capital letters; "" for the default value.</summary>
    public string Code => this.code ?? "";

    /// <summary>Whether this is one of the thirty States of the European Economic Area.</summary>
    public bool IsEea => Eea.Contains(this);

    /// <summary>A short English name for display; "" for the default value.</summary>
    public string EnglishName => this.code is null ? "" : CountryTable.Names[this.code].English;

    /// <summary>A short French name for display; "" for the default value.</summary>
    public string FrenchName => this.code is null ? "" : CountryTable.Names[this.code].French;

    /// <summary>Reads two capital letters that are an assigned code, or <c>EL</c>.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static Country Parse(string text) =>
        TryParse(text, out var country) ? country : throw new FormatException($"'{text}' is not a country code");

    /// <summary>As <see cref="Parse"/>, with false in place of the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Country country)
    {
        country = default;
        if (text is not { Length: 2 }) return false;
        var code = text == "EL" ? "GR" : text;
        if (!CountryTable.Names.ContainsKey(code)) return false;
        country = new Country(code);
        return true;
    }

    /// <summary>Finds a country by its English or French display name, whatever the case.</summary>
    public static bool TryFromName(string name, out Country country)
    {
        var isFound = CountryTable.CodesByName.TryGetValue(name, out var code);
        country = isFound ? new Country(code!) : default;
        return isFound;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>The order of the codes.</summary>
    public int CompareTo(Country other) => string.CompareOrdinal(Code, other.Code);
}
