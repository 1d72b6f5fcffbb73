using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation;

/// <summary>Builds the explanation tree while steps are evaluated.</summary>
internal sealed class Recorder
{
    private List<Explanation> current = [];
    private List<ExplainedBinding> pending = [];

    /// <summary>The fact path of what was evaluated last.</summary>
    public string? LastPath => current.Count == 0 ? null : current[^1].FactPath;

    public void Bind(ExplainedBinding binding) => pending.Add(binding);

    public CelValue Record(Step step, Frame frame)
    {
        var bindings = pending;
        if (bindings.Count > 0) pending = [];
        var siblings = current;
        current = [];
        var value = step.Compute(frame);
        var recorded = current;
        current = siblings;
        var path = step.PathOf(frame, recorded);
        var children = step.ShowsChildren ? WithUnevaluated(step.Expression, recorded) : recorded;
        current.Add(new Explanation(step.Expression, value, children, path, bindings.Count == 0 ? [] : bindings));
        return value;
    }

    public Explanation Finish(Expression root, CelValue value) =>
        current.Count == 0 ? new Explanation(root, value, [], null, []) : current[0] with { Value = value };

    private static List<Explanation> WithUnevaluated(Expression node, List<Explanation> recorded)
    {
        var children = new List<Explanation>(recorded.Count);
        foreach (var child in node.Children)
        {
            if (recorded.Exists(r => ReferenceEquals(r.Expression, child))) continue;
            children.Add(Explanation.NotEvaluated(child));
        }
        if (children.Count == 0) return recorded;
        return [.. recorded.Concat(children).OrderBy(e => IndexOf(node.Children, e.Expression))];
    }

    private static int IndexOf(IReadOnlyList<Expression> children, Expression child)
    {
        for (var i = 0; i < children.Count; i++)
        {
            if (ReferenceEquals(children[i], child)) return i;
        }
        return children.Count;
    }
}
