using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Accounts.Events;
using Portolan.Desks.Accounts.Pages;
using Portolan.Desks.Accounts.State;
using Portolan.Record.Privacy;

namespace Portolan.Web.Access;

/// <summary>The addresses where administrators keep accounts and roles.</summary>
internal static class AccountsPages
{
    private const string Home = "/accounts";

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Home, Show).Needs(Permission.ManageAccounts);
        app.MapPost("/accounts/invite", Invite).Needs(Permission.ManageAccounts);
        app.MapPost("/accounts/{account}/roles", Ask).Needs(Permission.ManageAccounts);
        app.MapPost("/accounts/{account}/answers", Answer).Needs(Permission.ManageAccounts);
        app.MapPost("/accounts/{account}/close", Close).Needs(Permission.ManageAccounts);
    }

    private static async Task<IResult> Show(HttpContext context, AccountRoom room)
    {
        var (book, accounts) = await room.ReadAsync();
        var member = (Member)Visitor.Of(context);
        return new RazorComponentResult<AccountListPage>(new { Head = PageHead.Of(context), Rows = AccountRow.Of(accounts, member.Actor, room.Time.GetUtcNow()), IsAlone = book.HasHadOneAdministrator });
    }

    private static async Task<IResult> Invite(HttpContext context, AccountRoom room)
    {
        var form = context.Request.Form;
        var roles = form["role"].Select(code => RoleText.Parse(code!)).Distinct().ToList();
        if (roles.Count == 0) throw CommandException.Usage("no role is chosen (expected at least one)");
        var by = (await room.FindAsync(((Member)Visitor.Of(context)).Account))!;
        var (account, secret) = await room.WriteAsync(desk => desk.InviteAsync(by.State, form["name"].ToString(), roles));
        return OncePages.Link(context, $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/join/{account.Id}/{secret}");
    }

    private static Task<IResult> Ask(HttpContext context, AccountRoom room, string account) => RecordAsync(context, room, account, (_, found) =>
    {
        var (role, give) = (RoleText.Parse(context.Request.Form["role"].ToString()), Choice(context, "do", "give", "take"));
        return (AccountRequests.Askable(found, role, give), new RoleAsked(role, give));
    });

    private static Task<IResult> Answer(HttpContext context, AccountRoom room, string account) => RecordAsync(context, room, account, (book, found) =>
    {
        var confirm = Choice(context, "do", "confirm", "refuse");
        var asked = long.TryParse(context.Request.Form["asked"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
        AccountRequests.Answerable(book, found, asked, confirm, ((Member)Visitor.Of(context)).Actor);
        return (found, new RoleAnswered(asked, confirm));
    });

    private static async Task<IResult> Close(HttpContext context, AccountRoom room, Sessions sessions, string account)
    {
        var answer = await RecordAsync(context, room, account, (book, found) => (AccountRequests.Closable(book, found), new AccountClosed()));
        sessions.EndOf(PersonId.Parse(account));
        return answer;
    }

    private static async Task<IResult> RecordAsync(HttpContext context, AccountRoom room, string account, Func<AccountBook, Account, (Account Account, AccountEvent What)> request)
    {
        var id = PersonId.TryParse(account, out var person) ? person : throw CommandException.Usage("there is no such account");
        await room.WriteAsync(async desk =>
        {
            var book = await desk.ReadAsync();
            var (found, what) = request(book, AccountRequests.Find(book, id));
            return await desk.RecordAsync(found, what, ((Member)Visitor.Of(context)).Actor);
        });
        return ReturnAddress.Go(context, Home);
    }

    private static bool Choice(HttpContext context, string field, string yes, string no)
    {
        var given = context.Request.Form[field].ToString();
        return given == yes || (given == no ? false : throw CommandException.Usage($"{field} '{given}' (expected {yes} or {no})"));
    }
}
