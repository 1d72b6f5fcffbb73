namespace Portolan.Cel.Syntax;

/// <summary>Measures trees without recursion, so that the recursive readings may trust their depth.</summary>
public static class TreeSize
{
    /// <summary>An issue where a tree, perhaps built by hand, is deeper or larger than the limits allow; otherwise null.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="limits">The limits.</param>
    public static CelIssue? Check(Expression root, CelLimits limits)
    {
        var open = new Stack<(Expression Node, int Depth)>();
        open.Push((root, 1));
        var count = 0;
        while (open.TryPop(out var current))
        {
            var (node, depth) = current;
            if (depth > limits.MaxDepth)
            {
                return new CelIssue(CelIssueCode.NestingTooDeep, $"nested more deeply than {limits.MaxDepth} levels", node.Position);
            }
            if (++count > limits.MaxNodes)
            {
                return new CelIssue(CelIssueCode.TooManyNodes, $"the expression has more than {limits.MaxNodes} parts", node.Position);
            }
            foreach (var child in node.Children) open.Push((child, depth + 1));
        }
        return null;
    }
}
