using Portolan.Rules.Decisions;

namespace Portolan.Rules.Planning;

/// <summary>A rule made ready for the planner: what does not hang on the day is multiplied out once.</summary>
internal sealed class RulePlan
{
    private readonly Product fixedTrue;
    private readonly Product fixedPossible;
    private readonly IReadOnlyList<PlaneNode> moving;
    private readonly IReadOnlyList<PlaneNode> parts;
    private readonly Grid grid;
    private (IReadOnlyList<TruthPlane> Parts, RulePlane Plane)? last;

    public RulePlan(EditionRule member, IReadOnlyList<PlaneNode> parts, Grid grid)
    {
        Member = member;
        this.parts = parts;
        this.grid = grid;
        moving = [.. parts.Where(part => part is not FixedNode)];
        (fixedTrue, fixedPossible) = Multiply(Product.Everything(grid), Product.Everything(grid), parts.OfType<FixedNode>().Select(part => part.Plane));
        if (parts.OfType<FixedNode>().All(part => part.Plane.IsKnown)) fixedPossible = fixedTrue;
    }

    public EditionRule Member { get; }

    /// <summary>The rule's plane on a day: that of the day asked about last where no part changed. A rule that does not decide by itself is open where it holds.</summary>
    public RulePlane On(PlannedDay day)
    {
        var planes = new TruthPlane[moving.Count];
        for (var i = 0; i < planes.Length; i++) planes[i] = moving[i].On(day);
        if (last is var (parts, plane) && AreSame(parts, planes)) return plane;
        var computed = Multiply(planes);
        last = (planes, computed);
        return computed;
    }

    private static bool AreSame(IReadOnlyList<TruthPlane> one, TruthPlane[] other)
    {
        for (var i = 0; i < other.Length; i++)
        {
            if (!ReferenceEquals(one[i], other[i])) return false;
        }
        return true;
    }

    private RulePlane Multiply(TruthPlane[] planes)
    {
        var (holds, possible) = (fixedTrue, fixedPossible);
        if (planes.Length > 0)
        {
            if (ReferenceEquals(fixedTrue, fixedPossible) && Array.TrueForAll(planes, plane => plane.IsKnown))
            {
                foreach (var plane in planes) holds = holds.And(plane.Layout, plane.True);
                possible = holds;
            }
            else
            {
                (holds, possible) = Multiply(holds, possible, planes);
            }
        }
        return new RulePlane(Member.Rule, Member.IsFirm ? holds : Product.Nothing(grid), possible);
    }

    /// <summary>Adds the days on which the rule may change, within bounds.</summary>
    public void AddChanges(SortedSet<int> changes, int from, int until)
    {
        var force = Member.Rule.InForce;
        Add(changes, force.From.DayNumber, from, until);
        if (force.Until is { } last) Add(changes, last.DayNumber + 1, from, until);
        var first = Math.Max(from, force.From.DayNumber);
        var final = Math.Min(until, force.Until?.DayNumber ?? until);
        if (first > final) return;
        foreach (var part in parts) part.AddChanges(changes, first, final);
    }

    private static void Add(SortedSet<int> changes, int day, int from, int until)
    {
        if (day >= from && day <= until) changes.Add(day);
    }

    private static (Product True, Product Possible) Multiply(Product holds, Product possible, IEnumerable<TruthPlane> planes)
    {
        foreach (var plane in planes)
        {
            holds = holds.And(plane.Layout, plane.True);
            possible = possible.And(plane.Layout, plane.Possible);
        }
        return (holds, possible);
    }
}
