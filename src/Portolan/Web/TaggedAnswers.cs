using Microsoft.AspNetCore.Http;
using Portolan.Web.Readings;

namespace Portolan.Web;

/// <summary>
/// Gives answers to GET that have no entity tag yet the one of their bytes, and sends nothing where the asker has them already. The answer is made
/// all the same; what is saved is its way to the browser.
/// </summary>
internal sealed class TaggedAnswers(RequestDelegate next)
{
    /// <summary>Answers.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var about = context.GetEndpoint()?.Metadata;
        if (!HttpMethods.IsGet(context.Request.Method) || about?.GetMetadata<Reading>() is { FollowsFromState: true } || about?.GetMetadata<StreamedAnswer>() is not null)
        {
            await next(context);
            return;
        }
        var sent = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = sent;
        }
        await SendAsync(context, answer);
    }

    private static async Task SendAsync(HttpContext context, MemoryStream answer)
    {
        var response = context.Response;
        if (response.StatusCode == StatusCodes.Status200OK && EntityTags.AnswerHeld(context, EntityTags.Of(answer.GetBuffer().AsSpan(0, (int)answer.Length))))
        {
            response.ContentLength = null;
            response.Headers.ContentType = default;
            return;
        }
        if (answer.Length == 0) return;
        response.ContentLength = answer.Length;
        answer.Position = 0;
        await answer.CopyToAsync(response.Body, context.RequestAborted);
    }
}
