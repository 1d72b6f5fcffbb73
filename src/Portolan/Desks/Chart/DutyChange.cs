using Portolan.Rules.Decisions;
using Portolan.Rules.Duties;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Chart;

/// <summary>A duty that a scenario adds, or takes away, in one State or as such.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="State">The code of the State, where the duty is owed for each State, else null.</param>
/// <param name="IsAdded">Whether the scenario adds it.</param>
/// <param name="Firms">How many firms it concerns.</param>
/// <param name="Instances">How many times it is owed: for a firm, or for each of its services.</param>
internal sealed record DutyChange(Rule Rule, string? State, bool IsAdded, int Firms, int Instances)
{
    /// <summary>Hours of work a year for all of them, by estimates of ours.</summary>
    public long Hours => (long)Rule.Duty!.Effort * Instances;

    /// <summary>What binds for certain on one side and not on the other, ordered by rule and State. A rule that a scenario amends to another addressee goes and comes.</summary>
    /// <param name="before">The duties without the scenario.</param>
    /// <param name="after">Those with it, over the same firms.</param>
    /// <param name="firms">The numbers of the firms to look at.</param>
    public static IReadOnlyList<DutyChange> Between(DutyMatrix before, DutyMatrix after, IReadOnlyList<int> firms)
    {
        var had = before.Rules.Index().Where(member => member.Item.Rule.Duty is not null).ToDictionary(member => member.Item.Rule, member => member.Index);
        var has = after.Rules.Index().Where(member => member.Item.Rule.Duty is not null).ToDictionary(member => member.Item.Rule, member => member.Index);
        var changes = new List<DutyChange>();
        foreach (var rule in had.Keys.Union(has.Keys))
        {
            var (was, stays) = (had.TryGetValue(rule, out var earlier), has.TryGetValue(rule, out var later));
            if (was && stays && before.BindsAsIn(earlier, after, later)) continue;
            changes.AddRange(Of(rule, was ? cell => before.Binds(earlier, cell) : _ => false, stays ? cell => after.Binds(later, cell) : _ => false, was ? before.CellsOf(earlier, firms) : after.CellsOf(later, firms), before.Grid));
        }
        return [.. changes.OrderBy(change => change.Rule.Id).ThenBy(change => change.State, StringComparer.Ordinal)];
    }

    private static IEnumerable<DutyChange> Of(Rule rule, Func<Cell, bool> before, Func<Cell, bool> after, IEnumerable<Cell> cells, Grid grid)
    {
        var perState = rule.Per.HasFlag(Axis.State);
        var changed = from cell in cells
                      let binds = after(cell)
                      where binds != before(cell)
                      group cell by (State: perState ? grid.States[cell.State] : null, binds);
        return changed.Select(cells => new DutyChange(rule, cells.Key.State, cells.Key.binds, cells.Select(cell => cell.Firm).Distinct().Count(), cells.Count()));
    }
}
