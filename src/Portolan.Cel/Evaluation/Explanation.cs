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

    private bool IsAccess => FactPath is not null && Expression is Select or Has or Syntax.Index;

    private static void Collect(Explanation node, List<Explanation> facts)
    {
        if (node.FactPath is not null && (node.IsAccess || node.Expression is Identifier)) facts.Add(node);
        if (node.IsAccess) CollectBeside(node, facts);
        else foreach (var child in node.Children) Collect(child, facts);
    }

    /// <summary>What a chain reads besides the facts along it: its keys, and what it starts from where that is no fact.</summary>
    private static void CollectBeside(Explanation access, List<Explanation> facts)
    {
        foreach (var key in access.Children.Skip(1)) Collect(key, facts);
        if (access.Children.Count == 0) return;
        var operand = access.Children[0];
        if (operand.IsAccess) CollectBeside(operand, facts);
        else if (operand.Expression is not Identifier) Collect(operand, facts);
    }

    /// <summary>A node that was not evaluated.</summary>
    internal static Explanation NotEvaluated(Expression node) => new(node, null, [], null, []);
}
