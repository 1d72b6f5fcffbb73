using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Chart.Pages;
using Portolan.Desks.Scenarios;
using Portolan.Desks.Scenarios.Events;
using Portolan.Web.Access;

namespace Portolan.Web;

/// <summary>The addresses at which scenarios of the bench are kept for colleagues, and dropped.</summary>
internal static class BenchActs
{
    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/bench/keep", Keep).Needs(Permission.KeepScenarios);
        app.MapPost("/bench/drop", Drop).Needs(Permission.KeepScenarios);
    }

    /// <summary>Keeps the scenario that the address asks for, under the name in the form.</summary>
    private static Task<IResult> Keep(HttpContext context, ChartRoom room) => RecordAsync(context, room, async name =>
    {
        var (parts, asked) = (BenchParts.Of(context.Request), AskedQuestion.Of(context.Request));
        var draft = BenchDraft.Of(room.Rulebook, asked.Rules ?? "");
        if (draft.Text.Length > 0 && draft.Usable is null) throw CommandException.Usage("the rules cannot be used as they are written (expected rules without errors)");
        var firms = BenchPages.NamedFirms(context).Count == 0 ? null : (await BenchPages.FirmsAsync(context, room, asked)).Select(firm => firm.Id).ToList();
        // What does not fit together is refused here, and not when a colleague opens it.
        await room.AskAsync(asked with { Scenarios = parts.Composed, Rules = draft.Usable }, question => question.Edition);
        return desk => desk.KeepAsync(new ScenarioKept(name, parts.Composed, draft.Usable, asked.On, firms));
    });

    private static Task<IResult> Drop(HttpContext context, ChartRoom room) => RecordAsync(context, room, name => Task.FromResult<Func<ScenarioDesk, Task>>(desk => desk.DropAsync(name)));

    private static async Task<IResult> RecordAsync(HttpContext context, ChartRoom room, Func<string, Task<Func<ScenarioDesk, Task>>> prepare)
    {
        var name = (await context.Request.ReadFormAsync())["name"].ToString().Trim();
        try
        {
            var act = await prepare(name);
            await using var writer = await room.Journal.WriteAsync();
            await act(new ScenarioDesk(writer, ((Member)Visitor.Of(context)).Actor));
            return new SeeOther("bench#kept");
        }
        catch (CommandException refused)
        {
            return await BenchPages.ShowAsync(context, room, refused.Sentence, name);
        }
    }
}
