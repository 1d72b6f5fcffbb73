using System.Text.Json;
using System.Text.Json.Nodes;
using Portolan.Record.Events;

namespace Portolan.Record.Files;

/// <summary>
/// How an event names a file: anywhere in its payload an object
/// <c>{"file": {"sha256": "…", "length": 123, "name": "…", "mediaType": "…"}}</c>, of which the first two are required. The name is seen
/// by whoever reads the record, so it is none that says something of a person.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Name">What people call it, without a path; null where it has no name.</param>
/// <param name="MediaType">Its media type, such as <c>application/pdf</c>; null where it is not known.</param>
public sealed record FileReference(StoredFile File, string? Name = null, string? MediaType = null)
{
    private const string Key = "file";

    private static ReadOnlySpan<byte> Mark => "\"sha256\":"u8;

    /// <summary>The object that names the file, the outer one of the two.</summary>
    public JsonObject ToJson()
    {
        var inner = new JsonObject { ["sha256"] = File.Hash.ToString(), ["length"] = File.Length };
        if (Name is not null) inner["name"] = Name;
        if (MediaType is not null) inner["mediaType"] = MediaType;
        return new JsonObject { [Key] = inner };
    }

    /// <summary>The references of a payload, in its order. What lies under "file" and has another form is none.</summary>
    public static IReadOnlyList<FileReference> In(Payload payload)
    {
        // A payload is canonical and so has the mark as it stands here; most have none and need not be parsed.
        if (payload.Utf8.Span.IndexOf(Mark) < 0) return [];
        using var document = JsonDocument.Parse(payload.Utf8);
        var found = new List<FileReference>();
        Collect(document.RootElement, found);
        return found;
    }

    private static void Collect(JsonElement value, List<FileReference> found)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray()) Collect(item, found);
        }
        if (value.ValueKind != JsonValueKind.Object) return;
        foreach (var property in value.EnumerateObject())
        {
            if (property.NameEquals(Key) && Read(property.Value) is { } reference) found.Add(reference);
            else Collect(property.Value, found);
        }
    }

    private static FileReference? Read(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !FileHash.TryParse(Text(value, "sha256"), out var hash)) return null;
        var known = value.TryGetProperty("length", out var length) && length.ValueKind == JsonValueKind.Number;
        return known && length.TryGetInt64(out var bytes) && bytes >= 0
            ? new FileReference(new StoredFile(hash, bytes), Text(value, "name"), Text(value, "mediaType"))
            : null;
    }

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
