using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Accounts.Events;
using Portolan.Desks.Accounts.Pages;
using Portolan.Desks.Accounts.Secrets;

namespace Portolan.Web.Access;

/// <summary>The addresses of one's own account: ways to sign in, recovery codes, tokens, sessions.</summary>
internal static class OwnAccountPages
{
    private const string Home = "/account";
    private const string TokenLetters = "abcdefghijklmnopqrstuvwxyz234567";
    private const int TokenIdLength = 8;
    private const int LongestLabel = 60;

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Home, Show).Needs(Permission.OwnAccount);
        app.MapPost("/account/credentials", SetCredentials).Needs(Permission.OwnAccount);
        app.MapPost("/account/passkeys/remove", RemovePasskey).Needs(Permission.OwnAccount);
        app.MapPost("/account/recovery-codes", MakeRecoveryCodes).Needs(Permission.OwnAccount);
        app.MapPost("/account/tokens", MakeToken).Needs(Permission.OwnAccount);
        app.MapPost("/account/tokens/revoke", RevokeToken).Needs(Permission.OwnAccount);
        app.MapPost("/account/sessions/end", EndSessions).Needs(Permission.OwnAccount);
    }

    private static async Task<IResult> Show(HttpContext context, AccountRoom room, Sessions sessions, Passkeys passkeys, Ceremonies ceremonies)
    {
        var (member, account) = await OwnAsync(context, room);
        var ceremony = await passkeys.BeginAsync(context, member.Account, account.Name);
        return new RazorComponentResult<AccountPage>(new
        {
            Head = PageHead.Of(context), View = AccountView.Of(account, member.Session!, sessions.Of(member.Account), room.Time.GetUtcNow()),
            SetUp = new CredentialSetUp(ceremonies.Keep(ceremony), ceremony.PasskeyOptions, ceremony.AuthenticatorKey, AuthenticatorCode.AddressOf(ceremony.AuthenticatorKey, account.Name)),
        });
    }

    private static async Task<IResult> SetCredentials(HttpContext context, AccountRoom room, Sessions sessions, CredentialForm credentials, Ceremonies ceremonies)
    {
        var (member, account) = await FreshAsync(context, room, sessions);
        var ceremony = ceremonies.Take(context.Request.Form[Ceremonies.Field].ToString());
        if (ceremony.Person != member.Account) throw CommandException.Usage("the page was made for another account (expected it to be loaded anew)");
        if (context.Request.Form[Passkeys.Field].ToString().Length > 0) AccountRequests.RoomForPasskey(account);
        var made = await credentials.ReadAsync(context, ceremony, account.Secrets!);
        await room.WriteAsync(async desk =>
        {
            var changed = await desk.RecordAsync(account.State, new CredentialsChanged(made.Change) { Private = [] }, made.Secrets);
            return made.Step is null ? changed : await desk.RecordAsync(changed, new SignedIn(made.Way, made.Step) { Private = [] }, made.Secrets);
        });
        sessions.EndOf(member.Account, but: member.Session);
        return made.Codes.Count == 0 ? ReturnAddress.Go(context, Home) : OncePages.RecoveryCodes(context, made.Codes);
    }

    private static async Task<IResult> RemovePasskey(HttpContext context, AccountRoom room, Sessions sessions)
    {
        var (member, account) = await FreshAsync(context, room, sessions);
        var id = context.Request.Form["passkey"].ToString();
        var rest = account.Secrets!.Passkeys.Where(passkey => Convert.ToHexStringLower(passkey.Id) != id).ToList();
        if (rest.Count == account.Secrets.Passkeys.Count) throw CommandException.Usage("there is no such passkey");
        if (rest.Count == 0 && account.Secrets.PasswordHash is null) throw CommandException.Usage("this is the only way to sign in (expected another to be set up first)");
        await room.WriteAsync(desk => desk.RecordAsync(account.State, new CredentialsChanged(CredentialChange.PasskeyRemoved) { Private = [] }, account.Secrets with { Passkeys = rest }));
        sessions.EndOf(member.Account, but: member.Session);
        return ReturnAddress.Go(context, Home);
    }

    private static async Task<IResult> MakeRecoveryCodes(HttpContext context, AccountRoom room, Sessions sessions)
    {
        var (_, account) = await FreshAsync(context, room, sessions);
        if (account.Secrets!.PasswordHash is null) throw CommandException.Usage("recovery codes go with a password (expected one to be set first)");
        var codes = RecoveryCodes.New();
        await room.WriteAsync(desk => desk.RecordAsync(account.State, new CredentialsChanged(CredentialChange.RecoveryCodesMade) { Private = [] }, account.Secrets with { RecoveryHashes = RecoveryCodes.HashesOf(codes) }));
        return OncePages.RecoveryCodes(context, codes);
    }

    private static async Task<IResult> MakeToken(HttpContext context, AccountRoom room, Sessions sessions)
    {
        var (member, account) = await FreshAsync(context, room, sessions);
        var (form, now) = (context.Request.Form, room.Time.GetUtcNow());
        var label = form["label"].ToString().Trim();
        if (label.Length is 0 or > LongestLabel) throw CommandException.Usage($"the token's name has {label.Length} characters (expected 1 to {LongestLabel})");
        var permissions = form["permission"].Select(code => RoleText.ParsePermission(code!)).Distinct().ToList();
        var day = CommonOptions.ParseDate("until", form["until"].ToString()) ?? throw CommandException.Usage("until is missing (expected the last day of the token)");
        var until = new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        AccountRequests.RoomForToken(account, permissions, until, now);
        var (id, secret) = (RandomNumberGenerator.GetString(TokenLetters, TokenIdLength), OneTimeSecret.New());
        var alive = account.State.Tokens.Where(token => token.Until > now).Select(token => token.Id).ToHashSet();
        var tokens = account.Secrets!.Tokens.Where(token => alive.Contains(token.Id)).Append(new StoredToken(id, OneTimeSecret.HashOf(secret), label));
        await room.WriteAsync(desk => desk.RecordAsync(account.State, new TokenMade(id, permissions, until) { Private = [] }, account.Secrets with { Tokens = [.. tokens] }));
        return OncePages.Token(context, Visitors.TokenOf(member.Account, id, secret));
    }

    private static async Task<IResult> RevokeToken(HttpContext context, AccountRoom room)
    {
        var (member, account) = await OwnAsync(context, room);
        var id = context.Request.Form["token"].ToString();
        if (account.State.Tokens.All(token => token.Id != id)) throw CommandException.Usage("there is no such token");
        await room.WriteAsync(desk => desk.RecordAsync(account.State, new TokenRevoked(id), member.Actor));
        return ReturnAddress.Go(context, Home);
    }

    private static IResult EndSessions(HttpContext context, Sessions sessions)
    {
        var member = (Member)Visitor.Of(context);
        sessions.EndOf(member.Account, but: member.Session);
        return ReturnAddress.Go(context, Home);
    }

    private static async Task<(Member Member, OpenedAccount Account)> OwnAsync(HttpContext context, AccountRoom room)
    {
        var member = (Member)Visitor.Of(context);
        return (member, (await room.FindAsync(member.Account))!);
    }

    /// <summary>The account of somebody who signed in just now.</summary>
    private static async Task<(Member Member, OpenedAccount Account)> FreshAsync(HttpContext context, AccountRoom room, Sessions sessions)
    {
        var own = await OwnAsync(context, room);
        var since = sessions.Of(own.Member.Account).FirstOrDefault(session => session.Id == own.Member.Session)?.Since;
        return since + Sessions.Fresh > room.Time.GetUtcNow()
            ? own
            : throw new AccessException(StatusCodes.Status403Forbidden, $"you signed in more than {Sessions.Fresh.TotalMinutes} minutes ago, so nothing was changed (sign out and in again first)");
    }
}
