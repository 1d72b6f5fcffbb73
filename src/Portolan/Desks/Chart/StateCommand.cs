using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Chart.Pages;
using Portolan.Desks.Register;

namespace Portolan.Desks.Chart;

/// <summary><c>portolan state</c>: one State of the chart.</summary>
internal static class StateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var named = new Argument<string>("state") { Description = "a State of the EEA: its code or English name", HelpName = "STATE" };
        var command = new Command("state", "Who serves a State from where, what scenarios take there, and the rules of its own")
        {
            named, options.On, options.Known, options.Scenario, options.Register, options.Format, options.Rulebook, options.Data, options.Store,
        };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var state = RegisterQuestions.FindState("STATE", arguments.GetValue(named)!);
            var question = ChartQuestion.Of(arguments, options);
            ReportPrinter.Print(new StateReport(question, StateView.Of(question, state)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
