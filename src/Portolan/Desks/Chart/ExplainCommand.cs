using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Register;
using Portolan.Rules.Decisions;

namespace Portolan.Desks.Chart;

/// <summary><c>portolan explain</c>: why one firm may or may not provide one service in one State.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var firm = new Option<string>("--firm") { Description = "the firm: an LEI, an id or a name", HelpName = "FIRM", Required = true };
        var state = new Option<string>("--state") { Description = "the State of the clients", HelpName = "STATE", Required = true };
        var service = new Option<string>("--service") { Description = "the service, a to j", HelpName = "SERVICE", Required = true };
        var all = new Option<bool>("--all") { Description = "show every rule, those that have no part in the answer included" };
        var command = new Command("explain", "Why a firm may or may not provide a service in a State: rules, conditions, facts and where they come from")
        {
            firm, state, service, all, options.On, options.Known, options.Scenario, options.Register, options.Format, options.Rulebook, options.Data,
        };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var wantedState = RegisterQuestions.FindState("--state", arguments.GetValue(state)!);
            var wantedService = RegisterQuestions.FindService(arguments.GetValue(service)!);
            var question = ChartQuestion.Of(arguments, options);
            var found = RegisterQuestions.FindFirm(question.Register.Firms, arguments.GetValue(firm)!);
            var facts = question.Population.Firms.First(candidate => candidate.Id == found.Id).Facts;
            var explanation = new Decider(question.Edition).Explain(new Question(facts, wantedService.ToString(), wantedState.Code, question.On));
            ReportPrinter.Print(new ExplainReport(question, found, explanation, arguments.GetValue(all)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
