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

    private readonly Edition edition;
    private readonly PlanGround ground;
    private readonly DateOnly start;
    private readonly DateOnly by;
    private readonly Measure notify;
    private readonly Grid grid;
    private readonly DecisionMatrix founded;

    /// <summary>A maker of plans.</summary>
    /// <param name="edition">The rules with the scenario.</param>
    /// <param name="globals">Facts of the schema's variables other than the firm, or null.</param>
    /// <param name="start">The day on which the measures are begun.</param>
    /// <param name="by">The day by which what was lost is to be back.</param>
    /// <exception cref="ArgumentException">The day comes before the start.</exception>
    /// <exception cref="KeyNotFoundException">The rulebook lacks a measure that plans are made of.</exception>
    public PlanMaker(Edition edition, IReadOnlyDictionary<string, Fact>? globals, DateOnly start, DateOnly by)
        : this(edition, new PlanGround(edition.Rulebook, globals, start), by)
    {
    }

    /// <summary>A maker of plans on a ground that other plans begun on the same day share, which makes each but the first of them much faster.</summary>
    /// <param name="edition">The rules with the scenario.</param>
    /// <param name="ground">What plans stand on; of the same rulebook.</param>
    /// <param name="by">The day by which what was lost is to be back.</param>
    /// <exception cref="ArgumentException">The day comes before the start.</exception>
    /// <exception cref="KeyNotFoundException">The rulebook lacks a measure that plans are made of.</exception>
    public PlanMaker(Edition edition, PlanGround ground, DateOnly by)
    {
        if (by < ground.Start) throw new ArgumentException($"a plan by {by:yyyy-MM-dd} that starts on {ground.Start:yyyy-MM-dd}", nameof(by));
        (this.edition, this.ground, start, this.by) = (edition, ground, ground.Start, by);
        notify = ground.Notification;
        grid = ground.Grid;
        founded = ground.Decide(edition, by);
    }

    /// <summary>The first day by which every measure begun on a day can be done, in every State.</summary>
    public static DateOnly EarliestFor(Rulebook rulebook, DateOnly start)
    {
        var authorise = rulebook.Measures[AuthoriseId];
        var notify = rulebook.Measures[NotifyId];
        return rulebook.Schema.Enumeration("state").Members.Max(state => PlanGround.After(rulebook, authorise, start, state.Code)).AddDays(notify.LeadTime!.CalendarDays);
    }

    /// <summary>The plan of a group: firms that act together, or one firm alone.</summary>
    /// <param name="group">The firms.</param>
    /// <param name="lost">What each of them loses: cells of a grid over these firms. What another of them goes on providing is not lost to the group.</param>
    /// <param name="limits">When to stop looking for something cheaper.</param>
    /// <param name="cancellation">Stops the search; the best found so far is the answer.</param>
    public RestorationPlan Make(IReadOnlyList<FirmFacts> group, IReadOnlyList<Cell> lost, SetCoverLimits limits, CancellationToken cancellation = default)
    {
        var kept = ground.DecideAsIs(group, edition, start);
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
        var owed = demands.Count == 0 ? null : ground.OwedBy([.. demands.Select(demand => demand.Service).Distinct().Order()], edition, by);
        for (var home = 0; home < grid.States.Count; home++) AddEntity(options, home, demands, owed!);
        var notified = ground.DecideNotified(group, edition, by);
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
        var restored = demands.Index().Where(demand => founded[new Cell(home, demand.Item.Service, demand.Item.State)] == Decision.Permitted).ToList();
        if (restored.Count == 0) return;
        var done = ground.FoundedOn(home);
        var number = options.Count;
        var atHome = restored.Where(demand => demand.Item.State == home).Select(demand => demand.Index).ToList();
        var founding = new PlanStep(ground.Authorisation, null, grid.States[home], grid.States[home], start, done, atHome.Count, owed.AsSuch(home) + owed.For(home, home));
        options.Add(new Option(new SetCoverCandidate(founding.Cost, atHome), founding, home, home, -1));
        foreach (var state in restored.Where(demand => demand.Item.State != home).GroupBy(demand => demand.Item.State))
        {
            var step = new PlanStep(notify, null, grid.States[home], grid.States[state.Key], done, done.AddDays(notify.LeadTime!.CalendarDays), state.Count(), owed.For(home, state.Key));
            options.Add(new Option(new SetCoverCandidate(step.Cost, [.. state.Select(demand => demand.Index)], number), step, home, state.Key, -1));
        }
    }

    /// <summary>Gives what was chosen to the engine, as facts and under the scenario: how many of the services lost are permitted again, by whoever was to bring them back.</summary>
    private int Confirm(IReadOnlyList<FirmFacts> group, List<(int Service, int State)> demands, List<Option> chosen)
    {
        var services = demands.Select(demand => grid.Services[demand.Service]).Distinct().ToList();
        var decider = new Decider(edition);
        var restored = new HashSet<(int Service, int State)>();
        foreach (var entity in chosen.GroupBy(option => (option.Home, option.Firm)))
        {
            var hosts = entity.Where(option => option.State != option.Home).Select(option => grid.States[option.State]).ToList();
            var facts = entity.Key.Home >= 0 ? ground.In(entity.Key.Home, services, hosts).Facts : ground.Notified(group[entity.Key.Firm].Facts, hosts);
            var served = entity.Select(option => option.State).ToHashSet();
            foreach (var demand in demands.Where(demand => served.Contains(demand.State) && !restored.Contains(demand)))
            {
                if (decider.Decide(new Question(facts, grid.Services[demand.Service], grid.States[demand.State], by, ground.Globals)) == Decision.Permitted) restored.Add(demand);
            }
        }
        return restored.Count;
    }

    /// <summary>Something that could be done; a home or a firm of -1 for none.</summary>
    private sealed record Option(SetCoverCandidate Candidate, PlanStep Step, int Home, int State, int Firm);
}
