using System.Text.Json.Nodes;

namespace Portolan.Web.OpenApi;

/// <summary>The schemas of answers, which <c>Web/Assets/answers.json</c> has: JSON Schema 2020-12, as OpenAPI 3.1 takes it.</summary>
internal static class AnswerSchemas
{
    private const string File = "answers.json";

    /// <summary>Where the document has the schema of a name.</summary>
    public const string Place = "#/components/schemas/";

    /// <summary>All of them by name, for the caller to keep.</summary>
    public static JsonObject Read() => JsonNode.Parse(Asset.Read(File))!.AsObject();

    /// <summary>The reference to the schema of a name.</summary>
    public static JsonObject Reference(string name) => new() { ["$ref"] = Place + name };
}
