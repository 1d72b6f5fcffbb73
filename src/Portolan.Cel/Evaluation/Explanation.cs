using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation;

/// <summary>What one node of an expression came to, and why.</summary>
/// <param name="Expression">The node.</param>
/// <param name="Value">Its value; null where it was not evaluated because the answer did not depend on it.</param>
/// <param name="Children">
/// The nodes below, in source order; below a macro, the condition or body once for each element that was looked at.
/// </param>
/// <param name="FactPath">
/// For a chain of accesses the fact it read, with keys as they came out: <c>firm.passports["FR"].from</c>; otherwise null.
/// </param>
/// <param name="Bindings">The variables of the enclosing macro that were set for this evaluation; empty elsewhere.</param>
public sealed record Explanation(
    Expression Expression,
    CelValue? Value,
    IReadOnlyList<Explanation> Children,
    string? FactPath,
    IReadOnlyList<ExplainedBinding> Bindings)
{
    /// <summary>Whether the node was evaluated.</summary>
    public bool IsEvaluated => Value is not null;

    /// <summary>The nodes of every fact that was read, longest chains only, in the order of reading; each path once.</summary>
    public IReadOnlyList<Explanation> FactsRead()
    {
        var facts = new List<Explanation>();
        Collect(this, facts);
        return [.. facts.DistinctBy(fact => fact.FactPath)];
    }

    private static void Collect(Explanation node, List<Explanation> facts)
    {
        // A chain's own operand is part of it; the key of an index is not.
        var operand = node.FactPath is not null && node.Children.Count > 0 ? node.Children[0] : null;
        if (node.FactPath is not null) facts.Add(node);
        while (operand is { FactPath: not null, Children.Count: > 0 })
        {
            foreach (var key in operand.Children.Skip(1)) Collect(key, facts);
            operand = operand.Children[0];
        }
        foreach (var child in node.Children.Skip(operand is null ? 0 : 1)) Collect(child, facts);
        if (operand is { FactPath: null }) Collect(operand, facts);
    }

    /// <summary>A node that was not evaluated.</summary>
    internal static Explanation NotEvaluated(Expression node) => new(node, null, [], null, []);
}
