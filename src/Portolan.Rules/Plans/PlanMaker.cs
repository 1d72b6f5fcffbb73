using System.Globalization;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Planning;
using Portolan.Rules.Plans.SetCover;
using Portolan.Rules.Repairs;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Plans;

/// <summary>
/// Makes plans: the cheapest set of measures by which a group of firms gets back, by a day, what a scenario takes. What a measure would restore
/// is not worked out beside the law: entities and notifications that could be are given to the engine as facts, under the scenario, on the
/// day; then the cheapest cover is sought, and what was chosen is given to the engine once more.
/// </summary>
public sealed class PlanMaker
{
    /// <summary>The measure that gives a group a new entity.</summary>
    public const string AuthoriseId = "apply-in-host-state";

    /// <summary>The measure by which an entity comes to serve another State.</summary>
    public const string NotifyId = "notify-host-state";

    private static readonly FactOrigin Hypothesis = new("a plan");

    private readonly Edition edition;
    private readonly IReadOnlyDictionary<string, Fact>? globals;
    private readonly DateOnly start;
    private readonly DateOnly by;
    private readonly Measure authorise;
    private readonly Measure notify;
    private readonly Grid grid;
    private readonly DecisionMatrix newEntities;
    private readonly Dictionary<string, OwedHours> owedByServices = new(StringComparer.Ordinal);

    /// <summary>A maker of plans.</summary>
    /// <param name="edition">The rules with the scenario.</param>
    /// <param name="globals">Facts of the schema's variables other than the firm, or null.</param>
    /// <param name="start">The day on which the measures are begun.</param>
    /// <param name="by">The day by which what was lost is to be back.</param>
    /// <exception cref="ArgumentException">The day comes before the start.</exception>
    /// <exception cref="KeyNotFoundException">The rulebook lacks a measure that plans are made of.</exception>
    public PlanMaker(Edition edition, IReadOnlyDictionary<string, Fact>? globals, DateOnly start, DateOnly by)
    {
        if (by < start) throw new ArgumentException($"a plan by {by:yyyy-MM-dd} that starts on {start:yyyy-MM-dd}", nameof(by));
        this.edition = edition;
        this.globals = globals;
        this.start = start;
        this.by = by;
        authorise = edition.Rulebook.Measures[AuthoriseId];
        notify = edition.Rulebook.Measures[NotifyId];
        var states = edition.Rulebook.Schema.Enumeration("state").Members.Select(member => member.Code).ToList();
        var services = edition.Rulebook.Schema.Enumeration("service").Members.Select(member => member.Code).ToList();
        var planner = new Planner(edition.Rulebook, new Population([.. states.Select(home => Entity(home, services, states))], globals));
        grid = planner.Grid;
        newEntities = planner.Decide(edition, by);
    }

    /// <summary>The first day by which every measure begun on a day can be done, in every State.</summary>
    public static DateOnly EarliestFor(Rulebook rulebook, DateOnly start)
    {
        var authorise = rulebook.Measures[AuthoriseId];
        var notify = rulebook.Measures[NotifyId];
        return rulebook.Schema.Enumeration("state").Members.Max(state => After(rulebook, authorise, start, state.Code)).AddDays(notify.LeadTime!.CalendarDays);
    }

    /// <summary>The plan of a group: firms that act together, or one firm alone.</summary>
    /// <param name="group">The firms.</param>
    /// <param name="lost">What each of them loses: cells of a grid over these firms. What another of them goes on providing is not lost to the group.</param>
    /// <param name="limits">When to stop looking for something cheaper.</param>
    /// <param name="cancellation">Stops the search; the best found so far is the answer.</param>
    public RestorationPlan Make(IReadOnlyList<FirmFacts> group, IReadOnlyList<Cell> lost, SetCoverLimits limits, CancellationToken cancellation = default)
    {
        var kept = new Planner(edition.Rulebook, new Population(group, globals)).Decide(edition, start);
        var demands = lost.Select(cell => (cell.Service, cell.State)).Distinct().Where(demand => !IsServed(kept, group.Count, demand)).Order().ToList();
        var options = Options(group, demands);
        var problem = new SetCoverProblem(demands.Count, [.. options.Select(option => option.Candidate)]);
        var solution = SetCoverSolver.Solve(problem, limits, cancellation);
        var chosen = solution.Chosen.Select(number => options[number]).ToList();
        var unrestored = problem.Uncoverable.Select(demand => Served(demands[demand])).ToList();
        var confirmed = Confirm(group, demands, chosen);
        return new RestorationPlan([.. demands.Select(Served)], [.. chosen.Select(option => option.Step)], solution.LowerBound, unrestored, confirmed);
    }

