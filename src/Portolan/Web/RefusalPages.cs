using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Portolan.CommandLine;
using Portolan.Formats;
using Portolan.Record;
using Portolan.Rules;
using Portolan.Web.Access;
using Portolan.Web.Operations;
using Portolan.Web.Readings;

namespace Portolan.Web;

/// <summary>Turns what cannot be answered into a page that says what was expected, or problem details (RFC 9457) for the API.</summary>
internal sealed class RefusalPages(RequestDelegate next, ServerLog log)
{
    /// <summary>The header by which Razor components mark their pages.</summary>
    private const string PageMark = "blazor-enhanced-nav";

    /// <summary>Answers, or says why not.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { StatusCode: >= StatusCodes.Status400BadRequest, HasStarted: false }) await RefuseAsync(context, Refusal.Of(context.Response.StatusCode));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there any more to be told.
        }
        catch (Exception refused) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, OfException(context, refused));
        }
    }

    private Refusal OfException(HttpContext context, Exception refused)
    {
        switch (refused)
        {
            case CommandException usage:
                return new Refusal(usage.ExitCode == ExitCode.Usage ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity, usage.Sentence);
            case AccessException refusal:
                return new Refusal(refusal.Status, refusal.Sentence);
            case NotThereException missing:
                return new Refusal(StatusCodes.Status404NotFound, Sentence.Of(missing.Message));
            case BadHttpRequestException bad:
                return Refusal.Of(bad.StatusCode);
            case RulebookException or InputException or RecordException:
                return new Refusal(StatusCodes.Status503ServiceUnavailable, Sentence.Of(refused.Message));
            case IOException or UnauthorizedAccessException:
                log.Fault(refused, Trace.Of(context));
                return Refusal.Of(StatusCodes.Status503ServiceUnavailable);
            default:
                log.Fault(refused, Trace.Of(context));
                return Refusal.Of(StatusCodes.Status500InternalServerError);
        }
    }

    private static async Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        context.Response.StatusCode = refusal.Status;
        context.Response.Headers.ETag = default;
        // Pages are made for a host.
        if (!context.Request.Host.HasValue || context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi"))
        {
            await refusal.WriteProblemAsync(context);
            return;
        }
        // A page that failed while it was made has set it already, and pages add it without looking.
        context.Response.Headers.Remove(PageMark);
        var page = new RazorComponentResult<RefusalPage>(new { Head = PageHead.Of(context), Heading = refusal.Title, Why = refusal.Why }) { StatusCode = refusal.Status };
        await page.ExecuteAsync(context);
    }
}
