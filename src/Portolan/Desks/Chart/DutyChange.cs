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

    /// <param name="rule">The rule.</param>
    /// <param name="before">Whether it binds without the scenario.</param>
    /// <param name="after">Whether it binds with it.</param>
    /// <param name="cells">The cells to look at, those of one firm together.</param>
    /// <param name="grid">What the cells are of.</param>
    private static IEnumerable<DutyChange> Of(Rule rule, Func<Cell, bool> before, Func<Cell, bool> after, IEnumerable<Cell> cells, Grid grid)
    {
        var perState = rule.Per.HasFlag(Axis.State);
        var (added, removed) = (Tallies(perState ? grid.States.Count : 1), Tallies(perState ? grid.States.Count : 1));
        foreach (var cell in cells)
        {
            var binds = after(cell);
            if (binds != before(cell)) (binds ? added : removed)[perState ? cell.State : 0].Count(cell.Firm);
        }
        return Changes(added, true).Concat(Changes(removed, false));

        IEnumerable<DutyChange> Changes(Tally[] tallies, bool isAdded) =>
            tallies.Index().Where(tally => tally.Item.Instances > 0).Select(tally => new DutyChange(rule, perState ? grid.States[tally.Index] : null, isAdded, tally.Item.Firms, tally.Item.Instances));
    }

    private static Tally[] Tallies(int count) => [.. Enumerable.Range(0, count).Select(_ => new Tally())];

    /// <summary>How many times something changes, and for how many firms; the cells of one firm come together.</summary>
    private sealed class Tally
    {
        private int last = -1;

        public int Firms { get; private set; }

        public int Instances { get; private set; }

        public void Count(int firm)
        {
            if (firm != this.last) Firms++;
            (this.last, Instances) = (firm, Instances + 1);
        }
    }
}
