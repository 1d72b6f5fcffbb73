using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Register;
using Portolan.Rules.Decisions;

namespace Portolan.Desks.Chart;

/// <summary><c>portolan assess</c>: who may provide which service where.</summary>
internal static class AssessCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var filter = new CellFilterOptions();
        var decision = new Option<string?>("--decision") { Description = "only cells with this decision: permitted, not-permitted or unsettled", HelpName = "DECISION" };
        var command = new Command("assess", "Who may provide which service in which State, on a day, under scenarios")
        {
            filter.Firm, filter.Home, filter.State, filter.Service, decision,
            options.On, options.Known, options.Scenario, options.Register, options.Format, options.Rulebook, options.Data, options.Store,
        };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var wanted = ParseDecision("--decision", arguments.GetValue(decision));
            var question = ChartQuestion.Of(arguments, options);
            var matrix = question.Planner.Decide(question.Edition, question.On);
            ReportPrinter.Print(new AssessReport(question, matrix, filter.Of(arguments, question.Firms), wanted), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>The decision that a text names, or null.</summary>
    /// <exception cref="CommandException">It names none.</exception>
    public static Decision? ParseDecision(string option, string? text) => text switch
    {
        null => null,
        "permitted" => Decision.Permitted,
        "not permitted" or "not-permitted" or "notPermitted" => Decision.NotPermitted,
        "unsettled" => Decision.Unsettled,
        _ => throw CommandException.Usage($"{option} '{text}' (expected permitted, not-permitted or unsettled)"),
    };
}
