using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Chart;
using Portolan.Desks.Chart.Pages;
using Portolan.Desks.Register;
using Portolan.Desks.Scenarios.Pages;
using Portolan.Desks.Scenarios.State;
using Portolan.Record.Folds;
using Portolan.Web.Access;

namespace Portolan.Web;

/// <summary>The addresses of the bench: a scenario composed of parts, what it costs, and the brief of it.</summary>
internal static class BenchPages
{
    /// <summary>A scenario that costs many firms something.</summary>
    private const string Likely = "passports-refused:hosts=FR";

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/bench", Bench).Needs(Permission.ReadChart);
        app.MapGet("/bench/brief", Brief).Needs(Permission.ReadChart);
        BenchActs.Map(app);
    }

    private static Task<IResult> Bench(HttpContext context, ChartRoom room) => ShowAsync(context, room, null, null);

    /// <summary>The bench, with why a scenario was not kept or dropped.</summary>
    /// <param name="context">The request, whose address says what is assumed.</param>
    /// <param name="room">What answers.</param>
    /// <param name="problem">Why; null where nothing was refused.</param>
    /// <param name="name">The name that was typed.</param>
    public static async Task<IResult> ShowAsync(HttpContext context, ChartRoom room, Sentence? problem, string? name)
    {
        var (head, parts) = (PageHead.Of(context), BenchParts.Of(context.Request));
        var draft = BenchDraft.Of(room.Rulebook, context.Request.Query["rules"].ToString());
        var plain = AskedQuestion.Of(context.Request) with { Rules = null };
        var asked = plain with { Scenarios = parts.Composed, Rules = draft.Usable };
        var answer = await room.AskOnceAsync(plain with { Scenarios = [] }, "", BenchBase.Of);
        var firms = await FirmsAsync(context, room, plain);
        var (view, plan) = await AnswerAsync(room, asked, firms);
        if (asked.Scenarios.Count == 0) MakeReady(room, asked, firms);
        var page = Pages.Page<BenchPage>(new
        {
            Kept = await KeptAsync(room, head.Words), Problem = problem, Typed = name, Head = head, View = view, Base = answer, Plan = plan, Firms = firms, AreNamed = NamedFirms(context).Count > 0, Asked = asked, Parts = parts, Draft = draft, Offered = Offered(room, head.Words), Cite = room.Rulebook.Acts.CiteIn(head.Words.Language),
        });
        page.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    /// <summary>Whoever opens the bench is about to compose a scenario: what the first of them needs is made ready meanwhile, by answering one.</summary>
    private static void MakeReady(ChartRoom room, AskedQuestion asked, IReadOnlyList<IFirm> firms) =>
        _ = Task.Run(() => AnswerAsync(room, asked with { Scenarios = [Likely] }, firms));

    private static async Task<IReadOnlyList<ScenarioRow>> KeptAsync(ChartRoom room, Words words)
    {
        var book = (await room.Journal.ReadAsync(new ScenariosFold(), AsOf.Now))?.State ?? new ScenarioBook();
        return [.. book.Kept.Select(scenario => RowOf(scenario, words))];
    }

    private static ScenarioRow RowOf(KeptScenario scenario, Words words)
    {
        var kept = scenario.Kept;
        var assumes = string.Join("; ", kept.Rules is null ? kept.Scenarios : [.. kept.Scenarios, words["rules of its own"]]);
        var address = new AskedQuestion(kept.On, null, kept.Scenarios) { Rules = kept.Rules }.Link("bench", (kept.Firms ?? []).Select(firm => ("firm", (string?)firm)));
        return new ScenarioRow(kept.Name, assumes, address, DateOnly.FromDateTime(scenario.Entry.When.UtcDateTime), scenario.Entry.Number);
    }

    private static async Task<IResult> Brief(HttpContext context, ChartRoom room)
    {
        var (head, parts) = (PageHead.Of(context), BenchParts.Of(context.Request));
        var plain = AskedQuestion.Of(context.Request);
        var asked = plain with { Scenarios = parts.Composed };
        var firms = await FirmsAsync(context, room, plain);
        var (view, plan) = await AnswerAsync(room, asked, firms);
        return Pages.Page<BriefPage>(new
        {
            Head = head, View = view, Plan = plan, HasFirms = firms.Count > 0, Asked = asked, Parts = parts.Query, Written = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime),
            Cite = room.Rulebook.Acts.CiteIn(head.Words.Language),
        });
    }

    private static Task<BenchAnswer> AnswerAsync(ChartRoom room, AskedQuestion asked, IReadOnlyList<IFirm> firms) =>
        room.AskOnceAsync(asked, string.Join(' ', firms.Select(firm => firm.Id)), question =>
        {
            var lost = question.Lost;
            return new BenchAnswer(BenchView.Of(question, lost), lost.Count == 0 ? null : BenchPlan.Of(question, firms, lost));
        });

    /// <summary>The firms to plan for: those named, or those of the record.</summary>
    public static Task<IReadOnlyList<IFirm>> FirmsAsync(HttpContext context, ChartRoom room, AskedQuestion asked)
    {
        var named = NamedFirms(context);
        if (named.Count > BenchPlan.MostFirms) throw CommandException.Usage($"firm: {named.Count} firms (expected at most {BenchPlan.MostFirms} that act together)");
        return room.AskAsync(asked with { Scenarios = [], Rules = null }, question => (IReadOnlyList<IFirm>)
            (named.Count > 0 ? [.. named.Select(name => RegisterQuestions.FindFirm(question.Firms, name)).DistinctBy(firm => firm.Id)] : [.. question.Firms.Recorded.Take(BenchPlan.MostFirms)]));
    }

    /// <summary>The firms that an address names to plan for.</summary>
    public static IReadOnlyList<string> NamedFirms(HttpContext context) => [.. context.Request.Query["firm"].Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!).Distinct()];

    /// <summary>The scenarios of the rulebook that are not composed of parts.</summary>
    private static IReadOnlyList<(string Id, string Title)> Offered(ChartRoom room, Words words) => [.. Pages.Offered(room, words).Where(scenario => !BenchParts.IsComposed(scenario.Id))];

    /// <summary>What a scenario costs, and the way back.</summary>
    private sealed record BenchAnswer(BenchView View, BenchPlan? Plan);
}
