using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Portolan.Desks.Accounts;
using Portolan.Desks.Accounts.Events;
using Portolan.Desks.Accounts.Pages;

namespace Portolan.Web.Access;

/// <summary>The addresses of signing in and out.</summary>
internal static class SignInPages
{
    private const string Wrong = "That did not open an account. Name, password and code have to fit; after five wrong attempts no password is taken for a while.";

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", (HttpContext context, Passkeys passkeys, Ceremonies ceremonies) => ShowAsync(context, passkeys, ceremonies, null)).OpenToAll().Limited(RateRule.Pages);
        app.MapPost("/sign-in", ByPassword).OpenToAll().Limited(RateRule.SignIn);
        app.MapPost("/sign-in/passkey", ByPasskey).OpenToAll().Limited(RateRule.SignIn);
        app.MapPost("/sign-out", Out).Needs(Permission.OwnAccount);
    }

    private static async Task<IResult> ByPassword(HttpContext context, SignIn signIn, Sessions sessions, Passkeys passkeys, Ceremonies ceremonies)
    {
        var form = context.Request.Form;
        if (await signIn.TryAsync(form["name"].ToString(), form["password"].ToString(), form["code"].ToString()) is not var (account, way)) return await ShowAsync(context, passkeys, ceremonies, Wrong);
        sessions.Begin(context, account.State.Id, way);
        return ReturnAddress.Go(context, ReturnAddress.Safe(form["return"]));
    }

    private static async Task<IResult> ByPasskey(HttpContext context, SignIn signIn, Sessions sessions, Passkeys passkeys, Ceremonies ceremonies)
    {
        var form = context.Request.Form;
        var ceremony = ceremonies.Take(form[Ceremonies.Field].ToString());
        if (await passkeys.SignInAsync(context, ceremony, form[Passkeys.Field].ToString()) is not var (account, passkey)) return await ShowAsync(context, passkeys, ceremonies, "The passkey did not open an account.");
        await signIn.RecordAsync(account, passkey);
        sessions.Begin(context, account.State.Id, SignInWay.Passkey);
        return ReturnAddress.Go(context, ReturnAddress.Safe(form["return"]));
    }

    private static IResult Out(HttpContext context, Sessions sessions)
    {
        sessions.End(((Member)Visitor.Of(context)).Session!);
        Sessions.Forget(context);
        return ReturnAddress.Go(context, "/sign-in");
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Passkeys passkeys, Ceremonies ceremonies, string? problem)
    {
        var back = ReturnAddress.Safe(HttpMethods.IsPost(context.Request.Method) ? context.Request.Form["return"] : context.Request.Query["return"]);
        var ceremony = await passkeys.BeginSignInAsync(context);
        return new RazorComponentResult<SignInPage>(new { Head = PageHead.Of(context, hasForms: true), Return = back, Ceremony = ceremonies.Keep(ceremony), Options = ceremony.PasskeyOptions, Problem = problem })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden,
        };
    }
}
