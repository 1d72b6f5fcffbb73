using Portolan.Desks.Firms.State;
using Portolan.Formats;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;
using Portolan.Web;

namespace Portolan.Desks.Chart.Pages;

/// <summary>One State: who serves it from where, and its own rules.</summary>
public sealed class StateView
{
    private StateView(ChartQuestion question, Country state, IReadOnlyList<FirmInState> firms, DayChoice days)
    {
        (State, On, Sources, Firms, Days) = (state, question.On, words => ChartView.SourcesOf(question.Firms, words), firms, days);
        Scenarios = [.. question.Edition.Scenarios];
        var prefix = state.Code.ToLowerInvariant() + ".";
        var national = question.Edition.Rules.Select(member => member.Rule).Where(rule => rule.Id.ToString().StartsWith(prefix, StringComparison.Ordinal)).ToList();
        Rules = [.. national.Where(rule => rule.Duty is null)];
        Duties = [.. national.Where(rule => rule.Duty is not null), .. question.Edition.Rules.Select(member => member.Rule).Where(rule => rule.Duty is not null && rule.Per.HasFlag(Axis.State) && !national.Contains(rule) && !IsNational(rule))];
        Authorities = AuthoritiesOf(question, state);
        Homes = Serving(firms);
    }

    /// <summary>The State.</summary>
    public Country State { get; }

    /// <summary>The day.</summary>
    public DateOnly On { get; }

    /// <summary>Where firms are known from.</summary>
    public Func<Words, string> Sources { get; }

    /// <summary>The firms with something permitted, unsettled or lost there: those of the record first, then those with the most services.</summary>
    public IReadOnlyList<FirmInState> Firms { get; }

    /// <summary>The days on which something changes in the State.</summary>
    public DayChoice Days { get; }

    /// <summary>The home States of the firms that serve it, those with the most services first.</summary>
    public IReadOnlyList<HomeCount> Homes { get; }

    /// <summary>Its competent authorities as the register names them, the one with the most rows first; none where no firm of the register is at home there.</summary>
    public IReadOnlyList<string> Authorities { get; }

    /// <summary>What firms owe for this State: by its own rules, and by rules that every host or home State is owed something under.</summary>
    public IReadOnlyList<Rule> Duties { get; }

    /// <summary>The rules of the State itself that lay down no duty.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The scenarios assumed.</summary>
    public IReadOnlyList<ChosenScenario> Scenarios { get; }

    /// <summary>The view of a State.</summary>
    internal static StateView Of(ChartQuestion question, Country state)
    {
        var after = question.Planner.Decide(question.Edition, question.On);
        var before = question.Edition.Scenarios.Count == 0 ? after : question.Planner.Decide(question.Plain, question.On);
        var firms = new List<(FirmInState Listed, bool IsRecorded)>();
        foreach (var cells in new CellFilter([], [], [state.Code], []).Choose(after.Grid, question.Firms).GroupBy(cell => cell.Firm))
        {
            List<string> Letters(Func<Decision, Decision, bool> wanted) => [.. cells.Where(cell => wanted(before[cell], after[cell])).Select(cell => after.Grid.Services[cell.Service])];
            var firm = question.Firms[cells.Key];
            var listed = new FirmInState(
                firm.Id, firm.Name, firm.Home, Letters((_, now) => now == Decision.Permitted), Letters((was, now) => now == Decision.Unsettled && was != Decision.Permitted),
                Letters((was, now) => was == Decision.Permitted && now != Decision.Permitted));
            if (listed.Permitted.Count + listed.Unsettled.Count + listed.Lost.Count > 0) firms.Add((listed, firm is Firm));
        }
        return new StateView(question, state, [.. firms.OrderByDescending(firm => firm.IsRecorded).ThenByDescending(firm => firm.Listed.Permitted.Count + firm.Listed.Lost.Count).ThenBy(firm => firm.Listed.Name, StringComparer.Ordinal).Select(firm => firm.Listed)], new DayChoice(question.On, BoundaryDays.Of(question, new CellFilter([], [], [state.Code], []))));
    }

    /// <summary>Whether a rule is that of one State: its name begins with the State's code.</summary>
    private static bool IsNational(Rule rule) => rule.Id.ToString() is var name && name.IndexOf('.', StringComparison.Ordinal) == 2 && Country.TryParse(name[..2].ToUpperInvariant(), out var state) && state.IsEea;

    private static List<string> AuthoritiesOf(ChartQuestion question, Country state) =>
    [
        .. question.Firms.Register.Firms.SelectMany(firm => firm.Entries).Where(entry => entry.Home == state && !string.IsNullOrWhiteSpace(entry.Authority))
            .GroupBy(entry => entry.Authority!, StringComparer.OrdinalIgnoreCase).OrderByDescending(rows => rows.Count()).ThenBy(rows => rows.Key, StringComparer.Ordinal).Select(rows => rows.Key),
    ];

    private static List<HomeCount> Serving(IReadOnlyList<FirmInState> firms)
    {
        var homes = new Dictionary<Country, HomeCount>();
        foreach (var (number, firm) in firms.Index())
        {
            if (firm.Home is not { } home) continue;
            if (!homes.TryGetValue(home, out var count)) homes.Add(home, count = new HomeCount(home));
            foreach (var _ in firm.Permitted) count.Count(number);
        }
        return [.. homes.Values.Where(home => home.Services > 0).OrderByDescending(home => home.Services).ThenBy(home => home.Home)];
    }
}
