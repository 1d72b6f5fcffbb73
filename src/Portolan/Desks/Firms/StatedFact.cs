using System.Globalization;
using System.Text.Json;
using Portolan.Cel.Syntax;
using Portolan.CommandLine;
using Portolan.Rules.Facts;

namespace Portolan.Desks.Firms;

/// <summary>Facts that a firm states of itself beside those that have events of their own: as arguments, in the record, and for the rulebook.</summary>
internal static class StatedFact
{
    private static readonly string[] OfOwnEvents = ["name", "home", "kind", "article63", "services", "passports", "measures", "withdrawn", "underlyingWithdrawn", "national", "mifid", "fundServices"];

    /// <summary>The facts that can be stated, in the order of the schema.</summary>
    public static IReadOnlyList<FactField> All(FactSchema schema) =>
        [.. ((ObjectType)schema.Find("firm")!.Type).Fields.Where(field => !OfOwnEvents.Contains(field.Name) && field.Type is FlagType or NumberType or DateType or EnumerationType)];

    /// <summary>Reads <c>NAME=VALUE</c>.</summary>
    /// <exception cref="CommandException">There is no such fact, or the value is not of its type.</exception>
    public static (string Name, JsonElement Value) Parse(FactSchema schema, string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? text : text[..equals].Trim();
        var known = All(schema);
        if (known.FirstOrDefault(field => field.Name == name) is not { } fact)
        {
            var nearest = NearestName.Among(name, known.Select(field => field.Name));
            throw CommandException.Usage($"no fact '{name}' that a firm can state (portolan firm facts lists them){Sentence.DidYouMean(nearest)}");
        }
        return (name, Value(fact, equals < 0 ? "" : text[(equals + 1)..].Trim()));
    }

    /// <summary>A recorded value as a fact.</summary>
    public static Fact Of(JsonElement value, FactOrigin origin) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => new FactFlag(value.GetBoolean(), origin),
        JsonValueKind.Number => new FactNumber(value.GetInt64(), origin),
        _ when DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => new FactDate(day, origin),
        _ => new FactText(value.GetString()!, origin),
    };

    private static JsonElement Value(FactField fact, string text) => fact.Type switch
    {
        FlagType when text is "true" or "false" => JsonSerializer.SerializeToElement(text == "true"),
        NumberType when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonSerializer.SerializeToElement(number),
        DateType when CommonOptions.ParseDate(fact.Name, text) is { } day => JsonSerializer.SerializeToElement(ReportText.Iso(day)),
        EnumerationType enumeration when enumeration.Find(text) is not null => JsonSerializer.SerializeToElement(text),
        var type => throw CommandException.Usage($"{fact.Name}='{text}' (expected {Expected(type)})"),
    };

    /// <summary>What values a fact takes, in words.</summary>
    public static string Expected(FactType type) => type switch
    {
        FlagType => "true or false",
        NumberType => "a whole number",
        DateType => "a day as YYYY-MM-DD",
        EnumerationType enumeration => string.Join(", ", enumeration.Members.Select(member => member.Code)),
        _ => type.ToString(),
    };
}
