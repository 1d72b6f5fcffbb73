using Portolan.Desks.Firms;
using Portolan.Desks.Register;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;

namespace Portolan.Desks.Chart;

/// <summary>Two matrices over the same firms and their difference. They may be of different rulebooks; only cells that both have are compared.</summary>
internal sealed class MatrixComparison
{
    private MatrixComparison(DecisionMatrix before, DecisionMatrix after, IReadOnlyList<Change> changes)
    {
        Before = before;
        After = after;
        Changes = changes;
    }

    /// <summary>The decisions on the one side.</summary>
    public DecisionMatrix Before { get; }

    /// <summary>The decisions on the other.</summary>
    public DecisionMatrix After { get; }

    /// <summary>The cells that change, in the order of the grid.</summary>
    public IReadOnlyList<Change> Changes { get; }

    /// <summary>The cells that are permitted on the one side and not permitted on the other.</summary>
    public IEnumerable<Change> Losses => Changes.Where(change => change is { Before: Decision.Permitted, After: Decision.NotPermitted });

    /// <summary>Compares two matrices.</summary>
    /// <param name="before">The decisions on the one side.</param>
    /// <param name="after">The decisions on the other.</param>
    /// <param name="firms">The firms of both, in the order of their grids.</param>
    /// <param name="filter">The cells to look at; the matrices are whole all the same.</param>
    /// <param name="rulesBehind">Which rules are behind the change of a cell, given by its numbers on both sides.</param>
    public static MatrixComparison Of(
        DecisionMatrix before, DecisionMatrix after, KnownFirms firms, CellFilter filter,
        Func<(Cell Before, Cell After), IReadOnlyList<Rule>> rulesBehind)
    {
        var changes =
            from pair in Differences(before, after, filter.Choose(before.Grid, firms))
            select new Change(
                firms[pair.Before.Firm], before.Grid.States[pair.Before.State], before.Grid.Services[pair.Before.Service],
                before[pair.Before], after[pair.After], rulesBehind(pair));
        return new MatrixComparison(before, after, [.. changes]);
    }

    /// <summary>How many firms changes concern.</summary>
    public static int FirmsIn(IEnumerable<Change> changes) => changes.Select(change => change.Firm.Id).Distinct().Count();

    private static IEnumerable<(Cell Before, Cell After)> Differences(DecisionMatrix before, DecisionMatrix after, IEnumerable<Cell> chosen)
    {
        if (before.Grid == after.Grid)
        {
            var wanted = chosen.ToHashSet();
            return after.DifferencesFrom(before).Where(wanted.Contains).Select(cell => (cell, cell));
        }
        var services = Numbers(before.Grid.Services, after.Grid.Services);
        var states = Numbers(before.Grid.States, after.Grid.States);
        return chosen.Where(cell => services[cell.Service] >= 0 && states[cell.State] >= 0)
            .Select(cell => (Before: cell, After: new Cell(cell.Firm, services[cell.Service], states[cell.State])))
            .Where(pair => before[pair.Before] != after[pair.After]);
    }

    /// <summary>The number on the other side of each code, or -1 where the other side does not have it.</summary>
    private static int[] Numbers(IReadOnlyList<string> codes, IReadOnlyList<string> others) => [.. codes.Select(code => others.ToList().IndexOf(code))];
}
