using Microsoft.AspNetCore.Http;
using Portolan.CommandLine;

namespace Portolan.Web.Access;

/// <summary>
/// Where only this machine is served, takes requests under its own names alone: a page elsewhere whose name was made to lead here (DNS
/// rebinding) reads nothing.
/// </summary>
internal sealed class LocalNames(RequestDelegate next, ServeOptions serving)
{
    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Lets pass, or refuses; without any name, wherever it is served, as links are made of it.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Host.HasValue) throw new AccessException(StatusCodes.Status400BadRequest, Sentence.Of("the request names no host (expected the header Host)"));
        var host = context.Request.Host.Host;
        var isOwn = !serving.Address.IsLoopback || serving.Proxies.Count > 0 || Names.Contains(host, StringComparer.OrdinalIgnoreCase) || host.Equals(serving.Address.Host, StringComparison.OrdinalIgnoreCase);
        return isOwn ? next(context) : throw new AccessException(StatusCodes.Status400BadRequest, Sentence.Of("this is served under the names of this machine alone (expected localhost or 127.0.0.1)"));
    }
}
