using Portolan.Desks.Firms;
using Portolan.Formats;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Web;

namespace Portolan.Desks.Chart.Pages;

/// <summary>The chart for a firm, a home State or the whole register: what is open, lost and unsettled in each State, and who loses.</summary>
public sealed class ChartView
{
    private ChartView(ChartQuestion question, IReadOnlyList<StateCount> states, IReadOnlyList<HomeCount> homes, DecisionCounts counts, DayChoice days)
    {
        (On, Sources, States, Homes, Counts, Days) = (question.On, words => SourcesOf(question.Firms, words), states, homes, counts, days);
        Scenarios = [.. question.Edition.Scenarios];
    }

    /// <summary>The day.</summary>
    public DateOnly On { get; }

    /// <summary>Where the firms are known from.</summary>
    public Func<Words, string> Sources { get; }

    /// <summary>The days on which the chart changes, the one asked about among them.</summary>
    public DayChoice Days { get; }

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

    /// <summary>How many services are opened.</summary>
    public int Won => States.Sum(state => state.Won);

    /// <summary>How many firms lose one.</summary>
    public int FirmsThatLose { get; private init; }

    /// <summary>Who loses what where, in a sentence.</summary>
    public string Losses(Words words)
    {
        var places = States.Where(state => state.Lost > 0).ToList();
        var where = places.Count == 1 ? NameOf(places[0].State, words) : words.Say("{0} States", words.Number(places.Count));
        if (FirmsThatLose == 1) return words.Say("1 firm loses {0} services in {1}.", words.Number(Lost), where);
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
        var before = question.Edition.Scenarios.Count == 0 ? after : question.Planner.Decide(question.Plain, question.On);
        var states = after.Grid.States.Select(code => new StateCount(Country.Parse(code))).ToList();
        var homes = new Dictionary<Country, HomeCount>();
        var losing = new HashSet<int>();
        var (permitted, refused, unsettled) = (0L, 0L, 0L);
        var chosen = filter.StatesOf(after.Grid);
        foreach (var (firm, service) in filter.ChooseServices(after.Grid, question.Firms))
        {
            if (!before.IsOpenAnywhere(firm, service) && !after.IsOpenAnywhere(firm, service))
            {
                refused += chosen.Count;
                continue;
            }
            foreach (var number in chosen)
            {
                var cell = new Cell(firm, service, number);
                var (was, now) = (before[cell], after[cell]);
                if (now == Decision.Permitted) permitted++;
                else if (now == Decision.Unsettled) unsettled++;
                else refused++;
                states[number].Count(firm, was, now);
                if (was != Decision.Permitted || now == Decision.Permitted) continue;
                losing.Add(firm);
                if (question.Firms[firm].Home is not { } home) continue;
                if (!homes.TryGetValue(home, out var count)) homes.Add(home, count = new HomeCount(home));
                count.Count(firm);
            }
        }
        var ordered = homes.Values.OrderByDescending(home => home.Services).ThenBy(home => home.Home).ToList();
        return new ChartView(question, states, ordered, new DecisionCounts(permitted, refused, unsettled), new DayChoice(question.On, BoundaryDays.Of(question, filter))) { FirmsThatLose = losing.Count };
    }

    /// <summary>The tiles.</summary>
    /// <param name="words">The words of the page.</param>
    /// <param name="side">What of the scenarios is shown.</param>
    /// <param name="link">The page behind a tile.</param>
    public IReadOnlyList<Tile> Tiles(Words words, ChartSide side, Func<Country, string> link) => [.. States.Select(new TileMaker(words, side, link).Of)];

    /// <summary>The name of a State in a language.</summary>
    public static string NameOf(Country state, Words words) => words.Code == "fr" ? state.FrenchName : state.EnglishName;
}
