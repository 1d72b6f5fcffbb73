namespace Portolan.Rules.Plans.SetCover;

/// <summary>What is left of a matrix, with the numbers that its parts had there.</summary>
/// <param name="Matrix">The part.</param>
/// <param name="Candidates">For each candidate of the part its number in the whole.</param>
/// <param name="Demands">For each demand of the part its number in the whole.</param>
internal sealed record Submatrix(CoverMatrix Matrix, int[] Candidates, int[] Demands)
{
    /// <summary>
    /// What is left of a matrix once some choices are made: the free candidates, and the demands that no chosen one covers and that are not
    /// set aside.
    /// </summary>
    public static Submatrix Of(CoverMatrix whole, Choices choices, ReadOnlySpan<bool> setAside)
    {
        var place = new int[whole.CandidateCount];
        var candidates = new List<int>(whole.CandidateCount);
        for (var candidate = 0; candidate < place.Length; candidate++)
        {
            place[candidate] = choices[candidate] == Choice.Free ? candidates.Count : CoverMatrix.None;
            if (choices[candidate] == Choice.Free) candidates.Add(candidate);
        }
        return Of(whole, choices, setAside, candidates, place);
    }

    private static Submatrix Of(CoverMatrix whole, Choices choices, ReadOnlySpan<bool> setAside, List<int> candidates, int[] place)
    {
        var covered = Covered(whole, choices);
        var demands = new List<int>(whole.DemandCount);
        var items = new List<int>(whole.CandidatesOf.Total);
        var starts = new List<int>(whole.DemandCount + 1) { 0 };
        for (var demand = 0; demand < whole.DemandCount; demand++)
        {
            if (covered[demand] || (!setAside.IsEmpty && setAside[demand])) continue;
            foreach (var candidate in whole.CandidatesOf[demand])
            {
                if (place[candidate] != CoverMatrix.None) items.Add(place[candidate]);
            }
            demands.Add(demand);
            starts.Add(items.Count);
        }
        var costs = new long[candidates.Count];
        var prerequisites = new int[candidates.Count];
        for (var at = 0; at < costs.Length; at++)
        {
            costs[at] = whole.Costs[candidates[at]];
            var above = whole.Prerequisites[candidates[at]];
            prerequisites[at] = above == CoverMatrix.None ? CoverMatrix.None : place[above];
        }
        return new Submatrix(new CoverMatrix(costs, prerequisites, new Incidence([.. starts], [.. items])), [.. candidates], [.. demands]);
    }

    private static bool[] Covered(CoverMatrix whole, Choices choices)
    {
        var covered = new bool[whole.DemandCount];
        for (var candidate = 0; candidate < whole.CandidateCount; candidate++)
        {
            if (choices[candidate] != Choice.Chosen) continue;
            foreach (var demand in whole.DemandsOf[candidate]) covered[demand] = true;
        }
        return covered;
    }
}
