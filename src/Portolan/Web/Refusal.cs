using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Portolan.CommandLine;
using Portolan.Web.Operations;

namespace Portolan.Web;

/// <summary>Why a request is not answered.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Why">What, where, and what was expected; one sentence without a full stop.</param>
internal sealed record Refusal(int Status, Sentence Why)
{
    /// <summary>The media type of problem details (RFC 9457).</summary>
    public const string MediaType = "application/problem+json";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What kind of refusal it is, in few words.</summary>
    public string Title => Status switch
    {
        StatusCodes.Status400BadRequest => "Cannot be used",
        StatusCodes.Status401Unauthorized => "Not signed in",
        StatusCodes.Status403Forbidden => "Not allowed",
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status405MethodNotAllowed => "Cannot be sent to",
        StatusCodes.Status409Conflict => "Changed meanwhile",
        StatusCodes.Status413PayloadTooLarge => "Too large",
        StatusCodes.Status415UnsupportedMediaType => "Of another kind",
        StatusCodes.Status422UnprocessableEntity => "Cannot be answered",
        StatusCodes.Status429TooManyRequests => "Too often",
        StatusCodes.Status503ServiceUnavailable => "Not at hand",
        >= StatusCodes.Status500InternalServerError => "A fault of the program",
        _ => "Refused",
    };

    /// <summary>The refusal of a status that says nothing more.</summary>
    public static Refusal Of(int status) => new(status, status switch
    {
        StatusCodes.Status400BadRequest => Sentence.Of("the request is not one of HTTP that can be read"),
        StatusCodes.Status401Unauthorized => Sentence.Of("this needs somebody who has signed in"),
        StatusCodes.Status403Forbidden => Sentence.Of("this is not for whoever is signed in"),
        StatusCodes.Status404NotFound => Sentence.Of("there is nothing at this address"),
        StatusCodes.Status405MethodNotAllowed => Sentence.Of("this address can be read, and nothing can be sent to it"),
        StatusCodes.Status413PayloadTooLarge => Sentence.Of("what was sent is larger than is taken here"),
        StatusCodes.Status415UnsupportedMediaType => Sentence.Of("what was sent is of a kind that is not taken here"),
        StatusCodes.Status429TooManyRequests => Sentence.Of("this was asked too often in a short time (expected a pause)"),
        StatusCodes.Status503ServiceUnavailable => Sentence.Of("what is asked for cannot be read at the moment"),
        >= StatusCodes.Status500InternalServerError => Sentence.Of("something went wrong in the program; its log has it under the id of the trace"),
        _ => Sentence.Of("the request is refused"),
    });

    /// <summary>Answers with problem details.</summary>
    public async Task WriteProblemAsync(HttpContext context)
    {
        context.Response.ContentType = MediaType;
        await using var json = new Utf8JsonWriter(context.Response.Body, Options);
        json.WriteStartObject();
        json.WriteString("type", "urn:portolan:problem:" + Title.ToLowerInvariant().Replace(' ', '-'));
        json.WriteString("title", Title);
        json.WriteNumber("status", Status);
        json.WriteString("detail", Why.ToString());
        json.WriteString("traceId", Trace.Of(context));
        json.WriteEndObject();
    }
}
