namespace Portolan.Formats.Register.Cells;

/// <summary>A published country as read.</summary>
/// <param name="Value">The country; null where there is none, or none for certain.</param>
/// <param name="IsSpeltOtherwise">Whether the text is not the code in capitals.</param>
public sealed record CountryCell(Country? Value, bool IsSpeltOtherwise)
{
    /// <summary>Reads a trimmed text: a code in any case, <c>EL</c>, <c>UK</c>, or an English or French name.</summary>
    public static CountryCell Read(string text)
    {
        var code = text.ToUpperInvariant();
        if (Country.TryParse(code == "UK" ? "GB" : code, out var country)) return new CountryCell(country, country.Code != text);
        return Country.TryFromName(text, out country) ? new CountryCell(country, true) : new CountryCell(null, false);
    }
}