    /// <summary>Whether one of the group's firms goes on providing a service in a State, whatever another has lost.</summary>
    private static bool IsServed(DecisionMatrix matrix, int firms, (int Service, int State) demand) =>
        Enumerable.Range(0, firms).Any(firm => matrix[new Cell(firm, demand.Service, demand.State)] == Decision.Permitted);

    private ServiceInState Served((int Service, int State) demand) => new(grid.Services[demand.Service], grid.States[demand.State]);

    /// <summary>
    /// What could be done: a new entity in each State; from it a notification of each State; and notifications by the firms that there are.
    /// </summary>
    private List<Option> Options(IReadOnlyList<FirmFacts> group, List<(int Service, int State)> demands)
    {
        var options = new List<Option>();
        var owed = demands.Count == 0 ? null : OwedBy([.. demands.Select(demand => demand.Service).Distinct().Order()]);
        for (var home = 0; home < grid.States.Count; home++) AddEntity(options, home, demands, owed!);
        var notified = NotifiedEverywhere(group);
        for (var firm = 0; firm < group.Count; firm++)
        {
            foreach (var state in demands.Select(demand => demand.State).Distinct())
            {
                var restored = demands.Index().Where(demand => demand.Item.State == state && notified[new Cell(firm, demand.Item.Service, state)] == Decision.Permitted).Select(demand => demand.Index).ToList();
                if (restored.Count == 0) continue;
                var step = new PlanStep(notify, group[firm].Id, null, grid.States[state], start, start.AddDays(notify.LeadTime!.CalendarDays), restored.Count, 0);
                options.Add(new Option(new SetCoverCandidate(step.Cost, restored), step, -1, state, firm));
            }
        }
        return options;
    }

    private void AddEntity(List<Option> options, int home, List<(int Service, int State)> demands, OwedHours owed)
    {
        var restored = demands.Index().Where(demand => newEntities[new Cell(home, demand.Item.Service, demand.Item.State)] == Decision.Permitted).ToList();
        if (restored.Count == 0) return;
        var done = After(edition.Rulebook, authorise, start, grid.States[home]);
        var number = options.Count;
        var atHome = restored.Where(demand => demand.Item.State == home).Select(demand => demand.Index).ToList();
        var founding = new PlanStep(authorise, null, grid.States[home], grid.States[home], start, done, atHome.Count, owed.AsSuch(home) + owed.For(home, home));
        options.Add(new Option(new SetCoverCandidate(founding.Cost, atHome), founding, home, home, -1));
        foreach (var state in restored.Where(demand => demand.Item.State != home).GroupBy(demand => demand.Item.State))
        {
            var step = new PlanStep(notify, null, grid.States[home], grid.States[state.Key], done, done.AddDays(notify.LeadTime!.CalendarDays), state.Count(), owed.For(home, state.Key));
            options.Add(new Option(new SetCoverCandidate(step.Cost, [.. state.Select(demand => demand.Index)], number), step, home, state.Key, -1));
        }
    }

