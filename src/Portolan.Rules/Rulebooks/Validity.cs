using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Portolan.Rules.Rulebooks;

/// <summary>The days on which a rule is law, both ends included. The default value is the single day 0001-01-01 and onwards.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, or null where no end is known.</param>
public readonly record struct Validity(DateOnly From, DateOnly? Until)
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>Whether a day is among them.</summary>
    public bool Includes(DateOnly date) => date >= From && !(date > Until);

    /// <summary>Whether some day is in both.</summary>
    public bool Overlaps(Validity other) => !(From > other.Until) && !(other.From > Until);

    /// <summary>Reads <c>2024-12-30..</c> or <c>2024-12-30..2026-06-30</c>.</summary>
    /// <returns>Whether the text is a first day, two dots, and a last day that is not before the first, or nothing.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Validity validity)
    {
        validity = default;
        var dots = text?.IndexOf("..", StringComparison.Ordinal) ?? -1;
        if (dots < 0 || !TryParseDate(text!.AsSpan(0, dots), out var from)) return false;
        var rest = text.AsSpan(dots + 2);
        if (rest.IsEmpty)
        {
            validity = new Validity(from, null);
            return true;
        }
        if (!TryParseDate(rest, out var until) || until < from) return false;
        validity = new Validity(from, until);
        return true;
    }

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() =>
        From.ToString(Format, CultureInfo.InvariantCulture) + ".." + Until?.ToString(Format, CultureInfo.InvariantCulture);

    private static bool TryParseDate(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
