using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Portolan.Record.Events;
using Portolan.Web;

namespace Portolan.Desks.Records.Pages;

/// <summary>
/// Entries as sentences, by the patterns of <c>Web/Assets/sentences.json</c>: a field of the payload in braces, what is left out where its
/// field is missing in brackets. Nothing sealed is opened: it is called so. Each text that stands in an entry shows all its characters.
/// </summary>
internal static partial class EventSentence
{
    /// <summary>The field that stands for whom the stream is about: what follows the first slash of its name.</summary>
    private const string Subject = "subject";

    /// <summary>As many characters of one value as a sentence takes; the entry has it whole.</summary>
    private const int LongestValue = 160;

    private static readonly Lazy<JsonElement> Patterns = new(() => JsonDocument.Parse(Asset.Read("sentences.json")).RootElement);

    /// <summary>The types of events that have a sentence.</summary>
    public static IEnumerable<string> Types => Patterns.Value.GetProperty("events").EnumerateObject().Select(type => type.Name);

    /// <summary>What an entry says.</summary>
    public static string Of(RecordEntry entry, Words words)
    {
        if (!Patterns.Value.GetProperty("events").TryGetProperty(entry.Type.Name, out var pattern)) return words.Say("{0} in {1}", entry.Type.Name, entry.Stream.ToString());
        using var payload = JsonDocument.Parse(entry.Payload.Utf8);
        var text = pattern.GetProperty(words.Code).GetString()!;
        var content = payload.RootElement;
        var kept = Optional().Replace(text, part => Field().Matches(part.Value).All(field => ValueOf(content, entry, field.Groups[1].Value, words) is not null) ? part.Groups[1].Value : "");
        if (words.Code == "fr") kept = FrenchTypography.Set(kept);
        return Field().Replace(kept, field => ValueOf(content, entry, field.Groups[1].Value, words) ?? "…");
    }

    private static string? ValueOf(JsonElement payload, RecordEntry entry, string path, Words words)
    {
        if (path == Subject)
        {
            var stream = entry.Stream.ToString();
            return stream[(stream.IndexOf('/', StringComparison.Ordinal) + 1)..];
        }
        var value = payload;
        foreach (var step in path.Split('.'))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(step, out value)) return null;
        }
        return Show(value, words) is { } shown ? JournalText.Visible(JournalText.Shortened(shown, LongestValue)) : null;
    }

    private static string? Show(JsonElement value, Words words) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => Text(value.GetString()!, words),
        JsonValueKind.Number when value.TryGetInt64(out var number) => words.Number(number),
        JsonValueKind.True => Word("yes", words),
        JsonValueKind.False => Word("no", words),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(item => Show(item, words))),
        JsonValueKind.Object when value.TryGetProperty("sealed", out _) => $"({Word("sealed", words)})",
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(field => $"{field.Name} {Show(field.Value, words)}")),
        _ => value.GetRawText(),
    };

    private static string Text(string text, Words words)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return words.Day(day);
        if (!DateTime.TryParseExact(text, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)) return Word(text, words);
        return $"{words.Day(DateOnly.FromDateTime(moment))}, {moment.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    private static string Word(string word, Words words) =>
        words.Code == "fr" && Patterns.Value.GetProperty("values").TryGetProperty(word, out var french) ? french.GetString()! : word;

    [GeneratedRegex(@"\[([^\[\]]*)\]")]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{([A-Za-z.]+)\}")]
    private static partial Regex Field();
}
