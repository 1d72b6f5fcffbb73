using Portolan.Desks.Accounts;
using Portolan.Desks.Chart;
using Portolan.Desks.Chart.Pages;
using Portolan.Desks.Register;
using Portolan.Desks.Rules;
using Portolan.Desks.Scenarios;
using Portolan.Desks.Scenarios.State;
using Portolan.Record.Folds;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Questions;
using Portolan.Rules.Repairs;
using static Portolan.Web.Readings.CommonParameters;

namespace Portolan.Web.Readings;

/// <summary>The readings of the chart: decisions, and what changes them.</summary>
internal static class ChartReadings
{
    private const string Desk = "Chart";

    private static readonly Parameter WantedDecision = new("decision", "only cells with this decision; without it, what is permitted or unsettled", "permitted") { Choices = ["permitted", "not-permitted", "unsettled"] };

    private static readonly Parameter OneScenario = new("scenario", "the scenario: its id, parameters behind a colon as in passports-refused:hosts=FR;homes=MT. Of several, the last is asked about and the others are assumed on both sides", "france-refuses-passports") { IsRequired = true, IsRepeated = true };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Reading> All { get; } =
    [
        new("assess", "assess", "Who may provide which service in which OneState, on a day, under scenarios")
        {
            Desk = Desk, Needs = Permission.ReadChart, Schema = "Assessment", IsTool = true, Parameters = [.. Asked, .. Cells, WantedDecision, .. InPages], Answer = Assess,
            Description = "Every decision names the rules that decided. Without a decision asked for, what is permitted or unsettled is listed; the summary always counts everything.",
        },
        new("explain", "explain", "Why a firm may or may not provide a service in a State: the rules, their conditions, the facts and where those come from")
        {
            Desk = Desk, Needs = Permission.ReadChart, Schema = "Explanation", IsTool = true, Parameters = [OneFirm, OneState, OneService, .. Asked], Answer = asking => Ask(asking, question => Explain(asking, question)),
        },
        new("repair", "repair", "What would make a service permitted: the smallest sets of measures, with their lead times by law")
        {
            Desk = Desk, Needs = Permission.ReadChart, Schema = "Repairs", IsTool = true, Parameters = [OneFirm, OneState, OneService, .. Asked], Answer = asking => Ask(asking, question => Repair(asking, question)),
        },
        new("impact", "impact", "What a scenario would change: who loses which services where, and by which rule")
        {
            Desk = Desk, Needs = Permission.ReadChart, Schema = "Impact", IsTool = true, Parameters = [OneScenario, On, Known, .. Cells], Answer = Impact,
        },
        new("timeline", "timeline", "Every day between two on which a decision flips by itself")
        {
            Desk = Desk, Needs = Permission.ReadChart, Schema = "Timeline", IsTool = true, Answer = Timeline,
            Parameters =
            [
                new("from", "the first day, YYYY-MM-DD or today; by default the last that anything at hand tells of", "2026-08-17") { Kind = ParameterKind.Day },
                new("until", "the last day, YYYY-MM-DD; by default a year after the first", "2027-08-17") { Kind = ParameterKind.Day }, Known, Assumed, .. Cells,
            ],
        },
        new("state", "states/{state}", "Who serves a State from where, what scenarios take there, and the rules of its own")
        {
            Desk = Desk, Needs = Permission.ReadChart, Schema = "State", IsTool = true, Parameters = [OneState with { IsInPath = true }, .. Asked],
            Answer = asking => Ask(asking, question => new StateReport(question, StateView.Of(question, NotThereException.Find(() => RegisterQuestions.FindState("state", asking.Given.Required("state")))))),
        },
        new("dependency", "dependency", "Who depends on whose passports: how many firms of each home State serve each other State")
        {
            Desk = Desk, Needs = Permission.ReadChart, Schema = "Dependency", IsTool = true, Parameters = Asked, Answer = asking => Ask(asking, question => new DependencyReport(question, Dependency.Of(question))),
        },
        new("stress", "stress", "What refusals of passports would cost, the dearest first")
        {
            Desk = Desk, Needs = Permission.ReadChart, Schema = "Stress", IsTool = true, Parameters = Asked, Answer = asking => Ask(asking, StressCommand.Answer),
        },
        new("differences", "rules/differences", "What the rulebook said differently on two days, and which decisions change with it")
        {
            Desk = Desk, Needs = Permission.ReadChart, Schema = "RulesDifference", Answer = asking => Ask(asking, question => Differ(asking, question)),
            Parameters =
            [
                new("a", "the day on which the earlier version was known, YYYY-MM-DD or today", "2025-06-01") { Kind = ParameterKind.Day, IsRequired = true },
                new("b", "the day on which the later version was known, YYYY-MM-DD or today", "2026-08-17") { Kind = ParameterKind.Day, IsRequired = true }, On, Assumed, .. Cells,
            ],
        },
        new("kept", "scenarios/kept", "The scenarios that people composed on the bench and keep there under a name")
        {
            Desk = Desk, Needs = Permission.ReadChart, Schema = "KeptScenarios", Parameters = [Known, .. InPages], Answer = KeptAsync,
        },
        new("plan", "plan", "The cheapest set of measures that brings back what a scenario takes, with the optimum proved or the gap stated")
        {
            Desk = Desk, Needs = Permission.ReadChart, Schema = "Plan", IsTool = true, Answer = Plan,
            Parameters =
            [
                OneScenario, On, Known, OnlyFirms with { Description = "plan for this firm; of several, for a group that acts together; without it, for every firm alone" },
                new("by", "the day by which it is to be back, YYYY-MM-DD; by default the first by which every measure can be done", "2027-06-30") { Kind = ParameterKind.Day },
            ],
        },
    ];

