using System.Diagnostics.CodeAnalysis;

namespace Portolan.Formats;

/// <summary>
/// A legal entity identifier (ISO 17442): eighteen capital letters or digits and two check digits (ISO 7064, mod 97-10).
/// A value of this type always passes its check digits; the default value is no identifier at all and prints as "".
/// </summary>
public readonly record struct Lei : IComparable<Lei>
{
    /// <summary>The number of characters of an identifier.</summary>
    public const int Length = 20;

    private readonly string? text;

    private Lei(string text) => this.text = text;

    /// <summary>Reads exactly twenty capital letters and digits whose check digits hold; nothing is trimmed or repaired.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static Lei Parse(string text) =>
        TryParse(text, out var lei) ? lei : throw new FormatException($"'{text}' is not a legal entity identifier");

    /// <summary>As <see cref="Parse"/>, with false in place of the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Lei lei)
    {
        lei = default;
        if (text is null || !HasShape(text) || Remainder(text) != 1) return false;
        lei = new Lei(text);
        return true;
    }

    /// <summary>Whether the text has the length and the characters of an identifier, whatever its check digits say.</summary>
    public static bool HasShape(string text)
    {
        if (text.Length != Length) return false;
        for (var index = 0; index < Length; index++)
        {
            var character = text[index];
            var allowed = char.IsAsciiDigit(character) || (index < Length - 2 && char.IsAsciiLetterUpper(character));
            if (!allowed) return false;
        }
        return true;
    }

    /// <summary>The twenty characters; "" for the default value.</summary>
    public override string ToString() => this.text ?? "";

    /// <summary>Ordinal order of the characters.</summary>
    public int CompareTo(Lei other) => string.CompareOrdinal(ToString(), other.ToString());

    private static int Remainder(string text)
    {
        var remainder = 0;
        foreach (var character in text)
        {
            remainder = char.IsAsciiDigit(character)
                ? (remainder * 10 + (character - '0')) % 97
                : (remainder * 100 + (character - 'A' + 10)) % 97;
        }
        return remainder;
    }
}
