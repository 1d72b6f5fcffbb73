namespace Portolan.Record.Events;

/// <summary>
/// The name of a stream, such as <c>firms/entity/5299000J2N45DDNE4Y28</c>: 1 to 200 of A–Z a–z 0–9 - _ . : /, compared ordinally.
/// The default value names no stream and prints as "".
/// </summary>
public readonly record struct StreamId
{
    private readonly string? text;

    private StreamId(string text) => this.text = text;

    /// <summary>Reads a name; nothing is trimmed or repaired.</summary>
    /// <exception cref="FormatException">The text is too long, empty, or has another character.</exception>
    public static StreamId Parse(string text) => new(PlainName.Check(text, "a stream"));

    /// <summary>The name; "" for the default value.</summary>
    public override string ToString() => this.text ?? "";
}
