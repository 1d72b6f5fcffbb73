namespace Portolan.Rules.Plans.SetCover;

/// <summary>Covers what is left by choosing again and again what costs least for what it covers.</summary>
internal static class Greedy
{
    /// <summary>A cover, as one flag a candidate, or null where there is none.</summary>
    public static bool[] Cover(CoverMatrix matrix, Relaxation relaxation)
    {
        var chosen = new bool[matrix.CandidateCount];
        var gain = new int[matrix.CandidateCount];
        var value = new long[matrix.CandidateCount];
        var open = matrix.DemandCount;
        var covered = new bool[matrix.DemandCount];
        for (var candidate = 0; candidate < gain.Length; candidate++)
        {
            gain[candidate] = matrix.DemandsOf[candidate].Length;
            value[candidate] = relaxation.Reduced[candidate];
        }
        while (open > 0)
        {
            var best = -1;
            var bestScore = double.MaxValue;
            for (var candidate = 0; candidate < gain.Length; candidate++)
            {
                if (gain[candidate] == 0 || chosen[candidate]) continue;
                var cost = value[candidate];
                for (var above = matrix.Prerequisites[candidate]; above != CoverMatrix.None && !chosen[above]; above = matrix.Prerequisites[above])
                    cost += value[above];
                var score = cost > 0 ? (double)cost / gain[candidate] : (double)cost * gain[candidate];
                if (score < bestScore) { bestScore = score; best = candidate; }
            }
            for (var at = best; at != CoverMatrix.None && !chosen[at]; at = matrix.Prerequisites[at])
            {
                chosen[at] = true;
                foreach (var demand in matrix.DemandsOf[at])
                {
                    if (covered[demand]) continue;
                    covered[demand] = true;
                    open--;
                    foreach (var other in matrix.CandidatesOf[demand]) { gain[other]--; value[other] += relaxation.Prices[demand]; }
                }
            }
        }
        return chosen;
    }
}
