using System.Text.Json;
using System.Text.Json.Serialization;
using Portolan.Record.Events;
using Portolan.Record.Files;

namespace Portolan.Recording;

/// <summary>A file in the form in which events name files.</summary>
internal sealed class FileReferenceConverter : JsonConverter<FileReference>
{
    /// <inheritdoc/>
    public override FileReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return FileReference.In(Payload.Parse(document.RootElement.GetRawText())) is [var file] ? file : throw new JsonException("expected the reference of a file");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FileReference value, JsonSerializerOptions options) => value.ToJson().WriteTo(writer);
}
