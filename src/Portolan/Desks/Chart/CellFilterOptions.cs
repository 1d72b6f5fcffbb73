using System.CommandLine;
using Portolan.Desks.Firms;
using Portolan.Desks.Register;

namespace Portolan.Desks.Chart;

/// <summary>The options that choose cells of a matrix.</summary>
internal sealed class CellFilterOptions
{
    public Option<string[]> Firm { get; } = new("--firm") { Description = "only this firm: an LEI, an id or a name; may be repeated", HelpName = "FIRM", DefaultValueFactory = _ => [] };

    public Option<string[]> Home { get; } = new("--home") { Description = "only firms from this home State; may be repeated", HelpName = "STATE", DefaultValueFactory = _ => [] };

    public Option<string[]> State { get; } = new("--state") { Description = "only services in this State; may be repeated", HelpName = "STATE", DefaultValueFactory = _ => [] };

    public Option<string[]> Service { get; } = new("--service") { Description = "only this service, a to j; may be repeated", HelpName = "SERVICE", DefaultValueFactory = _ => [] };

    /// <summary>The filter that a command line names.</summary>
    /// <exception cref="Portolan.CommandLine.CommandException">A firm, State or service is not known.</exception>
    public CellFilter Of(ParseResult arguments, KnownFirms firms) => new(
        [.. arguments.GetValue(Firm)!.Select(text => RegisterQuestions.FindFirm(firms, text).Id)],
        [.. arguments.GetValue(Home)!.Select(text => RegisterQuestions.FindState("--home", text).Code)],
        [.. arguments.GetValue(State)!.Select(text => RegisterQuestions.FindState("--state", text).Code)],
        [.. arguments.GetValue(Service)!.Select(text => RegisterQuestions.FindService(text).ToString())]);
}
