using System.Diagnostics.CodeAnalysis;

namespace Portolan.Rules.Rulebooks;

/// <summary>
/// The name of a rule, stable across versions of the rulebook: lower-case words, digits, dots and hyphens, such as
/// <c>mica.65.communicated</c>. The default value names no rule.
/// </summary>
public readonly record struct RuleId : IComparable<RuleId>
{
    /// <summary>Long enough for act, article and subject; longer names do not fit a table.</summary>
    public const int MaximumLength = 80;

    private readonly string? text;

    private RuleId(string text) => this.text = text;

    /// <summary>Reads a rule's name.</summary>
    /// <returns>Whether the text has the form of one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out RuleId id)
    {
        var valid = text is { Length: > 0 and <= MaximumLength } && char.IsAsciiLetterLower(text[0]) && char.IsAsciiLetterOrDigit(text[^1])
            && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-');
        id = valid ? new RuleId(text!) : default;
        return valid;
    }

    /// <summary>Reads a rule's name.</summary>
    /// <exception cref="FormatException">The text does not have the form of one.</exception>
    public static RuleId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a rule id such as mica.65.communicated");

    /// <summary>Orders by ordinal comparison.</summary>
    public int CompareTo(RuleId other) => string.CompareOrdinal(text, other.text);

    /// <summary>The name, or an empty text for the default value.</summary>
    public override string ToString() => text ?? "";
}
