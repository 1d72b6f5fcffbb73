using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Duties;

/// <summary>
/// Whom the duties of an edition bind on one day, for every firm of a population at once. What a duty does not speak about makes no
/// difference to it, so an instance is a firm, or a firm with a service, a State or both, as the rule's <see cref="Rule.Per"/> says.
/// </summary>
public sealed class DutyMatrix
{
    private readonly Planner planner;
    private readonly IReadOnlyList<RulePlan> plans;
    private readonly IReadOnlyList<RulePlane> planes;
    private readonly Dictionary<(int Rule, Cell Cell), DateOnly?> since = [];

    internal DutyMatrix(Planner planner, PlannedDay day, IReadOnlyList<EditionRule> rules)
    {
        (this.planner, Date, Rules) = (planner, day.Date, rules);
        this.plans = [.. planner.PlansOf(rules)];
        this.planes = [.. this.plans.Select(plan => plan.On(day))];
    }

    /// <summary>The firms, services and States.</summary>
    public Grid Grid => this.planner.Grid;

    /// <summary>The day asked about.</summary>
    public DateOnly Date { get; }

    /// <summary>The duties and bounds in force on that day, ordered by name.</summary>
    public IReadOnlyList<EditionRule> Rules { get; }

    /// <summary>Whether a rule binds in a cell: unknown where a fact is not known or the rule is not settled.</summary>
    /// <param name="rule">Its number in <see cref="Rules"/>.</param>
    /// <param name="cell">A firm, service and State; what the rule does not speak about makes no difference.</param>
    public Truth At(int rule, Cell cell)
    {
        var plane = this.planes[rule];
        if (plane.HoldsAt(cell)) return Truth.True;
        return plane.IsOpenAt(cell) ? Truth.Unknown : Truth.False;
    }

    /// <summary>Whether a rule binds in a cell for certain.</summary>
    /// <param name="rule">Its number in <see cref="Rules"/>.</param>
    /// <param name="cell">A firm, service and State; what the rule does not speak about makes no difference.</param>
    public bool Binds(int rule, Cell cell) => this.planes[rule].HoldsAt(cell);

    /// <summary>Whether a rule is known to bind here just whom a rule of another matrix binds: planes are shared between editions.</summary>
    /// <param name="rule">Its number in <see cref="Rules"/>.</param>
    /// <param name="other">The other matrix.</param>
    /// <param name="otherRule">The number of the rule there.</param>
    public bool BindsAsIn(int rule, DutyMatrix other, int otherRule) => ReferenceEquals(this.planes[rule], other.planes[otherRule]);

    /// <summary>
    /// The first day of the unbroken time up to the day asked about in which a rule has bound in a cell: that of the law, of a service, of a passport, of a
    /// scenario or of whatever else it hangs on, whichever came last. Null where it does not bind on that day. Not safe for use by several threads.
    /// </summary>
    /// <param name="rule">Its number in <see cref="Rules"/>.</param>
    /// <param name="cell">A firm, service and State.</param>
    public DateOnly? SinceOf(int rule, Cell cell)
    {
        if (!this.planes[rule].HoldsAt(cell)) return null;
        if (this.since.TryGetValue((rule, cell), out var known)) return known;
        var first = FirstOf(rule, cell);
        this.since.Add((rule, cell), first);
        return first;
    }

    private DateOnly? FirstOf(int rule, Cell cell)
    {
        var changes = new SortedSet<int>();
        this.plans[rule].AddChanges(changes, Rules[rule].Rule.InForce.From.DayNumber, Date.DayNumber);
        DateOnly? since = null;
        foreach (var day in changes.Reverse().Select(DateOnly.FromDayNumber))
        {
            if (!this.plans[rule].On(this.planner.On(day)).HoldsAt(cell)) break;
            since = day;
        }
        return since;
    }

    /// <summary>The instances of a rule for a firm, those that do not bind included.</summary>
    /// <param name="rule">The number of the rule.</param>
    /// <param name="firm">The number of the firm.</param>
    public IEnumerable<(Cell Cell, Truth Binds)> Of(int rule, int firm) => CellsOf(rule, [firm]).Select(cell => (cell, At(rule, cell)));

    /// <summary>The cells that stand for the instances of a rule: of each firm, or of each of its services, or States, or both.</summary>
    /// <param name="rule">The number of the rule.</param>
    /// <param name="firms">The numbers of the firms.</param>
    public IEnumerable<Cell> CellsOf(int rule, IReadOnlyList<int> firms)
    {
        var per = Rules[rule].Rule.Per;
        var services = per.HasFlag(Axis.Service) ? Grid.Services.Count : 1;
        var states = per.HasFlag(Axis.State) ? Grid.States.Count : 1;
        foreach (var firm in firms)
        {
            for (var service = 0; service < services; service++)
            {
                for (var state = 0; state < states; state++) yield return new Cell(firm, service, state);
            }
        }
    }
}
