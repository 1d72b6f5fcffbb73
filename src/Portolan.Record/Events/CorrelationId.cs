namespace Portolan.Record.Events;

/// <summary>
/// What ties events of one act together (a request, an import): 1 to 200 of A–Z a–z 0–9 - _ . : /. The default value is "none".
/// </summary>
public readonly record struct CorrelationId
{
    private readonly string? text;

    private CorrelationId(string text) => this.text = text;

    /// <summary>No correlation.</summary>
    public static CorrelationId None => default;

    /// <summary>Reads a name; nothing is trimmed or repaired.</summary>
    /// <exception cref="FormatException">The text is too long, empty, or has another character.</exception>
    public static CorrelationId Parse(string text) => new(PlainName.Check(text, "a correlation"));

    /// <summary>The name; "" for none.</summary>
    public override string ToString() => this.text ?? "";
}
