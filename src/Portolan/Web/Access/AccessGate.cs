using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Portolan.Web.Access;

/// <summary>The one place where it is decided whether an address answers whoever asks. An address without a rule answers nobody.</summary>
internal sealed class AccessGate(RequestDelegate next, ServeOptions options)
{
    private const string SignIn = "/sign-in";

    /// <summary>Lets pass, asks to sign in, or refuses.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        // What is no route is the router's own refusal, such as of a method that an address does not take.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }
        var visitor = options.Guests ? Guest.Instance : (Visitor)Nobody.Instance;
        context.Features.Set(visitor);
        switch (endpoint.Metadata.GetMetadata<AccessRule>())
        {
            case null:
                throw new AccessException(StatusCodes.Status403Forbidden, "no rule says who may use this address");
            case { Needed: { } needed } when !visitor.May(needed):
                Refuse(context, visitor);
                return;
            default:
                await next(context);
                return;
        }
    }

    private static void Refuse(HttpContext context, Visitor visitor)
    {
        if (visitor is not Nobody) throw new AccessException(StatusCodes.Status403Forbidden, "this is not among what you may do here");
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            throw new AccessException(StatusCodes.Status401Unauthorized, "nobody is signed in (expected a session, or Authorization: Bearer TOKEN)");
        }
        var back = HttpMethods.IsGet(context.Request.Method) ? $"?return={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}" : "";
        context.Response.Redirect(context.Request.PathBase + SignIn + back);
    }
}
