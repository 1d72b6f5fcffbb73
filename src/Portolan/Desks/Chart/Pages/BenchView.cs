using Portolan.Desks.Register;
using Portolan.Formats;
using Portolan.Rules.Decisions;
using Portolan.Rules.Duties;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Chart.Pages;

/// <summary>What a scenario of the bench costs: services by firm, home and service, and duties in count and hours.</summary>
public sealed class BenchView
{
    private BenchView(ChartView chart, IReadOnlyList<LostBy<IFirm>> firms, IReadOnlyList<LostBy<Service>> services, IReadOnlyList<DutyAdded> duties) =>
        (Chart, Firms, Services, Duties) = (chart, firms, services, duties);

    /// <summary>The chart under the scenario.</summary>
    public ChartView Chart { get; }

    /// <summary>The firms that lose, those with the most first.</summary>
    public IReadOnlyList<LostBy<IFirm>> Firms { get; }

    /// <summary>The services that are lost, those lost most often first.</summary>
    public IReadOnlyList<LostBy<Service>> Services { get; }

    /// <summary>The duties that come and go, those with the most hours first.</summary>
    public IReadOnlyList<DutyAdded> Duties { get; }

    /// <summary>Hours a year that come, less those that go, by estimates of ours.</summary>
    public long Hours => Duties.Sum(duty => duty.Hours);

    /// <summary>The view of a question, its scenarios included.</summary>
    /// <param name="question">The question.</param>
    /// <param name="lost">The cells that the scenarios take.</param>
    internal static BenchView Of(ChartQuestion question, IReadOnlyList<Cell> lost)
    {
        var chart = ChartView.Of(question, new CellFilter([], [], [], []));
        if (question.Edition.Scenarios.Count == 0) return new BenchView(chart, [], [], []);
        var firms = LostBy.Each(lost, cell => cell.Firm, question.Firms.Count, number => question.Firms[number]);
        var services = LostBy.Each(lost, cell => cell.Service, question.Planner.Grid.Services.Count, number => RegisterQuestions.FindService(question.Planner.Grid.Services[number]));
        var day = question.Planner.On(question.On);
        var duties = DutyChange.Between(day.Owed(question.Plain), day.Owed(question.Edition), [.. Enumerable.Range(0, question.Firms.Count)]);
        return new BenchView(
            chart, [.. firms.OrderByDescending(firm => firm.Services).ThenBy(firm => firm.Who.Name, StringComparer.Ordinal)], [.. services.OrderByDescending(service => service.Services)],
            [.. duties.GroupBy(change => (change.Rule, change.IsAdded)).Select(DutyAdded.Of).OrderByDescending(duty => Math.Abs(duty.Hours)).ThenBy(duty => duty.Rule.Id)]);
    }
}

/// <summary>A duty that comes or goes with a scenario.</summary>
/// <param name="Rule">The duty.</param>
/// <param name="IsAdded">Whether it comes.</param>
/// <param name="States">The States where it does, none where it is owed as such.</param>
/// <param name="Firms">How many firms it concerns.</param>
/// <param name="Times">How many times it is owed.</param>
/// <param name="Hours">Hours a year, by estimates of ours; negative where it goes.</param>
public sealed record DutyAdded(Rule Rule, bool IsAdded, IReadOnlyList<string> States, int Firms, int Times, long Hours)
{
    /// <summary>The changes of one duty together.</summary>
    internal static DutyAdded Of(IGrouping<(Rule Rule, bool IsAdded), DutyChange> changes) => new(
        changes.Key.Rule, changes.Key.IsAdded, [.. changes.Select(change => change.State).OfType<string>()], changes.Max(change => change.Firms), changes.Sum(change => change.Instances),
        changes.Sum(change => change.Hours) * (changes.Key.IsAdded ? 1 : -1));
}
