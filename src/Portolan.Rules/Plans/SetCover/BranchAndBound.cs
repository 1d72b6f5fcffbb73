namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// Searches one part of a problem. The open node with the least bound is taken first, which raises the proved bound as fast as it can be
/// raised; once open nodes fill the memory meant for them, the search goes into depth below the node at hand, which needs next to none.
/// </summary>
internal sealed class BranchAndBound
{
    /// <summary>The prices that open nodes may hold together before the search goes into depth: at 12 bytes each some 200 MB.</summary>
    private const long MaximumOpenPrices = 16_000_000;

    private readonly Budget budget;
    private readonly Incumbent incumbent;
    private readonly NodeEvaluator evaluator;
    private readonly PriorityQueue<OpenNode, (long Bound, int Shallowness, long Number)> wide = new();
    private readonly Stack<OpenNode> deep = new();
    private long widePrices;
    private long number;

    private BranchAndBound(CoverMatrix matrix, Budget budget)
    {
        this.budget = budget;
        incumbent = new Incumbent(matrix);
        evaluator = new NodeEvaluator(matrix, incumbent, budget);
    }

    /// <summary>The best cover found within the budget, and what is proved about it.</summary>
    /// <param name="matrix">A matrix in which every demand has a candidate.</param>
    /// <param name="budget">What the run may still use. The root is looked at in any case.</param>
    public static CoverResult Solve(CoverMatrix matrix, Budget budget)
    {
        var search = new BranchAndBound(matrix, budget);
        search.Run(new Choices(matrix));
        return new CoverResult([.. search.incumbent.Chosen], search.LowerBound());
    }

    private void Run(Choices root)
    {
        if (evaluator.Evaluate(root, null, 0) is { } node) Push(node);
        while (!budget.IsSpent && Pop() is { } next)
        {
            if (next.Bound >= incumbent.Cost) continue;
            var left = Child(next, Choice.Banned);
            var right = Child(next, Choice.Chosen);
            // The last one pushed is the next one looked at in depth.
            var isRightNext = left is null || right is null || right.Bound <= left.Bound;
            Push(isRightNext ? left : right);
            Push(isRightNext ? right : left);
        }
    }

    private OpenNode? Child(OpenNode parent, Choice choice)
    {
        var choices = parent.Choices.Copy();
        if (choice == Choice.Chosen) choices.Choose(parent.Branch);
        else choices.Ban(parent.Branch);
        var child = evaluator.Evaluate(choices, parent.Prices, parent.Depth + 1);
        return child is null || child.Bound >= parent.Bound ? child : child with { Bound = parent.Bound };
    }

    private void Push(OpenNode? node)
    {
        if (node is null) return;
        if (widePrices + node.Prices.Count > MaximumOpenPrices)
        {
            deep.Push(node);
            return;
        }
        widePrices += node.Prices.Count;
        wide.Enqueue(node, (node.Bound, -node.Depth, number++));
    }

    private OpenNode? Pop()
    {
        if (deep.TryPop(out var node)) return node;
        if (!wide.TryDequeue(out node, out _)) return null;
        widePrices -= node.Prices.Count;
        return node;
    }

    /// <summary>What is cheaper than the incumbent, if anything, lies below an open node.</summary>
    private long LowerBound() =>
        wide.UnorderedItems.Select(item => item.Element).Concat(deep).Select(node => node.Bound).Append(incumbent.Cost).Min();
}
