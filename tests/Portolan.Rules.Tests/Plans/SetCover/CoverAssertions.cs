using Portolan.Rules.Plans.SetCover;

namespace Portolan.Rules.Tests.Plans.SetCover;

internal static class CoverAssertions
{
    /// <summary>Holds an answer against the problem: what is covered, what rests on what, what it costs.</summary>
    public static void ShouldBeACoverOf(this SetCoverSolution solution, SetCoverProblem problem)
    {
        var chosen = solution.Chosen.Select(number => problem.Candidates[number]).ToList();
        solution.Chosen.ShouldBe(solution.Chosen.Distinct().Order());
        var covered = chosen.SelectMany(candidate => candidate.Demands).ToHashSet();
        Enumerable.Range(0, problem.DemandCount).Where(demand => !covered.Contains(demand)).ShouldBe(problem.Uncoverable);
        chosen.Where(candidate => candidate.Prerequisite is { } above && !solution.Chosen.Contains(above)).ShouldBeEmpty();
        solution.Cost.ShouldBe(chosen.Sum(candidate => candidate.Cost));
        solution.LowerBound.ShouldBeInRange(0, solution.Cost);
        solution.IsOptimal.ShouldBe(solution.Gap == 0);
    }
}
