using Portolan.Rules.Decisions;
using Portolan.Rules.Duties;
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
            var one = was ? Binding(before, earlier, firms) : [];
            var other = stays ? Binding(after, later, firms) : [];
            changes.AddRange(Group(rule, other.Except(one), true));
            changes.AddRange(Group(rule, one.Except(other), false));
        }
        return [.. changes.OrderBy(change => change.Rule.Id).ThenBy(change => change.State, StringComparer.Ordinal)];
    }

    private static HashSet<(int Firm, string? State, int Service)> Binding(DutyMatrix matrix, int rule, IReadOnlyList<int> firms)
    {
        var perState = matrix.Rules[rule].Rule.Per.HasFlag(Axis.State);
        return
        [
            .. from firm in firms
               from instance in matrix.Of(rule, firm)
               where instance.Binds == Truth.True
               select (firm, perState ? matrix.Grid.States[instance.Cell.State] : null, instance.Cell.Service),
        ];
    }

    private static IEnumerable<DutyChange> Group(Rule rule, IEnumerable<(int Firm, string? State, int Service)> instances, bool isAdded) =>
        instances.GroupBy(instance => instance.State).Select(state => new DutyChange(rule, state.Key, isAdded, state.Select(instance => instance.Firm).Distinct().Count(), state.Count()));
}
