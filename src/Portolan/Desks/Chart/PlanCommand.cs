using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Register;
using Portolan.Desks.Rules;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Plans;
using Portolan.Rules.Plans.SetCover;

namespace Portolan.Desks.Chart;

/// <summary><c>portolan plan</c>: the cheapest set of measures that brings back what a scenario takes.</summary>
internal static class PlanCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var scenario = new Argument<string>("scenario") { Description = "the scenario, with parameters behind a colon: ID[:NAME=VALUE;…]" };
        var firms = new Option<string[]>("--firm") { Description = "plan for this firm; repeated, for a group of firms that act together; without it, for every firm alone", HelpName = "FIRM", DefaultValueFactory = _ => [] };
        var by = new Option<string?>("--by") { Description = "the day by which it is to be back (default: the first by which every measure can be done)", HelpName = "DATE" };
        var command = new Command("plan", "The cheapest set of measures that brings back what a scenario takes, by a day, with the optimum proved or the gap stated")
        {
            scenario, firms, by, options.On, options.Known, options.Scenario, options.Register, options.Format, options.Rulebook, options.Data, options.Store,
        };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var deadline = CommonOptions.ParseDate("--by", arguments.GetValue(by));
            ReportPrinter.Print(Answer(ChartQuestion.Of(arguments, options), arguments.GetValue(scenario)!, arguments.GetValue(firms)!, "--by", deadline), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>The answer to a question.</summary>
    /// <param name="question">The question, with what is assumed before the scenario.</param>
    /// <param name="scenario">The scenario, as an argument names it.</param>
    /// <param name="firms">The firms that act together; none for every firm alone.</param>
    /// <param name="option">What the day was given for.</param>
    /// <param name="by">The day by which it is to be back; null for the first by which every measure can be done.</param>
    /// <exception cref="CommandException">There is no such scenario or firm, or the day is too early.</exception>
    public static PlanReport Answer(ChartQuestion question, string scenario, IReadOnlyList<string> firms, string option, DateOnly? by)
    {
        var rulebook = question.Edition.Rulebook;
        var chosen = ScenarioChoice.Parse(rulebook, scenario);
        var changed = ChartQuestion.Compose(rulebook, question.Edition.Known, [.. question.Edition.Scenarios, chosen]);
        var day = by ?? PlanMaker.EarliestFor(rulebook, question.On);
        if (day < question.On) throw CommandException.Usage($"{option} {ReportText.Iso(day)} comes before the day on which the plan starts, {ReportText.Iso(question.On)}");
        return new PlanReport(question, chosen, day, Plans(question, changed, day, firms));
    }

    private static IReadOnlyList<GroupPlan> Plans(ChartQuestion question, Edition changed, DateOnly by, IReadOnlyList<string> names)
    {
        var maker = new PlanMaker(changed, question.Population.Globals, question.On, by);
        var losses = question.LostBetween(question.Edition, changed).GroupBy(cell => cell.Firm).ToDictionary(group => group.Key, group => group.ToList());
        if (names.Count == 0) return [.. losses.Select(loss => Make(question, maker, [loss.Key], losses))];
        var group = names.Select(name => RegisterFirm(question, name)).Distinct().ToList();
        return [Make(question, maker, group, losses)];
    }

    private static int RegisterFirm(ChartQuestion question, string name)
    {
        var firm = RegisterQuestions.FindFirm(question.Firms, name);
        return question.Firms.Index().First(candidate => candidate.Item.Id == firm.Id).Index;
    }

    private static GroupPlan Make(ChartQuestion question, PlanMaker maker, List<int> group, Dictionary<int, List<Cell>> losses)
    {
        var lost = group.SelectMany((firm, number) => losses.GetValueOrDefault(firm, []).Select(cell => cell with { Firm = number })).ToList();
        var plan = maker.Make([.. group.Select(firm => question.Population.Firms[firm])], lost, SetCoverLimits.Default);
        return new GroupPlan([.. group.Select(firm => question.Firms[firm])], plan);
    }
}
