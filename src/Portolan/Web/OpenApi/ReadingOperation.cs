using Microsoft.OpenApi;
using Portolan.Web.Readings;

namespace Portolan.Web.OpenApi;

/// <summary>A reading as an operation of the document.</summary>
internal static class ReadingOperation
{
    /// <summary>The refusals that a reading can come to, with what they mean.</summary>
    private static readonly (string Status, string Means)[] Refusals =
    [
        ("400", "A parameter cannot be used, is missing or is not known; `detail` says what was expected."),
        ("401", "Nobody is signed in, and guests may not read."),
        ("403", "Whoever is signed in may not read this."),
        ("404", "What the path names is not there."),
        ("422", "The data at hand do not allow an answer."),
        ("500", "A fault of the program; its log has it under `traceId`."),
        ("503", "The rulebook, the register or the record cannot be read at the moment."),
    ];

    /// <summary>Describes it.</summary>
    public static void Describe(OpenApiOperation operation, Reading reading, OpenApiDocument document)
    {
        operation.OperationId = reading.Id;
        operation.Summary = reading.Summary;
        operation.Description = reading.Description;
        operation.Parameters = [.. reading.Parameters.Select(parameter => Of(parameter, document))];
        operation.Responses = new OpenApiResponses { ["200"] = AnswerOf(reading, document), ["304"] = new OpenApiResponse { Description = "The asker has the answer already: If-None-Match names its entity tag." } };
        foreach (var (status, means) in Refusals) operation.Responses.Add(status, new OpenApiResponse { Description = means, Content = Content(Refusal.MediaType, "Problem", document) });
    }

    private static OpenApiParameter Of(Parameter parameter, OpenApiDocument document) => new()
    {
        Name = parameter.Name,
        In = parameter.IsInPath ? ParameterLocation.Path : ParameterLocation.Query,
        Required = parameter.IsRequired,
        Description = parameter.Description,
        Schema = ApiDocument.SchemaOf(ParameterSchema.Of(parameter), document),
        Example = ParameterSchema.ExampleOf(parameter),
        Explode = parameter.IsRepeated,
        Style = parameter.IsInPath ? ParameterStyle.Simple : ParameterStyle.Form,
    };

    private static OpenApiResponse AnswerOf(Reading reading, OpenApiDocument document)
    {
        var answer = new OpenApiResponse { Description = reading.Summary, Content = Content(reading.MediaType, reading.Schema, document), Headers = new Dictionary<string, IOpenApiHeader> { ["ETag"] = Header("The entity tag of the answer.", document) } };
        if (reading.IsPaged) answer.Headers.Add("Link", Header("The address of the next page, with rel=\"next\"; missing on the last.", document));
        return answer;
    }

    private static Dictionary<string, OpenApiMediaType> Content(string mediaType, string schema, OpenApiDocument document) =>
        new() { [mediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(schema, document) } };

    private static OpenApiHeader Header(string means, OpenApiDocument document) => new() { Description = means, Schema = ApiDocument.SchemaOf(new System.Text.Json.Nodes.JsonObject { ["type"] = "string" }, document) };
}
