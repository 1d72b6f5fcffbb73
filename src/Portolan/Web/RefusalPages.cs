using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Portolan.CommandLine;
using Portolan.Formats;
using Portolan.Rules;
using Portolan.Web.Access;

namespace Portolan.Web;

/// <summary>Turns what cannot be answered into a page that says what was expected, or problem details (RFC 9457) for the API.</summary>
internal sealed class RefusalPages(RequestDelegate next)
{
    /// <summary>Answers, or says why not.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false }) await Refuse(context, StatusCodes.Status404NotFound, "there is nothing at this address");
            if (context.Response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false }) await Refuse(context, StatusCodes.Status405MethodNotAllowed, "this address can be read, and nothing can be sent to it");
            if (context.Response is { StatusCode: StatusCodes.Status429TooManyRequests, HasStarted: false }) await Refuse(context, StatusCodes.Status429TooManyRequests, "this was asked too often in a minute (expected a while of waiting)");
        }
        catch (AccessException refused) when (!context.Response.HasStarted)
        {
            await Refuse(context, refused.Status, refused.Message);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            await Refuse(context, refused.StatusCode, "the request is not one that can be read here: it is too long, or not of the form that its headers say");
        }
        catch (CommandException refused) when (!context.Response.HasStarted)
        {
            await Refuse(context, refused.ExitCode == ExitCode.Usage ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity, refused.Message);
        }
        catch (Exception refused) when (refused is RulebookException or InputException or IOException && !context.Response.HasStarted)
        {
            await Refuse(context, StatusCodes.Status503ServiceUnavailable, refused.Message);
        }
    }

    private static async Task Refuse(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.ContentType = "application/problem+json";
            await using var json = new Utf8JsonWriter(context.Response.Body);
            json.WriteStartObject();
            json.WriteString("title", Title(status));
            json.WriteNumber("status", status);
            json.WriteString("detail", why);
            json.WriteEndObject();
            return;
        }
        var page = new RazorComponentResult<RefusalPage>(new { Head = PageHead.Of(context), Heading = Title(status), Why = why }) { StatusCode = status };
        await page.ExecuteAsync(context);
    }

    private static string Title(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "Not signed in",
        StatusCodes.Status403Forbidden => "Not allowed",
        StatusCodes.Status429TooManyRequests => "Too often",
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status405MethodNotAllowed => "Cannot be sent to",
        StatusCodes.Status413PayloadTooLarge => "Too long",
        StatusCodes.Status400BadRequest => "Cannot be used",
        StatusCodes.Status422UnprocessableEntity => "Cannot be answered",
        _ => "Not at hand",
    };
}
