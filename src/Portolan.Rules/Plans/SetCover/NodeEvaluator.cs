namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// Looks at a node of the search tree: bounds what lies below it, settles what follows from the bound, looks for a cover, and picks the
/// candidate to branch on.
/// </summary>
internal sealed class NodeEvaluator(CoverMatrix matrix, Incumbent incumbent, Budget budget)
{
    /// <summary>The root sets out from poor prices, so it climbs in rounds of so many evaluations, and looks for a cover in each.</summary>
    private const int RootEvaluations = 20;

    /// <summary>The root climbs on while a round closes at least this part of the gap: beyond that, branching closes more.</summary>
    private const double WorthAnotherRound = 0.03;

    /// <summary>A node sets out from good prices. Twice as many evaluations save a tenth of the nodes, but no time.</summary>
    private const int NodeEvaluations = 30;

    /// <summary>A cover is looked for at one node in so many: it takes longer than the bound, and seldom finds a cheaper one.</summary>
    private const int NodesPerCover = 4;

    /// <summary>Where more than one in so many candidates was settled by the bound, the node is bounded again without them.</summary>
    private const int WorthAnotherLook = 5;

    /// <summary>Keeps a candidate from being passed over that was always, or never, taken of late.</summary>
    private const double LeastDoubt = 0.1;

    private long nodes;

    /// <summary>Looks at a node.</summary>
    /// <param name="choices">What is settled there. What follows is added.</param>
    /// <param name="prices">Where to set out from; null at the root.</param>
    /// <param name="depth">How many branchings lead to it.</param>
    /// <returns>The node, or null where nothing below it is cheaper than the incumbent.</returns>
    public OpenNode? Evaluate(Choices choices, PriceList? prices, int depth)
    {
        budget.CountNode();
        nodes++;
        while (true)
        {
            choices.ChooseEssentials();
            if (choices.IsContradictory || choices.Cost >= incumbent.Cost) return null;
            var left = Submatrix.Left(matrix, choices);
            var relaxation = new Relaxation(left.Matrix);
            if (left.Matrix.DemandCount == 0)
            {
                Seek(choices, left, relaxation);
                return null;
            }
            var climb = new Subgradient(left.Matrix, relaxation);
            if (prices is null) ClimbFromNothing(choices, left, relaxation, climb);
            else ClimbFrom(prices, choices, left, relaxation, climb);
            if (!CanBeCheaper(choices.Cost, climb.Best)) return null;
            var bound = choices.Cost + FixedPoint.RoundUp(climb.Best);
            prices = new PriceList(left, relaxation);
            Settle(choices, left, relaxation);
            if (choices.IsContradictory) return null;
            var free = left.Candidates.Count(candidate => choices[candidate] == Choice.Free);
            if (free > 0 && (left.Candidates.Length - free) * WorthAnotherLook <= left.Candidates.Length)
            {
                return new OpenNode(choices, prices, bound, Branch(choices, left, climb), depth);
            }
        }
    }

    private void ClimbFromNothing(Choices choices, Submatrix left, Relaxation relaxation, Subgradient climb)
    {
        relaxation.SetFirstPrices();
        relaxation.Evaluate();
        Seek(choices, left, relaxation);
        long gap, closed;
        do
        {
            var before = relaxation.Bound;
            climb.Climb(incumbent.Cost - choices.Cost, RootEvaluations);
            Seek(choices, left, relaxation);
            closed = climb.Best - before;
            gap = FixedPoint.Of(incumbent.Cost - choices.Cost) - climb.Best;
        }
        while (closed >= WorthAnotherRound * gap && !climb.IsExhausted && CanBeCheaper(choices.Cost, climb.Best) && !budget.IsOutOfTime);
    }

    private void ClimbFrom(PriceList prices, Choices choices, Submatrix left, Relaxation relaxation, Subgradient climb)
    {
        prices.CopyTo(left, relaxation);
        climb.Climb(incumbent.Cost - choices.Cost, NodeEvaluations);
        if (nodes % NodesPerCover == 0 && CanBeCheaper(choices.Cost, climb.Best)) Seek(choices, left, relaxation);
    }

    private void Seek(Choices choices, Submatrix left, Relaxation relaxation) =>
        incumbent.Offer(choices, left, Greedy.Cover(left.Matrix, relaxation));

    private bool CanBeCheaper(long chosen, long bound) => chosen + FixedPoint.RoundUp(bound) < incumbent.Cost;

    /// <summary>Settles each candidate without which, or with which, the bound says that nothing is cheaper than the incumbent.</summary>
    private void Settle(Choices choices, Submatrix left, Relaxation relaxation)
    {
        var chosen = choices.Cost;
        for (var candidate = 0; candidate < left.Candidates.Length; candidate++)
        {
            var number = left.Candidates[candidate];
            if (!CanBeCheaper(chosen, relaxation.Bound + relaxation.PenaltyOfChoosing(candidate))) choices.Ban(number);
            if (!CanBeCheaper(chosen, relaxation.Bound + relaxation.PenaltyOfBanning(candidate))) choices.Choose(number);
        }
    }

    /// <summary>
    /// The candidate about which the relaxation is most in doubt, weighed by its cost: choosing or leaving out a dear one moves the bound
    /// most. By doubt alone the search took six to nine times as many nodes.
    /// </summary>
    private int Branch(Choices choices, Submatrix left, Subgradient climb)
    {
        var branch = CoverMatrix.None;
        var most = double.NegativeInfinity;
        for (var candidate = 0; candidate < left.Candidates.Length; candidate++)
        {
            if (choices[left.Candidates[candidate]] != Choice.Free) continue;
            var doubt = Math.Min(climb.Average[candidate], 1 - climb.Average[candidate]);
            var weight = (LeastDoubt + doubt) * left.Matrix.Costs[candidate];
            if (weight > most) (branch, most) = (left.Candidates[candidate], weight);
        }
        return branch;
    }
}
