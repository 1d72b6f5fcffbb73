using Portolan.Formats;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;
using Portolan.Web;

namespace Portolan.Desks.Chart.Pages;

/// <summary>One State: who serves it from where, and its own rules.</summary>
public sealed class StateView
{
    private StateView(ChartQuestion question, Country state, IReadOnlyList<FirmInState> firms)
    {
        (State, On, Sources, Firms) = (state, question.On, words => ChartView.SourcesOf(question.Firms, words), firms);
        Scenarios = [.. question.Edition.Scenarios];
        var prefix = state.Code.ToLowerInvariant() + ".";
        Rules = [.. question.Edition.Rules.Select(member => member.Rule).Where(rule => rule.Id.ToString().StartsWith(prefix, StringComparison.Ordinal))];
    }

    /// <summary>The State.</summary>
    public Country State { get; }

    /// <summary>The day.</summary>
    public DateOnly On { get; }

    /// <summary>Where firms are known from.</summary>
    public Func<Words, string> Sources { get; }

    /// <summary>The firms with something permitted, unsettled or lost there, those with the most services first.</summary>
    public IReadOnlyList<FirmInState> Firms { get; }

    /// <summary>The rules of the State itself.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The scenarios assumed.</summary>
    public IReadOnlyList<ChosenScenario> Scenarios { get; }

    /// <summary>The view of a State.</summary>
    internal static StateView Of(ChartQuestion question, Country state)
    {
        var after = question.Planner.Decide(question.Edition, question.On);
        var before = question.Edition.Scenarios.Count == 0 ? after : question.Planner.Decide(ChartQuestion.Compose(question.Edition.Rulebook, question.Edition.Known, []), question.On);
        var firms = new List<FirmInState>();
        foreach (var cells in new CellFilter([], [], [state.Code], []).Choose(after.Grid, question.Firms).GroupBy(cell => cell.Firm))
        {
            List<string> Letters(Func<Decision, Decision, bool> wanted) => [.. cells.Where(cell => wanted(before[cell], after[cell])).Select(cell => after.Grid.Services[cell.Service])];
            var firm = question.Firms[cells.Key];
            var listed = new FirmInState(
                firm.Id, firm.Name, firm.Home, Letters((_, now) => now == Decision.Permitted), Letters((was, now) => now == Decision.Unsettled && was != Decision.Permitted),
                Letters((was, now) => was == Decision.Permitted && now != Decision.Permitted));
            if (listed.Permitted.Count + listed.Unsettled.Count + listed.Lost.Count > 0) firms.Add(listed);
        }
        return new StateView(question, state, [.. firms.OrderByDescending(firm => firm.Permitted.Count + firm.Lost.Count).ThenBy(firm => firm.Name, StringComparer.Ordinal)]);
    }
}

/// <summary>A firm in a State.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Home">Its home State.</param>
/// <param name="Permitted">The services permitted.</param>
/// <param name="Unsettled">The services unsettled.</param>
/// <param name="Lost">The services lost under the scenarios.</param>
public sealed record FirmInState(string Id, string Name, Country? Home, IReadOnlyList<string> Permitted, IReadOnlyList<string> Unsettled, IReadOnlyList<string> Lost);
