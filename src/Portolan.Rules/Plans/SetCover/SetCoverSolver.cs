namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// Solves weighted set cover, and proves how good its answer is. What is implied, dominated or without alternative is settled first
/// (<see cref="Reduction"/>); parts that do not touch are solved apart (<see cref="Components"/>); each by branch and bound
/// (<see cref="BranchAndBound"/>), with lower bounds from a Lagrangian relaxation (<see cref="Relaxation"/>, <see cref="Subgradient"/>) and
/// covers found along its prices (<see cref="Greedy"/>, <see cref="Improvement"/>). The same problem and the same limit of nodes give the
/// same answer.
/// </summary>
public static class SetCoverSolver
{
    /// <summary>The cheapest choice that covers every demand that can be covered, or the best found within the limits.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SetCoverSolution Solve(SetCoverProblem problem, SetCoverLimits limits, CancellationToken cancellation = default)
    {
        var budget = new Budget(limits, cancellation);
        var whole = MatrixBuilder.Build(problem);
        var chosen = new List<int>();
        var core = Reduction.Reduce(whole, chosen);
        var bound = chosen.Sum(number => problem.Candidates[number].Cost);
        // The small ones first: they are soon proved, and the rest of the budget is for the large ones.
        foreach (var part in Components.Split(core).OrderBy(part => part.Matrix.CandidatesOf.Total))
        {
            var result = BranchAndBound.Solve(part.Matrix, budget);
            bound += result.LowerBound;
            chosen.AddRange(result.Chosen.Select(candidate => part.Candidates[candidate]));
        }
        chosen.Sort();
        return new SetCoverSolution(chosen, chosen.Sum(number => problem.Candidates[number].Cost), bound, budget.Nodes);
    }
}
