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
    public override TruthPlane On(PlannedDay day) => day.Remember(this, () => table.On(day.Date.DayNumber));

    public override void AddChanges(SortedSet<int> changes, int from, int until) => table.AddChanges(changes, from, until);
}

/// <summary>A negation.</summary>
internal sealed class NotNode(PlaneNode operand) : PlaneNode(operand.Axes)
{
    public override PlaneNode Settle() => operand.Settle() is FixedNode known ? new FixedNode(known.Plane.Not()) : this;

    public override TruthPlane On(PlannedDay day) => day.Remember(this, () => operand.On(day).Not());

    public override void AddChanges(SortedSet<int> changes, int from, int until) => operand.AddChanges(changes, from, until);
}

/// <summary>A conjunction.</summary>
internal sealed class AndNode(PlaneNode left, PlaneNode right) : PlaneNode(left.Axes | right.Axes)
{
    public override PlaneNode Settle() => (left.Settle(), right.Settle()) is (FixedNode one, FixedNode other) ? new FixedNode(one.Plane.And(other.Plane)) : this;

    public override TruthPlane On(PlannedDay day) => day.Remember(this, () => left.On(day).And(right.On(day)));

    public override void AddChanges(SortedSet<int> changes, int from, int until)
    {
        left.AddChanges(changes, from, until);
        right.AddChanges(changes, from, until);
    }
}

/// <summary>A disjunction.</summary>
internal sealed class OrNode(PlaneNode left, PlaneNode right) : PlaneNode(left.Axes | right.Axes)
{
    public override PlaneNode Settle() => (left.Settle(), right.Settle()) is (FixedNode one, FixedNode other) ? new FixedNode(one.Plane.Or(other.Plane)) : this;

    public override TruthPlane On(PlannedDay day) => day.Remember(this, () => left.On(day).Or(right.On(day)));

    public override void AddChanges(SortedSet<int> changes, int from, int until)
    {
        left.AddChanges(changes, from, until);
        right.AddChanges(changes, from, until);
    }
}

/// <summary>A conditional.</summary>
internal sealed class ChoiceNode(PlaneNode condition, PlaneNode then, PlaneNode otherwise) : PlaneNode(condition.Axes | then.Axes | otherwise.Axes)
{
    public override PlaneNode Settle() => (condition.Settle(), then.Settle(), otherwise.Settle()) is (FixedNode one, FixedNode two, FixedNode three)
        ? new FixedNode(TruthPlane.Choose(one.Plane, two.Plane, three.Plane))
        : this;

    public override TruthPlane On(PlannedDay day) => day.Remember(this, () => TruthPlane.Choose(condition.On(day), then.On(day), otherwise.On(day)));

    public override void AddChanges(SortedSet<int> changes, int from, int until)
    {
        condition.AddChanges(changes, from, until);
        then.AddChanges(changes, from, until);
        otherwise.AddChanges(changes, from, until);
    }
}

/// <summary>A node, not known where another plane holds.</summary>
internal sealed class OpenWhereNode(PlaneNode node, TruthPlane open) : PlaneNode(node.Axes | open.Layout.Axes)
{
    public override PlaneNode Settle() => node.Settle() is FixedNode known ? new FixedNode(known.Plane.OpenWhere(open)) : this;

    public override TruthPlane On(PlannedDay day) => day.Remember(this, () => node.On(day).OpenWhere(open));

    public override void AddChanges(SortedSet<int> changes, int from, int until) => node.AddChanges(changes, from, until);
}

/// <summary>What hangs on the day in a way that cannot be taken apart: evaluated for every day anew, by the interpreter.</summary>
internal sealed class InterpretedNode(Axis axes, Func<DateOnly, TruthPlane> evaluate) : PlaneNode(axes)
{
    public override TruthPlane On(PlannedDay day) => day.Remember(this, () => evaluate(day.Date));

    public override void AddChanges(SortedSet<int> changes, int from, int until)
    {
        for (var day = from; day <= until; day++) changes.Add(day);
    }
}
