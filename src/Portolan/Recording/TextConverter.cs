using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portolan.Recording;

/// <summary>Writes a value by the text that it prints, and reads it by the text that it parses.</summary>
/// <param name="parse">Reads the text; throws <see cref="FormatException"/> for any other.</param>
internal abstract class TextConverter<T>(Func<string, T> parse) : JsonConverter<T>
    where T : struct
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException($"expected the text of a {typeof(T).Name}");
        try
        {
            return parse(reader.GetString()!);
        }
        catch (FormatException error)
        {
            throw new JsonException(error.Message, error);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
