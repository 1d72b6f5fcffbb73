using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Portolan.Web.Readings;

/// <summary>The readings at their addresses.</summary>
internal static class ReadingEndpoints
{
    /// <summary>Adds one.</summary>
    /// <returns>Its endpoint, which has the reading among its metadata.</returns>
    public static RouteHandlerBuilder MapReading(this IEndpointRouteBuilder app, Reading reading) =>
        app.MapGet(Reading.Prefix + reading.Path, (HttpContext context, ChartRoom room) => AnswerAsync(context, room, reading))
            .WithName(reading.Id).WithTags(reading.Desk).WithSummary(reading.Summary).WithMetadata(reading);

    private static async Task AnswerAsync(HttpContext context, ChartRoom room, Reading reading)
    {
        var given = GivenIn(context, reading);
        if (reading.FollowsFromState)
        {
            var tag = EntityTags.Of(room.Edition, await room.StateAsync(), Asking.Today, reading.Id, given.Canonical);
            if (EntityTags.AnswerHeld(context, tag)) return;
        }
        var answer = await reading.Answer(new Asking(reading.Id, given, room, context.RequestAborted));
        if (answer.Next is { } next) context.Response.Headers.Link = $"<{context.Request.Path}{QueryOf(given, next)}>; rel=\"next\"";
        context.Response.ContentType = new MediaTypeHeaderValue(reading.MediaType) { Charset = "utf-8" }.ToString();
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static Given GivenIn(HttpContext context, Reading reading)
    {
        var path = context.Request.RouteValues.Select(value => (value.Key, value.Value as string));
        var query = context.Request.Query.SelectMany(value => value.Value.Select(text => (value.Key, text)));
        return Given.Of(reading.Parameters, [.. path, .. query]);
    }

    private static string QueryOf(Given given, string next) => $"?{given.Without("after").Canonical}after={Uri.EscapeDataString(next)}";
}
