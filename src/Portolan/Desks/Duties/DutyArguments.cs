using System.CommandLine;
using Portolan.Cel.Syntax;
using Portolan.CommandLine;
using Portolan.Desks.Register;

namespace Portolan.Desks.Duties;

/// <summary>The arguments that name one duty of one firm.</summary>
internal sealed class DutyArguments
{
    public Argument<string> Duty { get; } = new("duty") { Description = "the id of the duty, such as mica.72.4.conflicts-review", HelpName = "DUTY" };

    public Option<string[]> Firm { get; } = new("--firm") { Description = "the firm (default: the only one of the record)", HelpName = "FIRM", DefaultValueFactory = _ => [] };

    public Option<string?> State { get; } = new("--state") { Description = "the State, where the duty is owed for each", HelpName = "STATE" };

    public Option<string?> Service { get; } = new("--service") { Description = "the service, where the duty is owed for each", HelpName = "SERVICE" };

    /// <summary>The duty that they name.</summary>
    /// <exception cref="CommandException">There is none, or they fit several.</exception>
    public DutyAnswer Of(ParseResult arguments, DutyReading reading)
    {
        var firms = reading.Firms(arguments.GetValue(Firm)!);
        if (firms.Count > 1) throw CommandException.Usage($"--firm has to name one of {string.Join(", ", firms.Select(firm => firm.Id))}");
        return Find(reading, firms[0], arguments.GetValue(Duty)!, arguments.GetValue(State), arguments.GetValue(Service));
    }

    /// <summary>The duty of a firm that is named.</summary>
    /// <param name="reading">The duties.</param>
    /// <param name="firm">The firm.</param>
    /// <param name="id">The id of the rule.</param>
    /// <param name="stateName">The State, where the duty is owed for each.</param>
    /// <param name="serviceName">The service, where the duty is owed for each.</param>
    /// <exception cref="CommandException">There is none, or several fit.</exception>
    public static DutyAnswer Find(DutyReading reading, IFirm firm, string id, string? stateName, string? serviceName)
    {
        var all = reading.Of(firm).ToList();
        var named = all.Where(answer => answer.Key.Duty == id).ToList();
        if (named.Count == 0)
        {
            var nearest = NearestName.Among(id, all.Select(answer => answer.Key.Duty).Distinct());
            throw CommandException.Usage($"no duty '{id}' in force on {ReportText.Iso(reading.Chart.On)} (portolan duties --all lists them){Sentence.DidYouMean(nearest)}");
        }
        var state = stateName is { } place ? RegisterQuestions.FindState("--state", place).Code : null;
        var service = serviceName is { } letter ? RegisterQuestions.FindService(letter).ToString() : null;
        var chosen = named.Where(answer => (state is null || answer.Key.State == state) && (service is null || answer.Key.Service == service)).ToList();
        if (chosen.Count == 0) throw CommandException.Usage($"'{id}' is owed once, and not for each State or service");
        if (chosen.Count == 1) return chosen[0];
        throw named[0].Key.State is null ? CommandException.Usage($"'{id}' is owed for each service (expected --service)") : CommandException.Usage($"'{id}' is owed for each State (expected --state)");
    }
}
