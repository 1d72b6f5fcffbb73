using System.Text.Json;

namespace Portolan.CommandLine;

/// <summary>What the JSON of several answers has in common.</summary>
internal static class JsonWriting
{
    /// <summary>Writes a property that is an array of texts.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string?> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
