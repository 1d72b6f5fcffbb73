using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Portolan.Desks.Accounts.Pages;

namespace Portolan.Web.Access;

/// <summary>Pages that show a secret which is not kept.</summary>
internal static class OncePages
{
    /// <summary>Recovery codes.</summary>
    public static IResult RecoveryCodes(HttpContext context, IReadOnlyList<string> codes) =>
        Show(context, "Recovery codes", "Each of these opens the account once, with the password, where the authenticator is lost. Keep them on paper: they are not shown again.", codes, "account");

    /// <summary>A token.</summary>
    public static IResult Token(HttpContext context, string token) =>
        Show(context, "The token", "Programs send it as Authorization: Bearer. It is not shown again.", [token], "account");

    /// <summary>The link of an invitation.</summary>
    public static IResult Link(HttpContext context, string link) =>
        Show(context, "The link of the invitation", "Give it to the person yourself, by a way that nobody else reads. It opens the account once, within 24 hours, and is not shown again.", [link], "accounts");

    private static RazorComponentResult Show(HttpContext context, string title, string says, IReadOnlyList<string> secrets, string next)
    {
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<OncePage>(new { Head = PageHead.Of(context), Title = title, Says = says, Secrets = secrets, Next = next });
    }
}
