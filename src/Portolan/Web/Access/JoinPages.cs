using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Accounts.Events;
using Portolan.Desks.Accounts.Pages;
using Portolan.Desks.Accounts.Secrets;
using Portolan.Desks.Accounts.State;
using Portolan.Record.Privacy;

namespace Portolan.Web.Access;

/// <summary>The addresses of one-time links: the first administrator's, and those of invitations.</summary>
internal static class JoinPages
{
    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/first/{secret}", ShowFirst).OpenToAll().Limited(RateRule.Pages);
        app.MapPost("/first/{secret}", Found).OpenToAll().Limited(RateRule.SignIn);
        app.MapGet("/join/{account}/{secret}", ShowJoin).OpenToAll().Limited(RateRule.Pages);
        app.MapPost("/join/{account}/{secret}", Open).OpenToAll().Limited(RateRule.SignIn);
    }

    private static async Task<IResult> ShowFirst(HttpContext context, FirstRun first, Passkeys passkeys, Ceremonies ceremonies, string secret)
    {
        if (!first.Fits(secret)) throw Ended();
        return Show(context, ceremonies, await passkeys.BeginAsync(context, PersonId.New(), "Portolan"), "", isFirst: true, null);
    }

    private static async Task<IResult> Found(HttpContext context, FirstRun first, AccountRoom room, Sessions sessions, CredentialForm credentials, Ceremonies ceremonies, string secret)
    {
        if (!first.Fits(secret)) throw Ended();
        var (form, ceremony) = (context.Request.Form, ceremonies.Take(context.Request.Form[Ceremonies.Field].ToString()));
        var name = form["name"].ToString();
        try
        {
            var (_, accounts) = await room.ReadAsync();
            var made = await credentials.ReadAsync(context, ceremony, new AccountSecrets(AccountRequests.Name(accounts, ceremony.Person, name)));
            var roles = form["role"].Select(code => RoleText.Parse(code!)).ToList();
            if (!first.Take(secret)) throw Ended();
            return await FoundAsync(context, first, room, sessions, made, desk => desk.FoundAsync(ceremony.Person, roles, made.Secrets, first.IsBeside), secret);
        }
        catch (CommandException refused)
        {
            return Show(context, ceremonies, ceremony, name, isFirst: true, refused.Sentence);
        }
    }

    private static async Task<IResult> FoundAsync(HttpContext context, FirstRun first, AccountRoom room, Sessions sessions, NewCredentials made, Func<AccountDesk, Task<Account>> record, string secret)
    {
        try
        {
            return await BeginAsync(context, room, sessions, made, record);
        }
        catch
        {
            first.GiveBack(secret);
            throw;
        }
    }

    private static async Task<IResult> ShowJoin(HttpContext context, AccountRoom room, Passkeys passkeys, Ceremonies ceremonies, string account, string secret)
    {
        var invited = await InvitedAsync(room, account, secret);
        return Show(context, ceremonies, await passkeys.BeginAsync(context, invited.State.Id, invited.Name), invited.Name, isFirst: false, null);
    }

    private static async Task<IResult> Open(HttpContext context, AccountRoom room, Sessions sessions, CredentialForm credentials, Ceremonies ceremonies, string account, string secret)
    {
        var invited = await InvitedAsync(room, account, secret);
        var ceremony = ceremonies.Take(context.Request.Form[Ceremonies.Field].ToString());
        if (ceremony.Person != invited.State.Id) throw Ended();
        try
        {
            var made = await credentials.ReadAsync(context, ceremony, invited.Secrets! with { LinkHash = null });
            return await BeginAsync(context, room, sessions, made, desk => desk.RecordAsync(invited.State, new AccountOpened { Private = [] }, made.Secrets));
        }
        catch (CommandException refused)
        {
            return Show(context, ceremonies, ceremony, invited.Name, isFirst: false, refused.Sentence);
        }
    }

    private static async Task<OpenedAccount> InvitedAsync(AccountRoom room, string account, string secret)
    {
        var invited = PersonId.TryParse(account, out var person) ? await room.FindAsync(person) : null;
        var fits = OneTimeSecret.Fits(invited?.Secrets?.LinkHash, secret);
        return invited is { State: { IsOpened: false, IsClosed: false } } && fits && invited.State.InvitedUntil > room.Time.GetUtcNow() ? invited : throw Ended();
    }

    /// <summary>Records the account with its first sign-in, and begins the session.</summary>
    private static async Task<IResult> BeginAsync(HttpContext context, AccountRoom room, Sessions sessions, NewCredentials made, Func<AccountDesk, Task<Account>> record)
    {
        var account = await room.WriteAsync(async desk => await desk.RecordAsync(await record(desk), new SignedIn(made.Way, made.Step) { Private = [] }, made.Secrets));
        sessions.Begin(context, account.Id, made.Way);
        return made.Codes.Count == 0 ? ReturnAddress.Go(context, "/account") : OncePages.RecoveryCodes(context, made.Codes);
    }

    private static RazorComponentResult Show(HttpContext context, Ceremonies ceremonies, Ceremony ceremony, string name, bool isFirst, Sentence? problem) => new RazorComponentResult<JoinPage>(new
    {
        Head = PageHead.Of(context, hasForms: true), Name = name, IsFirst = isFirst, Problem = problem,
        SetUp = new CredentialSetUp(ceremonies.Keep(ceremony), ceremony.PasskeyOptions, ceremony.AuthenticatorKey, AuthenticatorCode.AddressOf(ceremony.AuthenticatorKey, name.Length > 0 ? name : "Portolan")),
    })
    {
        StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
    };

    private static AccessException Ended() => new(StatusCodes.Status404NotFound, Sentence.Of("this link leads nowhere: it was used, has ended, or another took its place (ask an administrator for a new one, or whoever runs the server to start it anew)"));
}
