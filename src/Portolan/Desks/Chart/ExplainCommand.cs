using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Rules.Decisions;
using Portolan.Rules.Questions;

namespace Portolan.Desks.Chart;

/// <summary><c>portolan explain</c>: why one firm may or may not provide one service in one State.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var cell = new CellOptions();
        var all = new Option<bool>("--all") { Description = "show every rule, those that have no part in the answer included" };
        var command = new Command("explain", "Why a firm may or may not provide a service in a State: rules, conditions, facts and where they come from")
        {
            cell.Firm, cell.State, cell.Service, all, options.On, options.Known, options.Scenario, options.Register, options.Format, options.Rulebook, options.Data, options.Store,
        };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var (chart, firm, question) = cell.Of(arguments, options);
            var explanation = new Decider(chart.Edition).Explain(question);
            ReportPrinter.Print(new ExplainReport(chart, firm, explanation, NextChange.Find(chart.Edition, question), arguments.GetValue(all)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
