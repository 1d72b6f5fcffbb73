using Microsoft.AspNetCore.Http;

namespace Portolan.Web;

/// <summary>What every answer tells the browser: run and load nothing but what comes from here, and be framed by nobody.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, ServeOptions serving)
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>Adds the headers.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "private, no-cache";
        // On this machine other programs share the name, and may be without https.
        if (context.Request.IsHttps && !serving.Address.IsLoopback) headers.StrictTransportSecurity = "max-age=31536000";
        return next(context);
    }
}
