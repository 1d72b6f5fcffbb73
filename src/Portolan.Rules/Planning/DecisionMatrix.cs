using System.Numerics;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Planning;

/// <summary>
/// The decisions for every firm, service and State of a population on one day. The plane of every rule is kept, so that which rules
/// decided a cell is a look-up.
/// </summary>
public sealed class DecisionMatrix
{
    private readonly uint[] permitted;
    private readonly uint[] unsettled;
    private readonly IReadOnlyList<RulePlane> permissions;
    private readonly IReadOnlyList<RulePlane> prohibitions;
    private readonly Rule? ban;

    internal DecisionMatrix(
        Grid grid, Edition edition, DateOnly date, uint[] permitted, uint[] unsettled, IReadOnlyList<RulePlane> permissions,
        IReadOnlyList<RulePlane> prohibitions, Rule? ban)
    {
        Grid = grid;
        Edition = edition;
        Date = date;
        this.permitted = permitted;
        this.unsettled = unsettled;
        this.permissions = permissions;
        this.prohibitions = prohibitions;
        this.ban = ban;
    }

    /// <summary>The cells.</summary>
    public Grid Grid { get; }

    /// <summary>The rules that decided.</summary>
    public Edition Edition { get; }

    /// <summary>The day asked about.</summary>
    public DateOnly Date { get; }

    /// <summary>The decision in a cell.</summary>
    public Decision this[Cell cell]
    {
        get
        {
            var word = Grid.WordOf(cell);
            var bit = 1u << cell.State;
            return (permitted[word] & bit) != 0 ? Decision.Permitted : (unsettled[word] & bit) != 0 ? Decision.Unsettled : Decision.NotPermitted;
        }
    }

    /// <summary>Whether a service of a firm is permitted or unsettled in any State.</summary>
    /// <param name="firm">The number of the firm.</param>
    /// <param name="service">The number of the service.</param>
    public bool IsOpenAnywhere(int firm, int service)
    {
        var word = Grid.WordOf(new Cell(firm, service, 0));
        return (permitted[word] | unsettled[word]) != 0;
    }

    /// <summary>How many cells have each decision.</summary>
    public DecisionCounts Counts
    {
        get
        {
            long yes = 0, open = 0;
            foreach (var word in permitted) yes += BitOperations.PopCount(word);
            foreach (var word in unsettled) open += BitOperations.PopCount(word);
            return new DecisionCounts(yes, Grid.CellCount - yes - open, open);
        }
    }

    /// <summary>
    /// The rules that decided a cell: the permissions that hold where it is permitted; the prohibitions that hold, or else the general ban,
    /// where it is not; whatever is not known where it is unsettled.
    /// </summary>
    public IReadOnlyList<Rule> RulesAt(Cell cell)
    {
        return this[cell] switch
        {
            Decision.Permitted => [.. permissions.Where(plane => plane.HoldsAt(cell)).Select(plane => plane.Rule)],
            Decision.NotPermitted when prohibitions.Where(plane => plane.HoldsAt(cell)).Select(plane => plane.Rule).ToList() is { Count: > 0 } holding => holding,
            Decision.NotPermitted => ban is null ? [] : [ban],
            _ => [.. OpenAt(cell)],
        };
    }

    /// <summary>The cells that a rule decided, those left open by it included: where <see cref="RulesAt"/> names it, in the order of the grid.</summary>
    public IEnumerable<Cell> DecidedBy(RuleId rule)
    {
        var planes = permissions.Concat(prohibitions).Where(plane => plane.Rule.Id == rule).ToList();
        return Grid.Cells().Where(cell => (ban?.Id == rule || planes.Any(plane => plane.Possible.Contains(cell))) && RulesAt(cell).Any(deciding => deciding.Id == rule));
    }

    /// <summary>The cells whose decision differs from that in another matrix over the same grid, in the order of the grid.</summary>
    /// <exception cref="ArgumentException">The other matrix is over another grid.</exception>
    public IEnumerable<Cell> DifferencesFrom(DecisionMatrix other) => Cells(other, (own, others, word) => (own.permitted[word] ^ others.permitted[word]) | (own.unsettled[word] ^ others.unsettled[word]));

    /// <summary>The cells that another matrix over the same grid permits and this one does not, or not for certain, in the order of the grid.</summary>
    /// <exception cref="ArgumentException">The other matrix is over another grid.</exception>
    public IEnumerable<Cell> LostFrom(DecisionMatrix other) => Cells(other, (own, others, word) => others.permitted[word] & ~own.permitted[word]);

    private IEnumerable<Cell> Cells(DecisionMatrix other, Func<DecisionMatrix, DecisionMatrix, int, uint> chosen)
    {
        if (other.Grid != Grid) throw new ArgumentException("the matrices are over different grids", nameof(other));
        return Chosen();

        IEnumerable<Cell> Chosen()
        {
            for (var word = 0; word < permitted.Length; word++)
            {
                for (var rest = chosen(this, other, word); rest != 0; rest &= rest - 1)
                {
                    yield return new Cell(word / Grid.Services.Count, word % Grid.Services.Count, BitOperations.TrailingZeroCount(rest));
                }
            }
        }
    }

    private IEnumerable<Rule> OpenAt(Cell cell)
    {
        if (!permissions.Any(plane => plane.HoldsAt(cell)))
        {
            foreach (var plane in permissions.Where(plane => plane.IsOpenAt(cell))) yield return plane.Rule;
        }
        foreach (var plane in prohibitions.Where(plane => plane.IsOpenAt(cell))) yield return plane.Rule;
    }

    /// <summary>Weighs permissions against prohibitions, in Kleene's logic: permitted is allowed and not denied.</summary>
    internal static DecisionMatrix Combine(
        Grid grid, Edition edition, DateOnly date, IReadOnlyList<RulePlane> permissions, IReadOnlyList<RulePlane> prohibitions, Rule? ban)
    {
        var (allowed, perhapsAllowed) = AnyOf(grid, permissions);
        var (denied, perhapsDenied) = AnyOf(grid, prohibitions);
        var permitted = new uint[grid.WordCount];
        var unsettled = new uint[grid.WordCount];
        for (var word = 0; word < permitted.Length; word++)
        {
            permitted[word] = allowed[word] & ~perhapsDenied[word];
            // Where nothing permits and no ban is in force, the rulebook has no answer.
            var open = ban is null ? grid.AllStates : perhapsAllowed[word];
            unsettled[word] = open & ~denied[word] & ~permitted[word];
        }
        return new DecisionMatrix(grid, edition, date, permitted, unsettled, permissions, prohibitions, ban);
    }

    private static (uint[] Holds, uint[] Possible) AnyOf(Grid grid, IReadOnlyList<RulePlane> planes)
    {
        var holds = new uint[grid.WordCount];
        foreach (var plane in planes) plane.True.AddTo(holds);
        var open = planes.Where(plane => !ReferenceEquals(plane.True, plane.Possible)).ToList();
        if (open.Count == 0) return (holds, holds);
        var possible = (uint[])holds.Clone();
        foreach (var plane in open) plane.Possible.AddTo(possible);
        return (holds, possible);
    }
}

/// <summary>How many cells have each decision.</summary>
/// <param name="Permitted">Cells that are permitted.</param>
/// <param name="NotPermitted">Cells that are not.</param>
/// <param name="Unsettled">Cells that are unsettled.</param>
public readonly record struct DecisionCounts(long Permitted, long NotPermitted, long Unsettled);
