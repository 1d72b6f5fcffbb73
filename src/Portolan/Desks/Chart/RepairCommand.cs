using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Register;
using Portolan.Rules.Decisions;
using Portolan.Rules.Questions;
using Portolan.Rules.Repairs;

namespace Portolan.Desks.Chart;

/// <summary><c>portolan repair</c>: what a firm could do so that a service in a State is permitted.</summary>
internal static class RepairCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var cell = new CellOptions();
        var command = new Command("repair", "What a firm could do so that a service in a State is permitted: the smallest sets of measures, with their lead times by law")
        {
            cell.Firm, cell.State, cell.Service, options.On, options.Known, options.Scenario, options.Register, options.Format, options.Rulebook, options.Data, options.Store,
        };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var (chart, firm, question) = cell.Of(arguments, options);
            var repairs = new RepairFinder(chart.Edition).Find(question);
            var decision = new Decider(chart.Edition).Decide(question);
            ReportPrinter.Print(new RepairReport(chart, firm, question, decision, repairs, NextChange.Find(chart.Edition, question)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
