using Microsoft.AspNetCore.Http;

namespace Portolan.Web;

/// <summary>Answers HEAD as GET is answered, without the body (RFC 9110, section 9.3.2): the server itself sends none.</summary>
internal sealed class HeadAnswers(RequestDelegate next)
{
    /// <summary>Answers.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
        return next(context);
    }
}
