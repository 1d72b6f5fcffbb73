using System.Globalization;
using System.Text.Json;
using Portolan.Cel.Values;
using Portolan.CommandLine;

namespace Portolan.Desks.Rules;

/// <summary>Values of the expression language as plain JSON.</summary>
internal static class CelJson
{
    /// <summary>A JSON value as a value of the language: a number without fraction and exponent is an int, any other a double.</summary>
    /// <exception cref="CommandException">A number is too large, or an object has a key twice.</exception>
    public static CelValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => CelBool.Of(json.GetBoolean()),
        JsonValueKind.Number => Number(json),
        JsonValueKind.String => new CelString(json.GetString()!),
        JsonValueKind.Array => CelList.Of(json.EnumerateArray().Select(Read)),
        JsonValueKind.Object => Map(json),
        _ => CelNull.Value,
    };

    /// <summary>Writes a value: texts, numbers, bools, null, lists and maps from texts as JSON's own, everything else as text.</summary>
    public static void Write(Utf8JsonWriter json, CelValue value)
    {
        switch (value)
        {
            case CelNull:
                json.WriteNullValue();
                break;
            case CelBool flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case CelInt number:
                json.WriteNumberValue(number.Value);
                break;
            case CelUint number:
                json.WriteNumberValue(number.Value);
                break;
            case CelDouble number when double.IsFinite(number.Value):
                json.WriteNumberValue(number.Value);
                break;
            case CelString text:
                json.WriteStringValue(text.Value);
                break;
            case CelTimestamp instant:
                json.WriteStringValue(instant.ToRfc3339());
                break;
            case CelBytes bytes:
                json.WriteBase64StringValue(bytes.Value.Span);
                break;
            case CelList list:
                json.WriteStartArray();
                foreach (var element in list) Write(json, element);
                json.WriteEndArray();
                break;
            case CelMap map when map.Entries.Keys.All(key => key is CelString):
                json.WriteStartObject();
                foreach (var (key, entry) in map.Entries)
                {
                    json.WritePropertyName(((CelString)key).Value);
                    Write(json, entry);
                }
                json.WriteEndObject();
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }

    private static CelValue Number(JsonElement json)
    {
        var text = json.GetRawText();
        if (text.AsSpan().IndexOfAny(".eE") >= 0) return new CelDouble(json.GetDouble());
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? CelInt.Of(number)
            : throw CommandException.Usage($"--with: {text} is no int (expected at most 64 bits; write {text}.0 for a double)");
    }

    private static CelMap Map(JsonElement json)
    {
        var builder = new CelMapBuilder();
        foreach (var property in json.EnumerateObject())
        {
            if (!builder.TryAdd(new CelString(property.Name), Read(property.Value))) throw CommandException.Usage($"--with has the key '{property.Name}' twice");
        }
        return builder.Build();
    }
}
