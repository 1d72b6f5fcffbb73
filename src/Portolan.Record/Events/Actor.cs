namespace Portolan.Record.Events;

/// <summary>
/// Who recorded an event: a person, a program or an authority, in the words of whoever signs people in. 1 to 200 characters without
/// control characters and without lone surrogates. The default value is nobody and prints as "".
/// </summary>
public readonly record struct Actor
{
    /// <summary>The greatest length in UTF-16 characters: e-mail addresses and distinguished names fit.</summary>
    public const int MaxLength = 200;

    private readonly string? text;

    private Actor(string text) => this.text = text;

    /// <summary>Reads a name; nothing is trimmed or repaired.</summary>
    /// <exception cref="FormatException">The text is empty, too long, or has control characters or lone surrogates.</exception>
    public static Actor Parse(string text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            throw new FormatException($"an actor's name has 1 to {MaxLength} characters, not {text.Length}");
        }
        foreach (var rune in text.EnumerateRunes())
        {
            var replaced = rune == System.Text.Rune.ReplacementChar;
            if (replaced || System.Text.Rune.IsControl(rune))
            {
                throw new FormatException($"'{text}' has a character that an actor's name may not have");
            }
        }
        return new Actor(text);
    }

    /// <summary>The name; "" for the default value.</summary>
    public override string ToString() => this.text ?? "";
}
