using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Planning;

/// <summary>Part of a condition as the planner computes it: the plane that it has on a day.</summary>
internal abstract class PlaneNode(Axis axes)
{
    /// <summary>The axes that it reads.</summary>
    public Axis Axes { get; } = axes;

    /// <summary>The same node, as a fixed one where nothing in it hangs on the day. To be asked once its tables are filled.</summary>
    public virtual PlaneNode Settle() => this;

    /// <summary>Its plane on a day.</summary>
    public abstract TruthPlane On(PlannedDay day);

    /// <summary>Adds the days on which it may change, within bounds; every day where it cannot tell.</summary>
    public abstract void AddChanges(SortedSet<int> changes, int from, int until);
}

/// <summary>What does not hang on the day: evaluated once.</summary>
internal sealed class FixedNode : PlaneNode
{
    private readonly Lazy<TruthPlane> plane;

    public FixedNode(BooleanTable table) : base(table.Layout.Axes) => plane = new Lazy<TruthPlane>(table.ToPlane);

    public FixedNode(TruthPlane plane) : base(plane.Layout.Axes) => this.plane = new Lazy<TruthPlane>(plane);

    /// <summary>The plane; not to be asked before the table is filled.</summary>
    public TruthPlane Plane => plane.Value;

    public override TruthPlane On(PlannedDay day) => Plane;

    public override void AddChanges(SortedSet<int> changes, int from, int until)
    {
    }
}

/// <summary>The day asked about, compared with days that do not hang on it.</summary>
internal sealed class DayNode(DayTable table) : PlaneNode(table.Layout.Axes)
{
    public override TruthPlane On(PlannedDay day) => table.On(day.Date.DayNumber);

    public override void AddChanges(SortedSet<int> changes, int from, int until) => table.AddChanges(changes, from, until);
}

/// <summary>What is made of other nodes: the same plane as before while theirs are.</summary>
internal abstract class CompositeNode(params IReadOnlyList<PlaneNode> parts) : PlaneNode(parts.Aggregate(Axis.None, (axes, part) => axes | part.Axes))
{
    private TruthPlane[]? lastParts;
    private TruthPlane? lastPlane;

    public sealed override PlaneNode Settle()
    {
        var settled = parts.Select(part => part.Settle()).ToList();
        return settled.TrueForAll(part => part is FixedNode) ? new FixedNode(Combine([.. settled.Select(part => ((FixedNode)part).Plane)])) : this;
    }

    public sealed override TruthPlane On(PlannedDay day)
    {
        var planes = new TruthPlane[parts.Count];
        for (var i = 0; i < planes.Length; i++) planes[i] = parts[i].On(day);
        if (lastParts is not null && planes.AsSpan().SequenceEqual(lastParts)) return lastPlane!;
        lastParts = planes;
        return lastPlane = Combine(planes);
    }

    public sealed override void AddChanges(SortedSet<int> changes, int from, int until)
    {
        foreach (var part in parts) part.AddChanges(changes, from, until);
    }

    /// <summary>The plane that follows from those of the parts.</summary>
    protected abstract TruthPlane Combine(TruthPlane[] planes);
}

/// <summary>A negation.</summary>
internal sealed class NotNode(PlaneNode operand) : CompositeNode(operand)
{
    protected override TruthPlane Combine(TruthPlane[] planes) => planes[0].Not();
}

/// <summary>A conjunction.</summary>
internal sealed class AndNode(PlaneNode left, PlaneNode right) : CompositeNode(left, right)
{
    protected override TruthPlane Combine(TruthPlane[] planes) => planes[0].And(planes[1]);
}

/// <summary>A disjunction.</summary>
internal sealed class OrNode(PlaneNode left, PlaneNode right) : CompositeNode(left, right)
{
    protected override TruthPlane Combine(TruthPlane[] planes) => planes[0].Or(planes[1]);
}

/// <summary>A conditional.</summary>
internal sealed class ChoiceNode(PlaneNode condition, PlaneNode then, PlaneNode otherwise) : CompositeNode(condition, then, otherwise)
{
    protected override TruthPlane Combine(TruthPlane[] planes) => TruthPlane.Choose(planes[0], planes[1], planes[2]);
}

/// <summary>A node, not known where a fixed plane holds.</summary>
internal sealed class OpenWhereNode(PlaneNode node, TruthPlane open) : CompositeNode(node)
{
    protected override TruthPlane Combine(TruthPlane[] planes) => planes[0].OpenWhere(open);
}

/// <summary>What hangs on the day in a way that cannot be taken apart: evaluated for every day anew, by the interpreter.</summary>
internal sealed class InterpretedNode(Axis axes, Func<DateOnly, TruthPlane> evaluate) : PlaneNode(axes)
{
    private (DateOnly Date, TruthPlane Plane)? last;

    public override TruthPlane On(PlannedDay day)
    {
        if (last is var (date, plane) && date == day.Date) return plane;
        var computed = evaluate(day.Date);
        last = (day.Date, computed);
        return computed;
    }

    public override void AddChanges(SortedSet<int> changes, int from, int until)
    {
        for (var day = from; day <= until; day++) changes.Add(day);
    }
}
