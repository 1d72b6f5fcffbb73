using System.Globalization;
using System.Text.Json;
using Portolan.Cel.Evaluation.Libraries;
using Portolan.Cel.Values;

namespace Portolan.Cel.Conformance;

/// <summary>Reads values written as JSON objects with the type for their only key: <c>{"int": "1"}</c>, <c>{"list": […]}</c>.</summary>
internal static class JsonValue
{
    public static CelValue Read(JsonElement element)
    {
        var (type, value) = element.EnumerateObject().Select(p => (p.Name, p.Value)).Single();
        return type switch
        {
            "null" => CelNull.Value,
            "bool" => CelBool.Of(value.GetBoolean()),
            "int" => CelInt.Of(long.Parse(Text(value), CultureInfo.InvariantCulture)),
            "uint" => new CelUint(ulong.Parse(Text(value), CultureInfo.InvariantCulture)),
            "double" => new CelDouble(NumberText.TryParse(Text(value)) ?? throw new FormatException($"no double: {value}")),
            "string" => new CelString(Text(value)),
            "bytes" => new CelBytes(Convert.FromHexString(Text(value))),
            "type" => new CelTypeValue(Text(value)),
            "list" => CelList.Of(value.EnumerateArray().Select(Read)),
            "map" => ReadMap(value),
            "timestamp" => ReadTimestamp(value),
            "duration" => ReadDuration(value),
            _ => throw new FormatException($"unknown type of value '{type}'"),
        };
    }

    private static CelMap ReadMap(JsonElement entries)
    {
        var builder = new CelMapBuilder();
        foreach (var entry in entries.EnumerateArray())
        {
            if (!builder.TryAdd(Read(entry[0]), Read(entry[1]))) throw new FormatException($"a key comes twice: {entry[0]}");
        }
        return builder.Build();
    }

    private static CelTimestamp ReadTimestamp(JsonElement value) =>
        CelTimestamp.TryCreate(Number(value, "seconds"), (int)Number(value, "nanos"))
        ?? throw new FormatException("a timestamp out of range");

    private static CelDuration ReadDuration(JsonElement value) =>
        CelDuration.TryCreate((Int128)Number(value, "seconds") * CelDuration.NanosecondsPerSecond + Number(value, "nanos"))
        ?? throw new FormatException("a duration out of range");

    private static long Number(JsonElement value, string name) =>
        value.TryGetProperty(name, out var part) ? long.Parse(Text(part), CultureInfo.InvariantCulture) : 0;

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.GetString() ?? throw new FormatException("a text is null");
}
