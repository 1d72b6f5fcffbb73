namespace Portolan.Rules.Plans.SetCover;

/// <summary>A part of a matrix, with the numbers that its candidates and demands have in the whole.</summary>
/// <param name="Matrix">The part.</param>
/// <param name="Candidates">For each candidate of the part its number in the whole, ascending.</param>
/// <param name="Demands">For each demand of the part its number in the whole, ascending.</param>
internal sealed record Submatrix(CoverMatrix Matrix, int[] Candidates, int[] Demands)
{
    /// <summary>What is left once some choices are made: the free candidates, and the demands that no chosen one covers.</summary>
    public static Submatrix Left(CoverMatrix whole, Choices choices) => Left(whole, choices, new bool[whole.DemandCount]);

    /// <summary>The same, without demands that are set aside.</summary>
    public static Submatrix Left(CoverMatrix whole, Choices choices, bool[] setAside)
    {
        var settled = (bool[])setAside.Clone();
        var candidates = new List<int>(whole.CandidateCount);
        for (var candidate = 0; candidate < whole.CandidateCount; candidate++)
        {
            if (choices[candidate] == Choice.Free) candidates.Add(candidate);
            if (choices[candidate] != Choice.Chosen) continue;
            foreach (var demand in whole.DemandsOf[candidate]) settled[demand] = true;
        }
        var demands = new List<int>(whole.DemandCount);
        for (var demand = 0; demand < settled.Length; demand++)
        {
            if (!settled[demand]) demands.Add(demand);
        }
        var place = new int[whole.CandidateCount];
        Array.Fill(place, CoverMatrix.None);
        return Of(whole, [.. candidates], [.. demands], place);
    }

    /// <summary>The part with these candidates and demands.</summary>
    /// <param name="whole">The whole.</param>
    /// <param name="candidates">The candidates, ascending.</param>
    /// <param name="demands">The demands, ascending.</param>
    /// <param name="place">
    /// Where the candidates' numbers in the part are written: a number for each in the whole, <see cref="CoverMatrix.None"/> for those
    /// outside the part.
    /// </param>
    public static Submatrix Of(CoverMatrix whole, int[] candidates, int[] demands, int[] place)
    {
        for (var at = 0; at < candidates.Length; at++) place[candidates[at]] = at;
        var costs = new long[candidates.Length];
        var prerequisites = new int[candidates.Length];
        for (var at = 0; at < costs.Length; at++)
        {
            costs[at] = whole.Costs[candidates[at]];
            var above = whole.Prerequisites[candidates[at]];
            prerequisites[at] = above == CoverMatrix.None ? CoverMatrix.None : place[above];
        }
        return new Submatrix(new CoverMatrix(costs, prerequisites, Lists(whole, demands, place)), candidates, demands);
    }

    private static Incidence Lists(CoverMatrix whole, int[] demands, int[] place)
    {
        var starts = new int[demands.Length + 1];
        var items = new List<int>(whole.CandidatesOf.Total);
        for (var at = 0; at < demands.Length; at++)
        {
            foreach (var candidate in whole.CandidatesOf[demands[at]])
            {
                if (place[candidate] != CoverMatrix.None) items.Add(place[candidate]);
            }
            starts[at + 1] = items.Count;
        }
        return new Incidence(starts, [.. items]);
    }
}
