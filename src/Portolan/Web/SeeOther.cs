using Microsoft.AspNetCore.Http;

namespace Portolan.Web;

/// <summary>The answer to what was sent and done: look there (303), so that loading the page again sends nothing again.</summary>
/// <param name="path">The address below the root, without a slash before it.</param>
internal sealed class SeeOther(string path) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = $"{httpContext.Request.PathBase}/{path}";
        return Task.CompletedTask;
    }
}
