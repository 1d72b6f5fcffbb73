using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Chart;
using Portolan.Desks.Duties;
using Portolan.Desks.Duties.State;
using Portolan.Desks.Register;
using Portolan.Desks.Rules;
using Portolan.Record.Folds;
using Portolan.Rules.Decisions;
using Portolan.Rules.Questions;
using Portolan.Rules.Repairs;
using Portolan.Web.Access;

namespace Portolan.Web;

/// <summary>The API: what the command line prints as JSON, at an address. The shapes are those of <c>docs/cli.md</c>.</summary>
internal static class Api
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds it.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/assess", (HttpContext context, ChartRoom room) => Ask(context, room, question =>
            new AssessReport(question, question.Planner.Decide(question.Edition, question.On), Filter.Of(context.Request, question), null))).Needs(Permission.ReadChart);
        app.MapGet("/api/v1/explain", (HttpContext context, ChartRoom room) => Ask(context, room, question => Explain(context, question))).Needs(Permission.ReadChart);
        app.MapGet("/api/v1/repair", (HttpContext context, ChartRoom room) => Ask(context, room, question => Repair(context, question))).Needs(Permission.ReadChart);
        app.MapGet("/api/v1/impact", (HttpContext context, ChartRoom room) => Impact(context, room)).Needs(Permission.ReadChart);
        app.MapGet("/api/v1/stress", (HttpContext context, ChartRoom room) => Ask(context, room, StressCommand.Answer)).Needs(Permission.ReadChart);
        app.MapGet("/api/v1/duties", (HttpContext context, ChartRoom room) => Duties(context, room)).Needs(Permission.ReadDuties);
        app.MapGet("/api/v1/rules", (ChartRoom room) => Write(new RuleListReport(room.Rulebook, room.Rulebook.Rules))).Needs(Permission.ReadLaw);
        app.MapGet("/api/v1/rules/{rule}", (ChartRoom room, string rule) => Pages.FindRule(room, rule) is { } found ? Write(new RuleReport(room.Rulebook, found)) : Results.NotFound()).Needs(Permission.ReadLaw);
        app.MapGet("/api/v1/scenarios", (ChartRoom room) => Write(new ScenarioListReport([.. room.Rulebook.ScenarioIds.Select(id => room.Rulebook.FindScenario(id)!)]))).Needs(Permission.ReadLaw);
        app.MapGet("/health/live", () => Results.Text("live")).OpenToAll();
        app.MapGet("/health/ready", async (ChartRoom room) => Results.Text(await room.AskAsync(new AskedQuestion(null, null, []), question => $"ready on {ReportText.Iso(question.On)}"))).OpenToAll();
    }

    private static Task<IResult> Ask(HttpContext context, ChartRoom room, Func<ChartQuestion, IReport> answer) =>
        room.AskAsync(AskedQuestion.Of(context.Request), question => Write(answer(question)));

    private static ExplainReport Explain(HttpContext context, ChartQuestion question)
    {
        var (firm, asked) = Cell(context, question);
        return new ExplainReport(question, firm, new Decider(question.Edition).Explain(asked), NextChange.Find(question.Edition, asked), false);
    }

    private static RepairReport Repair(HttpContext context, ChartQuestion question)
    {
        var (firm, asked) = Cell(context, question);
        var decision = new Decider(question.Edition).Decide(asked);
        return new RepairReport(question, firm, asked, decision, new RepairFinder(question.Edition).Find(asked), NextChange.Find(question.Edition, asked));
    }

    /// <summary>What the last scenario named would change, against the others.</summary>
    private static Task<IResult> Impact(HttpContext context, ChartRoom room)
    {
        var asked = AskedQuestion.Of(context.Request);
        if (asked.Scenarios.Count == 0) throw CommandException.Usage("scenario is missing (expected ?scenario=ID, such as france-refuses-passports)");
        return room.AskAsync(asked with { Scenarios = [.. asked.Scenarios.SkipLast(1)] }, question =>
        {
            var chosen = ScenarioChoice.Parse(room.Rulebook, asked.Scenarios[^1]);
            var changed = ChartQuestion.Compose(room.Rulebook, asked.Known, [.. question.Edition.Scenarios, chosen]);
            return Write(new ImpactReport(Portolan.Desks.Chart.Impact.Of(question, chosen, changed, Filter.Of(context.Request, question))));
        });
    }

    private static async Task<IResult> Duties(HttpContext context, ChartRoom room)
    {
        var asked = AskedQuestion.Of(context.Request);
        asked = asked with { On = asked.On ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime) };
        var book = (await room.Journal.ReadAsync(new DutiesFold(), asked.Known is { } known ? AsOf.Day(known) : AsOf.Now))?.State ?? new DutyBook();
        return await room.AskAsync(asked, question =>
        {
            var reading = DutyReading.Of(question, book);
            var firms = reading.Firms([.. context.Request.Query["firm"].Select(text => text!)]);
            return Write(new DutyListReport(reading, [.. DutyFilter.Ordered(firms.SelectMany(reading.Of)).Where(answer => answer.Status != DutyStatus.NotApplicable)]));
        });
    }

    private static (IFirm Firm, Question Question) Cell(HttpContext context, ChartQuestion question)
    {
        var firm = RegisterQuestions.FindFirm(question.Firms, Required(context, "firm"));
        var facts = question.Population.Firms.First(candidate => candidate.Id == firm.Id).Facts;
        return (firm, new Question(facts, RegisterQuestions.FindService(Required(context, "service")).ToString(), RegisterQuestions.FindState("state", Required(context, "state")).Code, question.On));
    }

    private static string Required(HttpContext context, string name) =>
        context.Request.Query[name].ToString() is { Length: > 0 } text ? text : throw CommandException.Usage($"{name} is missing (expected ?{name}=…)");

    /// <summary>A report as JSON, complete before anything of it is sent.</summary>
    public static IResult Write(IReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) report.WriteJson(json);
        return Results.Bytes(stream.ToArray(), "application/json");
    }
}
