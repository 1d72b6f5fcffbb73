using System.Diagnostics.CodeAnalysis;

namespace Portolan.Rules.Law;

/// <summary>
/// The CELEX number of an act of Union law, such as <c>32023R1114</c> (MiCA): sector 3, the year, a letter for the kind of act, and
/// four digits. The default value names no act.
/// </summary>
public readonly record struct Celex : IComparable<Celex>
{
    private const int Length = 10;

    private readonly string? text;

    private Celex(string text) => this.text = text;

    /// <summary>Regulation (EU) 2023/1114 on markets in crypto-assets.</summary>
    public static Celex Mica { get; } = new("32023R1114");

    /// <summary>Reads a CELEX number of an act of sector 3.</summary>
    /// <param name="text">Ten characters: <c>3</c>, four digits, a capital letter, four digits.</param>
    /// <param name="celex">The number, or the default value where the text is none.</param>
    /// <returns>Whether the text is a CELEX number.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Celex celex)
    {
        var valid = text is { Length: Length } && text[0] == '3' && char.IsAsciiLetterUpper(text[5]) && AreDigits(text, 1, 5) && AreDigits(text, 6, 10);
        celex = valid ? new Celex(text!) : default;
        return valid;
    }

    /// <summary>Reads a CELEX number of an act of sector 3.</summary>
    /// <param name="text">Ten characters: <c>3</c>, four digits, a capital letter, four digits.</param>
    /// <exception cref="FormatException">The text is not a CELEX number.</exception>
    public static Celex Parse(string text) =>
        TryParse(text, out var celex) ? celex : throw new FormatException($"'{text}' is not a CELEX number such as 32023R1114");

    /// <summary>Orders by year, kind of act and number.</summary>
    public int CompareTo(Celex other) => string.CompareOrdinal(text, other.text);

    /// <summary>The number as written, or an empty text for the default value.</summary>
    public override string ToString() => text ?? "";

    private static bool AreDigits(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return false;
        }
        return true;
    }
}
