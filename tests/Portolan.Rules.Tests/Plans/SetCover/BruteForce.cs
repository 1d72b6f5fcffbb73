using System.Numerics;
using Portolan.Rules.Plans.SetCover;

namespace Portolan.Rules.Tests.Plans.SetCover;

/// <summary>The optimum by trying every choice: for at most 20 candidates and 64 demands.</summary>
internal static class BruteForce
{
    public static long Optimum(SetCoverProblem problem)
    {
        var masks = problem.Candidates.Select(MaskOf).ToArray();
        var all = masks.Aggregate(0UL, (union, mask) => union | mask);
        // What each choice covers and costs follows from the choice without its last candidate.
        var covered = new ulong[1 << masks.Length];
        var cost = new long[covered.Length];
        var best = all == 0 ? 0 : long.MaxValue;
        for (var choice = 1; choice < covered.Length; choice++)
        {
            var last = BitOperations.Log2((uint)choice);
            covered[choice] = covered[choice ^ 1 << last] | masks[last];
            cost[choice] = cost[choice ^ 1 << last] + problem.Candidates[last].Cost;
            if (covered[choice] == all && cost[choice] < best && Stands(problem, choice)) best = cost[choice];
        }
        return best;
    }

    private static ulong MaskOf(SetCoverCandidate candidate) => candidate.Demands.Aggregate(0UL, (mask, demand) => mask | 1UL << demand);

    private static bool Stands(SetCoverProblem problem, int choice)
    {
        for (var candidate = 0; candidate < problem.Candidates.Count; candidate++)
        {
            if (problem.Candidates[candidate].Prerequisite is not { } above) continue;
            if ((choice >> candidate & 1) == 1 && (choice >> above & 1) == 0) return false;
        }
        return true;
    }
}