    /// <summary>What an entity in each State would owe that provides some services and serves every State.</summary>
    private OwedHours OwedBy(IReadOnlyList<int> services)
    {
        var key = string.Join(',', services);
        if (owedByServices.TryGetValue(key, out var known)) return known;
        var letters = services.Select(service => grid.Services[service]).ToList();
        var entities = new Population([.. grid.States.Select(home => Entity(home, letters, grid.States))], globals);
        var owed = OwedHours.Of(new Planner(edition.Rulebook, entities).On(by).Owed(edition));
        owedByServices.Add(key, owed);
        return owed;
    }

    private DecisionMatrix NotifiedEverywhere(IReadOnlyList<FirmFacts> group) =>
        new Planner(edition.Rulebook, new Population([.. group.Select(firm => firm with { Facts = Notified(firm.Facts, grid.States) })], globals)).Decide(edition, by);

    /// <summary>Gives what was chosen to the engine, as facts and under the scenario: how many of the services lost are permitted again.</summary>
    private int Confirm(IReadOnlyList<FirmFacts> group, List<(int Service, int State)> demands, List<Option> chosen)
    {
        var services = demands.Select(demand => grid.Services[demand.Service]).Distinct().ToList();
        var entities = chosen.Where(option => option.Home >= 0).GroupBy(option => option.Home)
            .Select(entity => Entity(grid.States[entity.Key], services, [.. entity.Where(option => option.State != entity.Key).Select(option => grid.States[option.State])]));
        var firms = group.Select((firm, number) => firm with { Facts = Notified(firm.Facts, chosen.Where(option => option.Firm == number).Select(option => grid.States[option.State])) });
        var population = firms.Concat(entities).ToList();
        var matrix = new Planner(edition.Rulebook, new Population(population, globals)).Decide(edition, by);
        return demands.Count(demand => IsServed(matrix, population.Count, demand));
    }

    /// <summary>A new entity authorised in a State as early as the law lets it count on, and its notifications made that day.</summary>
    private FirmFacts Entity(string home, IEnumerable<string> services, IReadOnlyList<string> hosts)
    {
        var done = new FactDate(After(edition.Rulebook, authorise, start, home), Hypothesis);
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal)
        {
            ["name"] = new FactText($"a new entity in {home}", Hypothesis),
            ["home"] = new FactText(home, Hypothesis),
            ["kind"] = new FactText("casp", Hypothesis),
            ["article63"] = new FactFlag(true, Hypothesis),
            ["services"] = Map(services, _ => Object(("from", done))),
            ["passports"] = Map(hosts.Where(host => host != home), _ => Object(("submitted", done))),
        };
        return new FirmFacts($"a new entity in {home}", new FactMap(facts, null, Hypothesis));
    }

    private FactMap Notified(FactMap firm, IEnumerable<string> hosts)
    {
        foreach (var host in hosts)
        {
            var values = new Dictionary<string, Fact>(StringComparer.Ordinal) { ["state"] = new FactText(host), ["start"] = new FactDate(start) };
            firm = notify.Changes.Aggregate(firm, (facts, change) => FactPatch.Apply(facts, change, values, Hypothesis));
        }
        return firm;
    }

    private static FactMap Map(IEnumerable<string> keys, Func<string, Fact> value) => new(keys.ToDictionary(key => key, value, StringComparer.Ordinal), null, Hypothesis);

    private static FactMap Object(params ReadOnlySpan<(string Name, Fact Value)> fields)
    {
        var entries = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var (name, value) in fields) entries.Add(name, value);
        return new FactMap(entries, null, Hypothesis);
    }

    private static DateOnly After(Rulebook rulebook, Measure measure, DateOnly start, string calendar)
    {
        var lead = measure.LeadTime ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"measure '{measure.Id}' has no lead time"));
        var done = rulebook.Calendars.Find(calendar)?.AddWorkingDays(start, lead.WorkingDays) ?? throw new InvalidOperationException($"no calendar '{calendar}' to count working days with");
        return done.AddDays(lead.CalendarDays);
    }

    /// <summary>Something that could be done; a home or a firm of -1 for none.</summary>
    private sealed record Option(SetCoverCandidate Candidate, PlanStep Step, int Home, int State, int Firm);
}
