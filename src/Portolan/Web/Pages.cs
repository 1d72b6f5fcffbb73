using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Chart;
using Portolan.Desks.Chart.Pages;
using Portolan.Desks.Register;
using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;
using Portolan.Web.Access;

namespace Portolan.Web;

/// <summary>The addresses of pages.</summary>
internal static class Pages
{
    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", Chart).Needs(Permission.ReadChart);
        app.MapGet("/states/{state}", State).Needs(Permission.ReadChart);
        app.MapGet("/firms", Firms).Needs(Permission.ReadChart);
        app.MapGet("/firms/{firm}", Firm).Needs(Permission.ReadChart);
        app.MapGet("/firms/{firm}/{state}/{service}", Cell).Needs(Permission.ReadChart);
        app.MapGet("/assets/{hash}/{name}", GetAsset).OpenToAll();
        DutyPages.Map(app);
        RecordPages.Map(app);
        FilingPages.Map(app);
    }

    /// <summary>A page with its parameters.</summary>
    public static RazorComponentResult Page<TPage>(object parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent => new RazorComponentResult<TPage>(parameters);

    /// <summary>The scenarios that a page offers.</summary>
    public static IReadOnlyList<(string Id, string Title)> Offered(ChartRoom room, Words words) =>
        [.. room.Rulebook.ScenarioIds.Select(id => (id, words[room.Rulebook.FindScenario(id)!.Title]))];

    private static async Task<IResult> Chart(HttpContext context, ChartRoom room)
    {
        var (head, asked) = (PageHead.Of(context), AskedQuestion.Of(context.Request));
        var home = NamedState(context, "home");
        var service = context.Request.Query["service"].ToString() is { Length: > 0 } letter ? RegisterQuestions.FindService(letter).ToString() : null;
        var side = SideOf(context);
        var (view, whose) = await room.AskAsync(asked, question =>
        {
            var whose = WhoseChart.Of(question.Firms, context.Request.Query["whose"]);
            return (ChartView.Of(question, new CellFilter(whose.Firms, home is null ? [] : [home], [], service is null ? [] : [service])), whose);
        });
        return Page<ChartPage>(new { Head = head, View = view, Asked = asked, Whose = whose, Scenarios = Offered(room, head.Words), Home = home, Service = service, Side = side, Cite = Cite(room, head.Words) });
    }

    private static ChartSide SideOf(HttpContext context) => context.Request.Query["view"].ToString() switch
    {
        "" => ChartSide.After,
        "before" => ChartSide.Before,
        "difference" => ChartSide.Difference,
        var other => throw CommandException.Usage($"view '{other}' (expected before or difference, or nothing for the chart with the scenarios)"),
    };

    private static async Task<IResult> State(HttpContext context, ChartRoom room, string state)
    {
        var (head, asked) = (PageHead.Of(context), AskedQuestion.Of(context.Request));
        var view = await room.AskAsync(asked, question => StateView.Of(question, RegisterQuestions.FindState("state", state)));
        return Page<StatePage>(new { Head = head, View = view, All = context.Request.Query["all"] == "1", Asked = asked, Offered = Offered(room, head.Words), Cite = Cite(room, head.Words) });
    }

    private static async Task<IResult> Firms(HttpContext context, ChartRoom room)
    {
        var views = await room.AskAsync(AskedQuestion.Of(context.Request), question => (IReadOnlyList<FirmView>)[.. question.Firms.Recorded.Select(firm => FirmView.Of(question, firm.Id))]);
        return Page<FirmListPage>(new { Head = PageHead.Of(context), Firms = views });
    }

    private static async Task<IResult> Firm(HttpContext context, ChartRoom room, string firm)
    {
        var (head, asked) = (PageHead.Of(context), AskedQuestion.Of(context.Request));
        var view = await room.AskAsync(asked, question => FirmView.Of(question, firm));
        return Page<FirmPage>(new { Head = head, View = view, Asked = asked, Offered = Offered(room, head.Words), Cite = Cite(room, head.Words) });
    }

    private static async Task<IResult> Cell(HttpContext context, ChartRoom room, string firm, string state, string service)
    {
        var asked = AskedQuestion.Of(context.Request);
        var view = await room.AskAsync(asked, question => CellView.Of(question, firm, RegisterQuestions.FindState("state", state), RegisterQuestions.FindService(service)));
        var head = PageHead.Of(context);
        return Page<CellPage>(new { Head = head, View = view, Asked = asked, Cite = Cite(room, head.Words) });
    }

    /// <summary>The rule of a name: of the rulebook, or of one of its scenarios.</summary>
    public static Rule? FindRule(ChartRoom room, string name) => RuleId.TryParse(name, out var id)
        ? room.Rulebook.Find(id) ?? room.Rulebook.ScenarioIds.SelectMany(scenario => room.Rulebook.FindScenario(scenario)!.Rules).FirstOrDefault(rule => rule.Id == id)
        : null;

    private static Func<Provision, string> Cite(ChartRoom room, Words words) => room.Rulebook.Acts.CiteIn(words.Language);

    /// <summary>The State that a parameter of an address names, by its code.</summary>
    public static string? NamedState(HttpContext context, string name) => context.Request.Query[name].ToString() is { Length: > 0 } text ? RegisterQuestions.FindState(name, text).Code : null;

    private static IResult GetAsset(HttpContext context, string hash, string name)
    {
        var type = name switch { "portolan.css" => "text/css", "portolan.js" => "text/javascript", "mark.svg" => "image/svg+xml", _ => null };
        if (type is null || Asset.Link(name) != $"assets/{hash}/{name}") return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(Asset.Read(name), type);
    }
}
