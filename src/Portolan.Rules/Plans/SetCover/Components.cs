namespace Portolan.Rules.Plans.SetCover;

/// <summary>Parts of a problem that share no candidate, no demand and no prerequisite, and can be solved apart.</summary>
internal static class Components
{
    /// <summary>The parts, in the order of their first demands. Each has a demand.</summary>
    public static IEnumerable<Submatrix> Split(Submatrix problem)
    {
        var matrix = problem.Matrix;
        var heads = Join(matrix);
        var candidates = Enumerable.Range(0, matrix.CandidateCount).ToLookup(candidate => HeadOf(heads, candidate));
        var place = new int[matrix.CandidateCount];
        Array.Fill(place, CoverMatrix.None);
        foreach (var part in Enumerable.Range(0, matrix.DemandCount).GroupBy(demand => HeadOf(heads, matrix.CandidatesOf[demand][0])))
        {
            var left = Submatrix.Of(matrix, [.. candidates[part.Key]], [.. part], place);
            yield return new Submatrix(
                left.Matrix,
                Array.ConvertAll(left.Candidates, candidate => problem.Candidates[candidate]),
                Array.ConvertAll(left.Demands, demand => problem.Demands[demand]));
        }
    }

    /// <summary>Joins what touches: a forest in which the candidates of one part hang under one head.</summary>
    private static int[] Join(CoverMatrix matrix)
    {
        var heads = new int[matrix.CandidateCount];
        for (var candidate = 0; candidate < heads.Length; candidate++)
        {
            heads[candidate] = candidate;
            if (matrix.Prerequisites[candidate] != CoverMatrix.None) heads[candidate] = HeadOf(heads, matrix.Prerequisites[candidate]);
        }
        for (var demand = 0; demand < matrix.DemandCount; demand++)
        {
            var list = matrix.CandidatesOf[demand];
            foreach (var candidate in list) heads[HeadOf(heads, candidate)] = HeadOf(heads, list[0]);
        }
        return heads;
    }

    private static int HeadOf(int[] heads, int candidate)
    {
        while (heads[candidate] != candidate)
        {
            // Halving the path as it is walked keeps all paths short.
            heads[candidate] = heads[heads[candidate]];
            candidate = heads[candidate];
        }
        return candidate;
    }
}
