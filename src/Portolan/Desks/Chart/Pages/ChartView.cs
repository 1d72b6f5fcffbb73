using Portolan.Desks.Firms;
using Portolan.Formats;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Web;

namespace Portolan.Desks.Chart.Pages;

/// <summary>The chart for a firm, a home State or the whole register: what is open, lost and unsettled in each State, and who loses.</summary>
public sealed class ChartView
{
    private ChartView(ChartQuestion question, IReadOnlyList<StateCount> states, IReadOnlyList<HomeCount> homes, DecisionCounts counts) =>
        (On, Sources, IsAssumed, States, Homes, Counts, Scenarios) = (question.On, words => SourcesOf(question.Firms, words), question.Edition.Scenarios.Count > 0, states, homes, counts, [.. question.Edition.Scenarios]);

    /// <summary>The day.</summary>
    public DateOnly On { get; }

    /// <summary>Where the firms are known from.</summary>
    public Func<Words, string> Sources { get; }

    /// <summary>Whether scenarios are assumed.</summary>
    public bool IsAssumed { get; }

    /// <summary>The scenarios assumed.</summary>
    public IReadOnlyList<ChosenScenario> Scenarios { get; }

    /// <summary>Each State.</summary>
    public IReadOnlyList<StateCount> States { get; }

    /// <summary>The home States whose firms lose, the most first.</summary>
    public IReadOnlyList<HomeCount> Homes { get; }

    /// <summary>What was counted, everywhere.</summary>
    public DecisionCounts Counts { get; }

    /// <summary>How many services are lost.</summary>
    public int Lost => States.Sum(state => state.Lost);

    /// <summary>How many firms lose one.</summary>
    public int FirmsThatLose { get; private init; }

    /// <summary>Who loses what where, in a sentence.</summary>
    public string Losses(Words words)
    {
        var places = States.Where(state => state.Lost > 0).ToList();
        var where = places.Count == 1 ? NameOf(places[0].State, words) : words.Say("{0} States", words.Number(places.Count));
        return words.Say("{0} firms lose {1} services in {2}.", words.Number(FirmsThatLose), words.Number(Lost), where);
    }

    /// <summary>Where firms are known from, in words.</summary>
    internal static string SourcesOf(KnownFirms firms, Words words)
    {
        var register = words.Say("the register of {0} ({1} firms)", words.Day(firms.Register.Date), words.Number(firms.Count - firms.Recorded.Count));
        return firms.Recorded.Count == 0 ? register : words.Say("{0} entries of the record ({1} firms) and {2}", words.Number(firms.Entries), words.Number(firms.Recorded.Count), register);
    }

    /// <summary>The chart of a question.</summary>
    /// <param name="question">The question, its scenarios included.</param>
    /// <param name="filter">The firms and services to count.</param>
    internal static ChartView Of(ChartQuestion question, CellFilter filter)
    {
        var after = question.Planner.Decide(question.Edition, question.On);
        var before = question.Edition.Scenarios.Count == 0 ? after : question.Planner.Decide(ChartQuestion.Compose(question.Edition.Rulebook, question.Edition.Known, []), question.On);
        var states = after.Grid.States.Select(code => new StateCount(Country.Parse(code))).ToList();
        var homes = new Dictionary<Country, HomeCount>();
        var losing = new HashSet<int>();
        var (permitted, refused, unsettled) = (0L, 0L, 0L);
        foreach (var cell in filter.Choose(after.Grid, question.Firms))
        {
            var (was, now, state) = (before[cell], after[cell], states[cell.State]);
            if (now == Decision.Permitted) permitted++;
            else if (now == Decision.Unsettled) unsettled++;
            else refused++;
            state.Count(cell.Firm, now);
            if (was != Decision.Permitted || now == Decision.Permitted) continue;
            state.Lost++;
            losing.Add(cell.Firm);
            if (question.Firms[cell.Firm].Home is not { } home) continue;
            if (!homes.TryGetValue(home, out var count)) homes.Add(home, count = new HomeCount(home));
            count.Count(cell.Firm);
        }
        var ordered = homes.Values.OrderByDescending(home => home.Services).ThenBy(home => home.Home).ToList();
        return new ChartView(question, states, ordered, new DecisionCounts(permitted, refused, unsettled)) { FirmsThatLose = losing.Count };
    }

    /// <summary>The tiles.</summary>
    public IReadOnlyList<Tile> Tiles(Words words, Func<Country, string> link) =>
    [
        .. States.Select(state => new Tile(
            state.State, state.Lost > 0 ? TileKind.Lost : state.Permitted > 0 ? TileKind.Open : state.Unsettled > 0 ? TileKind.Unsettled : TileKind.Nothing,
            words.Number(state.Permitted), state.Lost > 0 ? $"−{words.Number(state.Lost)}" : words.Say("{0} firms", words.Number(state.Firms)), Label(state, words), link(state.State))),
    ];

    private static string Label(StateCount state, Words words)
    {
        var text = words.Say("{0}: {1} services of {2} firms are open", NameOf(state.State, words), words.Number(state.Permitted), words.Number(state.Firms));
        if (state.Lost > 0) text += words.Say(", {0} lost", words.Number(state.Lost));
        return state.Unsettled > 0 ? text + words.Say(", {0} unsettled", words.Number(state.Unsettled)) : text;
    }

    /// <summary>The name of a State in a language.</summary>
    public static string NameOf(Country state, Words words) => words.Code == "fr" ? state.FrenchName : state.EnglishName;
}

/// <summary>What is open in a State.</summary>
public sealed class StateCount(Country state)
{
    private readonly HashSet<int> firms = [];

    /// <summary>The State.</summary>
    public Country State => state;

    /// <summary>Services permitted.</summary>
    public int Permitted { get; private set; }

    /// <summary>Services unsettled.</summary>
    public int Unsettled { get; private set; }

    /// <summary>Services lost under the scenarios.</summary>
    public int Lost { get; set; }

    /// <summary>Firms with a permitted service.</summary>
    public int Firms => this.firms.Count;

    /// <summary>Counts a cell.</summary>
    public void Count(int firm, Decision decision)
    {
        if (decision == Decision.Permitted) Permitted++;
        if (decision == Decision.Unsettled) Unsettled++;
        if (decision == Decision.Permitted) this.firms.Add(firm);
    }
}

/// <summary>What the firms of a home State lose.</summary>
public sealed class HomeCount(Country home)
{
    private readonly HashSet<int> firms = [];

    /// <summary>The home State.</summary>
    public Country Home => home;

    /// <summary>Services lost.</summary>
    public int Services { get; private set; }

    /// <summary>Firms that lose one.</summary>
    public int Firms => this.firms.Count;

    /// <summary>Counts a service of a firm.</summary>
    public void Count(int firm)
    {
        Services++;
        this.firms.Add(firm);
    }
}