    /// <summary>Answers a question of the chart.</summary>
    public static Task<ReadingAnswer> Ask(Asking asking, Func<ChartQuestion, CommandLine.IReport> answer) =>
        asking.Room.AskAsync(asking.Question, question => ReadingAnswer.Of(answer(question)));

    private static RulesDiffReport Differ(Asking asking, ChartQuestion question)
    {
        var given = asking.Given;
        ChartQuestion KnownOn(string name) => ChartQuestion.Of(ChartQuestion.Compose(question.Edition.Rulebook, given.Day(name), question.Edition.Scenarios), question.Firms, question.On);
        return new RulesDiffReport(given.Required("a"), given.Required("b"), RulesDiff.Between(KnownOn("a"), KnownOn("b"), Filter.Of(given, question)));
    }

    private static async Task<ReadingAnswer> KeptAsync(Asking asking)
    {
        var asOf = asking.Given.Day("known") is { } day ? AsOf.Day(day) : AsOf.Now;
        var book = (await asking.Room.Journal.ReadAsync(new ScenariosFold(), asOf, asking.Cancellation))?.State ?? new ScenarioBook();
        var page = Paging.OrAll(asking, book.Kept, scenario => scenario.Kept.Name);
        return ReadingAnswer.Of(new KeptScenariosReport(page.Items), page.Next);
    }

    private static Task<ReadingAnswer> Assess(Asking asking) => asking.Room.AskAsync(asking.Question, question =>
    {
        var (matrix, filter) = (question.Planner.Decide(question.Edition, question.On), Filter.Of(asking.Given, question));
        var wanted = AssessCommand.ParseDecision("decision", asking.Given.Text("decision"));
        if (!Paging.IsAsked(asking.Given)) return ReadingAnswer.Of(new AssessReport(question, matrix, filter, wanted));
        var cells = filter.Choose(matrix.Grid, question.Firms).Where(cell => AssessReport.Lists(matrix, wanted, cell)).GroupBy(cell => cell.Firm)
            .OrderBy(firm => question.Firms[firm.Key].Id, StringComparer.Ordinal).SelectMany(firm => firm.OrderBy(KeyOf, StringComparer.Ordinal));
        var page = Paging.Of(asking, cells, KeyOf);
        return ReadingAnswer.Of(new AssessReport(question, matrix, filter, wanted, page.Items), page.Next);

        string KeyOf(Cell cell) => Paging.Key(question.Firms[cell.Firm].Id, matrix.Grid.States[cell.State], matrix.Grid.Services[cell.Service]);
    });

    private static ExplainReport Explain(Asking asking, ChartQuestion question)
    {
        var (firm, asked) = CellOf(asking, question);
        return new ExplainReport(question, firm, new Decider(question.Edition).Explain(asked), NextChange.Find(question.Edition, asked), false);
    }

    private static RepairReport Repair(Asking asking, ChartQuestion question)
    {
        var (firm, asked) = CellOf(asking, question);
        var decision = new Decider(question.Edition).Decide(asked);
        return new RepairReport(question, firm, asked, decision, new RepairFinder(question.Edition).Find(asked), NextChange.Find(question.Edition, asked));
    }

    private static Task<ReadingAnswer> Impact(Asking asking) => AgainstLast(asking, (question, last) =>
    {
        var chosen = ScenarioChoice.Parse(asking.Room.Rulebook, last);
        var changed = ChartQuestion.Compose(asking.Room.Rulebook, question.Edition.Known, [.. question.Edition.Scenarios, chosen]);
        return new ImpactReport(Portolan.Desks.Chart.Impact.Of(question, chosen, changed, Filter.Of(asking.Given, question)));
    });

    private static Task<ReadingAnswer> Plan(Asking asking) =>
        AgainstLast(asking, (question, last) => PlanCommand.Answer(question, last, asking.Given.All("firm"), "by", asking.Given.Day("by")));

    private static Task<ReadingAnswer> Timeline(Asking asking) =>
        Ask(asking, question => TimelineCommand.Answer(question, Filter.Of(asking.Given, question), asking.Given.Day("from"), "until", asking.Given.Day("until")));

    /// <summary>A question with all scenarios but the last assumed.</summary>
    private static Task<ReadingAnswer> AgainstLast(Asking asking, Func<ChartQuestion, string, CommandLine.IReport> answer)
    {
        var asked = asking.Question;
        return asking.Room.AskAsync(asked with { Scenarios = [.. asked.Scenarios.SkipLast(1)] }, question => ReadingAnswer.Of(answer(question, asked.Scenarios[^1])));
    }

    private static (IFirm Firm, Question Question) CellOf(Asking asking, ChartQuestion question)
    {
        var firm = RegisterQuestions.FindFirm(question.Firms, asking.Given.Required("firm"));
        var facts = question.Population.Firms.First(candidate => candidate.Id == firm.Id).Facts;
        var (service, state) = (RegisterQuestions.FindService(asking.Given.Required("service"), "service"), RegisterQuestions.FindState("state", asking.Given.Required("state")));
        return (firm, new Question(facts, service.ToString(), state.Code, question.On));
    }
}
