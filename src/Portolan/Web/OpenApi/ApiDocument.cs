using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Portolan.Web.Access;
using Portolan.Web.Readings;

namespace Portolan.Web.OpenApi;

/// <summary>The document of the API (OpenAPI 3.1) at <c>/openapi/v1.json</c>: made by the framework of the endpoints that there are, with what readings know of themselves.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";

    private const string About =
        "Where crypto-asset firms may operate in the European Economic Area, by which rule, what they owe, and what would change it; with the proof of what was recorded. Not legal advice. "
        + "Answers are those of the command line (docs/cli.md), and have a strong entity tag. Lists are read in pages by `limit` and `after`; the header `Link` names the next page.";

    /// <summary>Adds what makes it.</summary>
    public static void AddTo(IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Reading>().FirstOrDefault() is { } reading) ReadingOperation.Describe(operation, reading, context.Document!);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Portolan", Version = Name, Description = About, License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" } };
            document.Servers = [new OpenApiServer { Url = "/" }];
            foreach (var (name, schema) in AnswerSchemas.Read()) document.AddComponent(name, SchemaOf(schema!, document));
            return Task.CompletedTask;
        });
    });

    /// <summary>Adds its address.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapOpenApi("/openapi/{documentName}.json").OpenToAll();

    /// <summary>A schema as the document has it.</summary>
    public static IOpenApiSchema SchemaOf(JsonNode schema, OpenApiDocument document)
    {
        var read = OpenApiModelFactory.Parse<OpenApiSchema>(schema.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, document, out var found, OpenApiConstants.Json);
        return found.Errors.Count == 0 && read is not null ? read : throw new InvalidOperationException($"no schema: {string.Join("; ", found.Errors)}");
    }
}
