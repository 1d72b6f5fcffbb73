using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Portolan.Web.Readings;

namespace Portolan.Web.Operations;

/// <summary>
/// Counts, times and logs requests. Of an address only the template of its route is told, and nothing of the query, as both may name people and firms.
/// </summary>
internal sealed class RequestWatch(RequestDelegate next, ServerLog log)
{
    private const string NoRoute = "(none)";

    private static readonly string[] KnownMethods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options];

    /// <summary>Lets a request be answered and tells of it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        using var own = Activity.Current is null ? new Activity("request").Start() : null;
        var begun = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Tell(context, Stopwatch.GetElapsedTime(begun));
        }
    }

    private void Tell(HttpContext context, TimeSpan taken)
    {
        var (method, route, status) = (MethodOf(context), RouteOf(context), context.Response.StatusCode);
        var kind = context.GetEndpoint()?.Metadata.GetMetadata<Reading>()?.Id ?? "page";
        ServerMeter.Count(method, route, status, kind, taken);
        if (Activity.Current is { } span)
        {
            span.DisplayName = $"{method} {route}";
            span.SetTag("http.request.method", method).SetTag("http.route", route).SetTag("http.response.status_code", status);
            if (status >= StatusCodes.Status500InternalServerError) span.SetStatus(ActivityStatusCode.Error);
        }
        log.Request(method, route, status, taken, Trace.Of(context));
    }

    /// <summary>A method that HTTP knows; others are whatever somebody wrote.</summary>
    private static string MethodOf(HttpContext context) => HttpMethods.GetCanonicalizedValue(context.Request.Method) is { } method && KnownMethods.Contains(method) ? method : "_OTHER";

    private static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? NoRoute;
}
