namespace Portolan.Cel.Checking;

/// <summary>Which variables each subtree reads; found out once for each subtree that is asked about.</summary>
internal sealed class VariableReads(CheckedExpression expression)
{
    private readonly Dictionary<Expression, HashSet<(string Name, bool IsLocal)>> known = new(ReferenceEqualityComparer.Instance);
    private readonly Lock gate = new();

    public IReadOnlySet<string> Variables(Expression node) => Of(node, isLocal: false);

    public IReadOnlySet<string> Locals(Expression node) => Of(node, isLocal: true);

    private HashSet<string> Of(Expression node, bool isLocal)
    {
        lock (gate) return [.. Read(node).Where(r => r.IsLocal == isLocal).Select(r => r.Name)];
    }

    private HashSet<(string Name, bool IsLocal)> Read(Expression node)
    {
        if (known.TryGetValue(node, out var reads)) return reads;
        reads = [];
        if (expression.NameOf(node) is { } name)
        {
            if (name.Kind != ReferenceKind.Type) reads.Add((name.Name, name.Kind == ReferenceKind.Local));
        }
        else
        {
            foreach (var child in Operands(node)) reads.UnionWith(ReadBelow(node, child));
        }
        known.Add(node, reads);
        return reads;
    }

    private IEnumerable<Expression> Operands(Expression node) =>
        node is MemberCall call && expression.CallOf(call) is { IsMember: false } ? call.Arguments : node.Children;

    private IEnumerable<(string Name, bool IsLocal)> ReadBelow(Expression node, Expression child)
    {
        string?[] bound = node switch
        {
            Comprehension c when !ReferenceEquals(child, c.Range) => [c.Variable, c.SecondVariable],
            Bind b when !ReferenceEquals(child, b.Value) => [b.Variable],
            OptionalMap m when !ReferenceEquals(child, m.Target) => [m.Variable],
            _ => [],
        };
        return Read(child).Where(r => !r.IsLocal || !bound.Contains(r.Name));
    }
}
