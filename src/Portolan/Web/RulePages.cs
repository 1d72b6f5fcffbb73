using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Chart.Pages;
using Portolan.Desks.Rules;
using Portolan.Desks.Rules.Pages;
using Portolan.Rules.Comparison;
using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;
using Portolan.Web.Access;

namespace Portolan.Web;

/// <summary>The addresses of the law as data.</summary>
internal static class RulePages
{
    private const string Checks = "/rules/checks";

    /// <summary>As often as a page that waits for the solver comes again, in seconds.</summary>
    private const string ComesAgain = "2";

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/rules", Index).Needs(Permission.ReadLaw);
        app.MapGet("/rules/differences", Differences).Needs(Permission.ReadLaw);
        app.MapGet(Checks, ShowChecks).Needs(Permission.ReadLaw);
        app.MapPost(Checks, StartVerification).Needs(Permission.ReadLaw);
        app.MapGet("/rules/{rule}", Show).Needs(Permission.ReadLaw);
    }

    private static IResult Index(HttpContext context, ChartRoom room)
    {
        var (head, asked, query) = (PageHead.Of(context), AskedQuestion.Of(context.Request), context.Request.Query);
        var filter = new RuleFilter(
            query["q"].ToString().Trim(), RuleFilter.Named<Effect>("effect", query["effect"]), RuleFilter.Named<RuleStatus>("status", query["status"]),
            RuleFilter.NamedAct(room.Rulebook, query["act"]), asked.On, asked.Known);
        var rules = filter.Choose(room.Rulebook);
        var index = LawIndex.Of(rules, room.Rulebook.Acts).Where(act => filter.Act is null || act.Act == filter.Act).ToList();
        return Pages.Page<RuleListPage>(new { Head = head, rules.Count, Index = index, Filter = filter, Cite = Cite(room, head.Words), Name = (Func<Celex, string>)(act => room.Rulebook.Acts.Find(act) is { } found ? head.Words.Code == "fr" ? found.FrenchTitle : found.Title : act.ToString()) });
    }

    private static async Task<IResult> Show(HttpContext context, ChartRoom room, string rule)
    {
        if (Pages.FindRule(room, rule) is not { } found) throw new AccessException(StatusCodes.Status404NotFound, $"no rule '{rule}' (the list of rules names them){Nearest(room, rule)}");
        var asked = AskedQuestion.Of(context.Request);
        var assumed = found.Scenario is { } scenario && asked.Scenarios.Count == 0 ? asked with { Scenarios = [scenario] } : asked;
        var reached = await room.AskOnceAsync(assumed, found.Id.ToString(), question => new Reached(RuleReachFinder.Of(question, found)));
        var examples = new ExampleRunner(room.Rulebook).RunOf(found).Select(result => (result.Example!.GivenText, result.Example.ThenText, result.Passed)).ToList();
        var head = PageHead.Of(context);
        return Pages.Page<RulePage>(new { Head = head, Rule = found, Examples = examples, reached.Reach, Asked = asked, Cite = Cite(room, head.Words) });
    }

    private static async Task<IResult> Differences(HttpContext context, ChartRoom room)
    {
        var asked = AskedQuestion.Of(context.Request) with { Known = null, Scenarios = [] };
        var to = DayOf(context, "to") ?? await room.AskAsync(asked, question => question.Firms.LastDay);
        var from = DayOf(context, "from") ?? (to.Year > 1 ? to.AddYears(-1) : to);
        if (from > to) throw CommandException.Usage($"from {ReportText.Iso(from)} is after to {ReportText.Iso(to)} (expected the earlier day first)");
        var (difference, view) = await room.AskOnceAsync(asked, $"{from:O} {to:O}", question => new Differing(RulesDiffView.Difference(room, from, to), RulesDiffView.Of(question, from, to)));
        return Pages.Page<RulesDiffPage>(new { Head = PageHead.Of(context), From = from, To = to, Difference = difference, View = view });
    }

    private static IResult ShowChecks(HttpContext context, RulebookChecks checks)
    {
        var state = checks.Verification.State;
        if (state == VerificationState.Running) context.Response.Headers["Refresh"] = ComesAgain;
        var hasForm = state is VerificationState.NotRun or VerificationState.Failed;
        return Pages.Page<ChecksPage>(new { Head = PageHead.Of(context, hasForm), checks.Findings, State = state, checks.Verification.Report, checks.Verification.Failure });
    }

    private static IResult StartVerification(HttpContext context, RulebookChecks checks)
    {
        checks.Verification.Start();
        return ReturnAddress.Go(context, Checks);
    }

    private static Sentence? Nearest(ChartRoom room, string name) => Sentence.DidYouMean(Portolan.Cel.Syntax.NearestName.Among(name, room.Rulebook.Rules.Select(rule => rule.Id.ToString())));

    private static DateOnly? DayOf(HttpContext context, string name) => context.Request.Query[name].ToString() is { Length: > 0 } text ? CommonOptions.ParseDate(name, text) : null;

    private static Func<Provision, string> Cite(ChartRoom room, Words words) => room.Rulebook.Acts.CiteIn(words.Language);

    /// <summary>Where a rule has its part; null where it is not among the rules asked.</summary>
    private sealed record Reached(RuleReach? Reach);

    /// <summary>What the rulebook said differently, and what followed from it.</summary>
    private sealed record Differing(RulebookDifference Difference, RulesDiffView View);
}
