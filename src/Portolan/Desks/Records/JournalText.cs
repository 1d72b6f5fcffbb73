using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Portolan.Record.Events;

namespace Portolan.Desks.Records;

/// <summary>Entries as text, for tables and rows.</summary>
internal static class JournalText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A moment as ISO 8601 has it, with all that the record keeps of it: microseconds, UTC.</summary>
    public static string Moment(DateTimeOffset when) => when.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A moment to the second, UTC.</summary>
    public static string Second(DateTimeOffset when) => when.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Text in which nothing is hidden: characters that would not show, or that turn the direction of writing, are written as
    /// their numbers, so that what a reader sees is what was recorded.</summary>
    public static string Visible(string text)
    {
        if (!text.EnumerateRunes().Any(IsHidden)) return text;
        var visible = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune)) visible.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
            else visible.Append(rune.ToString());
        }
        return visible.ToString();
    }

    /// <summary>At most so many characters of a text, with an ellipsis where there were more.</summary>
    public static string Shortened(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    /// <summary>A payload over several lines.</summary>
    public static string Laid(Payload payload)
    {
        using var json = JsonDocument.Parse(payload.Utf8);
        return string.Join('\n', JsonSerializer.Serialize(json.RootElement, Indented).ReplaceLineEndings("\n").Split('\n').Select(Visible));
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
