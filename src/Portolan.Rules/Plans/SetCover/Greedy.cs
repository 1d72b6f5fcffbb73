namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// Builds a cover by choosing, again and again, the candidate with the best score. The score weighs the reduced cost over what is still
/// open against how much of that is covered (Caprara, Fischetti and Toth, "A heuristic method for the set covering problem", Operations
/// Research 47, 1999). A candidate is scored together with those that it rests on.
/// </summary>
internal sealed class Greedy
{
    private readonly CoverMatrix matrix;
    private readonly long[] prices;
    private readonly long[] reduced;
    private readonly int[] gains;
    private readonly bool[] chosen;
    private readonly bool[] covered;
    private int open;

    private Greedy(CoverMatrix matrix, Relaxation relaxation)
    {
        this.matrix = matrix;
        prices = relaxation.Prices;
        reduced = (long[])relaxation.Reduced.Clone();
        gains = new int[matrix.CandidateCount];
        for (var candidate = 0; candidate < gains.Length; candidate++) gains[candidate] = matrix.DemandsOf[candidate].Length;
        chosen = new bool[matrix.CandidateCount];
        covered = new bool[matrix.DemandCount];
        open = matrix.DemandCount;
    }

    /// <summary>A cover, as a flag for each candidate.</summary>
    /// <param name="matrix">A matrix in which every demand has a candidate.</param>
    /// <param name="relaxation">Its relaxation, evaluated.</param>
    public static bool[] Cover(CoverMatrix matrix, Relaxation relaxation)
    {
        var run = new Greedy(matrix, relaxation);
        while (run.open > 0) run.Choose(run.Best());
        return run.chosen;
    }

    private int Best()
    {
        var best = CoverMatrix.None;
        var bestScore = double.PositiveInfinity;
        for (var candidate = 0; candidate < gains.Length; candidate++)
        {
            if (gains[candidate] == 0) continue;
            var score = Score(candidate);
            if (score >= bestScore) continue;
            (best, bestScore) = (candidate, score);
        }
        return best;
    }

    private double Score(int candidate)
    {
        double cost = 0, gain = 0;
        for (var at = candidate; at != CoverMatrix.None && !chosen[at]; at = matrix.Prerequisites[at])
        {
            cost += reduced[at];
            gain += gains[at];
        }
        return cost > 0 ? cost / gain : cost * gain;
    }

    private void Choose(int candidate)
    {
        for (var at = candidate; at != CoverMatrix.None && !chosen[at]; at = matrix.Prerequisites[at])
        {
            chosen[at] = true;
            foreach (var demand in matrix.DemandsOf[at])
            {
                if (!covered[demand]) Cover(demand);
            }
        }
    }

    private void Cover(int demand)
    {
        covered[demand] = true;
        open--;
        foreach (var candidate in matrix.CandidatesOf[demand])
        {
            gains[candidate]--;
            reduced[candidate] += prices[demand];
        }
    }
}
