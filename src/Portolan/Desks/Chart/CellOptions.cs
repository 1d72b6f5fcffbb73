using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Register;
using Portolan.Rules.Decisions;

namespace Portolan.Desks.Chart;

/// <summary>The options that name one cell: a firm, a State and a service.</summary>
internal sealed class CellOptions
{
    public Option<string> Firm { get; } = new("--firm") { Description = "the firm: an LEI, an id or a name", HelpName = "FIRM", Required = true };

    public Option<string> State { get; } = new("--state") { Description = "the State of the clients", HelpName = "STATE", Required = true };

    public Option<string> Service { get; } = new("--service") { Description = "the service, a to j", HelpName = "SERVICE", Required = true };

    /// <summary>The firm and the question that a command line names.</summary>
    /// <exception cref="CommandException">One of them is not known.</exception>
    public (ChartQuestion Chart, IFirm Firm, Question Question) Of(ParseResult arguments, CommonOptions options)
    {
        var state = RegisterQuestions.FindState("--state", arguments.GetValue(State)!);
        var service = RegisterQuestions.FindService(arguments.GetValue(Service)!);
        var chart = ChartQuestion.Of(arguments, options);
        var firm = RegisterQuestions.FindFirm(chart.Firms, arguments.GetValue(Firm)!);
        var facts = chart.Population.Firms.First(candidate => candidate.Id == firm.Id).Facts;
        return (chart, firm, new Question(facts, service.ToString(), state.Code, chart.On));
    }
}
