using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Portolan.CommandLine;

namespace Portolan.Web.Access;

/// <summary>
/// The one place where it is decided whether an address answers whoever asks: who they are, whether they may, and, for whatever is sent, that
/// it comes from a form of ours. An address without a rule answers nobody.
/// </summary>
internal sealed class AccessGate(RequestDelegate next, Visitors visitors, FormTokens forms)
{
    private const string SignIn = "/sign-in";

    /// <summary>COR_E_IO.</summary>
    private const int GeneralError = unchecked((int)0x80131620);

    /// <summary>Lets pass, asks to sign in, or refuses.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var visitor = await visitors.IdentifyAsync(context);
        context.Features.Set(visitor);
        if (visitor is Member) context.Response.Headers.CacheControl = "no-store";
        // What is no route is the router's own refusal, such as of a method that an address does not take.
        if (context.GetEndpoint() is RouteEndpoint endpoint)
        {
            var rule = endpoint.Metadata.GetMetadata<AccessRule>() ?? throw new AccessException(StatusCodes.Status403Forbidden, Sentence.Of("no rule says who may use this address"));
            if (rule.Needed is { } needed && !visitor.May(needed))
            {
                Refuse(context, visitor);
                return;
            }
            if (NeedsForm(context, visitor)) forms.Take(context, await TokenAsync(context.Request));
        }
        await next(context);
    }

    /// <summary>What is sent has to be a form of ours where a browser may have been made to send it: with a session, or to a page. A caller of the API
    /// shows a token, which no browser adds by itself.</summary>
    private static bool NeedsForm(HttpContext context, Visitor visitor) =>
        !IsReading(context.Request.Method) && (visitor is Member member ? member.Session is not null : !context.Request.Path.StartsWithSegments("/api"));

    private static void Refuse(HttpContext context, Visitor visitor)
    {
        if (visitor is Member) throw new AccessException(StatusCodes.Status403Forbidden, Sentence.Of("this is not among what you may do here"));
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            throw new AccessException(StatusCodes.Status401Unauthorized, Sentence.Of("nobody is signed in (expected a session, or Authorization: Bearer TOKEN)"));
        }
        var back = IsReading(context.Request.Method) ? $"?return={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}" : "";
        context.Response.Redirect(context.Request.PathBase + SignIn + back);
    }

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static async Task<string> TokenAsync(HttpRequest request)
    {
        if (!request.HasFormContentType) return "";
        try
        {
            return (await request.ReadFormAsync())[FormTokens.Field].ToString();
        }
        catch (Exception broken) when (broken is InvalidDataException || IsCutOff(broken))
        {
            throw new AccessException(StatusCodes.Status400BadRequest, Sentence.Of("the form cannot be read (expected fields as a page of ours sends them)"));
        }
    }

    /// <summary>Whether a form ended within a part: the reader says so by the general error of input and output, and the system by errors of its own.</summary>
    private static bool IsCutOff(Exception broken) => broken is IOException { HResult: GeneralError } and not BadHttpRequestException;
}
