using System.Text.Json;
using System.Text.RegularExpressions;

namespace Portolan.Tests.Web;

/// <summary>Holds values against JSON Schema, as far as the document of the API uses it. A keyword that it does not know is a fault of the schema.</summary>
/// <param name="document">The document, whose components references name.</param>
internal sealed class SchemaCheck(JsonElement document)
{
    private static readonly string[] Words = ["description", "examples", "example", "$ref", "oneOf", "type", "enum", "format", "pattern", "minimum", "maximum", "properties", "required", "additionalProperties", "items"];

    /// <summary>What about a value is not as the schema says, each with its place.</summary>
    public IEnumerable<string> Problems(JsonElement schema, JsonElement value, string place = "$")
    {
        foreach (var word in schema.EnumerateObject().Where(word => !Words.Contains(word.Name))) yield return $"{place}: the schema has '{word.Name}', which is not checked";
        if (schema.TryGetProperty("$ref", out var reference)) schema = Component(reference.GetString()!);
        if (schema.TryGetProperty("oneOf", out var ways))
        {
            if (ways.EnumerateArray().Count(way => !Problems(way, value, place).Any()) != 1) yield return $"{place}: {Short(value)} is not one of what is expected: {string.Join("; ", ways.EnumerateArray().SelectMany(way => Problems(way, value, place)).Take(3))}";
            yield break;
        }
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(name => IsOf(name, value)))
        {
            yield return $"{place}: {Short(value)} is no {type.GetRawText()}";
            yield break;
        }
        foreach (var problem in ProblemsOfText(schema, value, place).Concat(ProblemsOfNumber(schema, value, place)).Concat(ProblemsOfObject(schema, value, place)).Concat(ProblemsOfList(schema, value, place))) yield return problem;
    }

    private JsonElement Component(string reference) => document.GetProperty("components").GetProperty("schemas").GetProperty(reference[(reference.LastIndexOf('/') + 1)..]);

    private static IEnumerable<string> ProblemsOfText(JsonElement schema, JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.String) yield break;
        var text = value.GetString()!;
        if (schema.TryGetProperty("enum", out var choices) && choices.EnumerateArray().All(choice => choice.GetString() != text)) yield return $"{place}: '{text}' is none of {choices.GetRawText()}";
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!)) yield return $"{place}: '{text}' is not as {pattern.GetString()}";
        if (schema.TryGetProperty("format", out var format) && !IsIn(format.GetString()!, text)) yield return $"{place}: '{text}' is no {format.GetString()}";
    }

    private static IEnumerable<string> ProblemsOfNumber(JsonElement schema, JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.Number) yield break;
        if (schema.TryGetProperty("minimum", out var least) && value.GetInt64() < least.GetInt64()) yield return $"{place}: {value} is less than {least}";
        if (schema.TryGetProperty("maximum", out var most) && value.GetInt64() > most.GetInt64()) yield return $"{place}: {value} is more than {most}";
    }

    private IEnumerable<string> ProblemsOfObject(JsonElement schema, JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties)) yield break;
        foreach (var name in schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _))) yield return $"{place}: no {name}";
        foreach (var property in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(property.Name, out var own)) yield return $"{place}: {property.Name} is not in the schema";
            else foreach (var problem in Problems(own, property.Value, $"{place}.{property.Name}")) yield return problem;
        }
    }

    private IEnumerable<string> ProblemsOfList(JsonElement schema, JsonElement value, string place) => value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items)
        ? value.EnumerateArray().SelectMany((item, number) => Problems(items, item, $"{place}[{number}]"))
        : [];

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()!) : [type.GetString()!];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => false,
    };

    private static bool IsIn(string format, string text) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "date-time" => text.EndsWith('Z') && DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > 80 } text ? text[..80] + "…" : value.GetRawText();
}
