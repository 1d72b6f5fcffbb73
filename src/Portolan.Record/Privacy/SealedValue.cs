using System.Text.Json;
using System.Text.Json.Nodes;

namespace Portolan.Record.Privacy;

/// <summary>The JSON object that stands for a sealed value:
/// <c>{"sealed": {"person": "p-…", "alg": "A256GCM", "nonce": "…", "text": "…"}}</c>.</summary>
/// <param name="Person">Whose key it is sealed with.</param>
/// <param name="Nonce">The nonce.</param>
/// <param name="Text">The sealed text and the tag.</param>
internal sealed record SealedValue(PersonId Person, byte[] Nonce, byte[] Text)
{
    /// <summary>The name of the cipher in JOSE (RFC 7518 section 5.1).</summary>
    private const string Algorithm = "A256GCM";

    private const string Key = "sealed";
    private const int Members = 4;

    /// <summary>Bytes that every payload with a sealed value has.</summary>
    public static ReadOnlySpan<byte> Mark => "\"sealed\""u8;

    public JsonObject ToJson() => new()
    {
        [Key] = new JsonObject
        {
            ["person"] = Person.ToString(),
            ["alg"] = Algorithm,
            ["nonce"] = Convert.ToBase64String(Nonce),
            ["text"] = Convert.ToBase64String(Text),
        },
    };

    /// <summary>Whether a value has the outer form of a sealed one.</summary>
    public static bool Is(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.GetPropertyCount() == 1
        && value.TryGetProperty(Key, out var inner) && inner.ValueKind == JsonValueKind.Object;

    /// <summary>Reads a value of that form in its one spelling.</summary>
    /// <exception cref="FormatException">A part is missing, unknown, or spelt otherwise.</exception>
    public static SealedValue Read(JsonElement value)
    {
        var inner = value.GetProperty(Key);
        if (inner.GetPropertyCount() != Members || Member(inner, "alg") != Algorithm)
        {
            throw new FormatException($"it is not sealed by {Algorithm} with a person, a nonce and a text");
        }
        return new SealedValue(PersonId.Parse(Member(inner, "person")), Base64(inner, "nonce"), Base64(inner, "text"));
    }

    private static byte[] Base64(JsonElement inner, string name)
    {
        var text = Member(inner, name);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && Convert.ToBase64String(bytes, 0, length) == text
            ? bytes[..length]
            : throw new FormatException($"its {name} is not Base64");
    }

    private static string Member(JsonElement inner, string name) =>
        inner.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : throw new FormatException($"it has no {name}");
}
