using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Portolan.Web.Access;

namespace Portolan.Web;

/// <summary>What every page knows of its request.</summary>
/// <param name="Words">The words of its language.</param>
/// <param name="Address">Path and query below the root, for links that keep what is asked.</param>
/// <param name="Root">Where the program is served below, with a slash at its end.</param>
/// <param name="Visitor">Who asks, and what they may.</param>
/// <param name="Form">What the forms of the page show that they are ours; "" where it has none.</param>
public sealed record PageHead(Words Words, string Address, string Root, Visitor Visitor, string Form)
{
    private const string Cookie = "portolan-language";

    /// <summary>The head of a request: the language is that of <c>?lang=</c>, which is kept, or the kept one, or what the browser prefers.</summary>
    /// <param name="context">The request.</param>
    /// <param name="hasForms">Whether the page has forms that send something, though nobody is signed in.</param>
    public static PageHead Of(HttpContext context, bool hasForms = false)
    {
        var asked = context.Request.Query["lang"].ToString();
        if (asked is "en" or "fr")
        {
            context.Response.Cookies.Append(Cookie, asked, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        }
        var code = asked is "en" or "fr" ? asked : context.Request.Cookies[Cookie] ?? (Prefers(context, "fr") ? "fr" : "en");
        var visitor = Visitor.Of(context);
        var form = hasForms || visitor is Member ? context.RequestServices.GetRequiredService<FormTokens>().Issue(context) : "";
        return new PageHead(code == "fr" ? Words.French : Words.English, context.Request.Path + context.Request.QueryString, context.Request.PathBase + "/", visitor, form);
    }

    /// <summary>This page, for links within it: relative to the root, so that whatever somebody asked for is no other host or scheme.</summary>
    public string Here => Below(Address);

    /// <summary>This page in the other language.</summary>
    public string InOtherLanguage
    {
        get
        {
            var question = Address.IndexOf('?', StringComparison.Ordinal);
            var path = question < 0 ? Address : Address[..question];
            var kept = question < 0 ? [] : Address[(question + 1)..].Split('&').Where(part => !part.StartsWith("lang=", StringComparison.Ordinal));
            return Below($"{path}?{string.Join('&', kept.Append($"lang={(Words.Code == "fr" ? "en" : "fr")}"))}");
        }
    }

    private static string Below(string address) => "./" + address.TrimStart('/');

    private static bool Prefers(HttpContext context, string code) => context.Request.Headers.AcceptLanguage.ToString().StartsWith(code, StringComparison.OrdinalIgnoreCase);
}
