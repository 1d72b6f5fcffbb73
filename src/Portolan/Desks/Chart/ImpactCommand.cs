using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Rules;
using Portolan.Rules.Decisions;

namespace Portolan.Desks.Chart;

/// <summary><c>portolan impact</c>: what a scenario would change.</summary>
internal static class ImpactCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var scenario = new Argument<string>("scenario") { Description = "the scenario, with parameters behind a colon: ID[:NAME=VALUE;…]" };
        var filter = new CellFilterOptions();
        var command = new Command("impact", "What a scenario would change: who loses which services where, and by which rule")
        {
            scenario,
            filter.Firm, filter.Home, filter.State, filter.Service,
            options.On, options.Known, options.Scenario, options.Register, options.Format, options.Rulebook, options.Data, options.Store,
        };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var question = ChartQuestion.Of(arguments, options);
            var chosen = ScenarioChoice.Parse(question.Edition.Rulebook, arguments.GetValue(scenario)!);
            var changed = ChartQuestion.Compose(question.Edition.Rulebook, question.Edition.Known, [.. question.Edition.Scenarios, chosen]);
            var impact = Impact.Of(question, chosen, changed, filter.Of(arguments, question.Firms));
            ReportPrinter.Print(new ImpactReport(impact), format);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
