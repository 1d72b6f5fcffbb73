namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// Finds demands that need no attention: whatever covers some other demand covers them too (row dominance: Beasley, "An algorithm for set
/// covering problem", European Journal of Operational Research 31, 1987).
/// </summary>
internal static class ImpliedDemands
{
    /// <summary>For each demand whether another one implies it. Of several that imply one another the first stays.</summary>
    public static bool[] Find(CoverMatrix matrix)
    {
        var implied = new bool[matrix.DemandCount];
        var needs = new ulong[matrix.DemandCount];
        var offers = new ulong[matrix.DemandCount];
        FillSignatures(matrix, needs, offers);
        for (var demand = 0; demand < implied.Length; demand++)
        {
            if (implied[demand]) continue;
            // A demand implied by this one is covered through each candidate of this one, so also through the one with the fewest demands.
            for (var at = Narrowest(matrix, demand); at != CoverMatrix.None; at = matrix.Prerequisites[at])
            {
                foreach (var other in matrix.DemandsOf[at])
                {
                    if (other == demand || implied[other] || (needs[demand] & ~offers[other]) != 0) continue;
                    implied[other] = Implies(matrix, demand, other);
                }
            }
        }
        return implied;
    }

    /// <summary>
    /// Folds each demand's candidates into 64 bits, on one side as they are, on the other with all that rest on them. A bit missing on the
    /// other side shows most pairs to be unrelated, without a look at their lists.
    /// </summary>
    private static void FillSignatures(CoverMatrix matrix, ulong[] needs, ulong[] offers)
    {
        var resting = new ulong[matrix.CandidateCount];
        for (var candidate = resting.Length - 1; candidate >= 0; candidate--)
        {
            resting[candidate] |= Bit(candidate);
            var above = matrix.Prerequisites[candidate];
            if (above != CoverMatrix.None) resting[above] |= resting[candidate];
        }
        for (var demand = 0; demand < needs.Length; demand++)
        {
            foreach (var candidate in matrix.CandidatesOf[demand])
            {
                needs[demand] |= Bit(candidate);
                offers[demand] |= resting[candidate];
            }
        }
    }

    private static ulong Bit(int candidate) => 1UL << (candidate & 63);

    private static int Narrowest(CoverMatrix matrix, int demand)
    {
        var narrowest = matrix.CandidatesOf[demand][0];
        foreach (var candidate in matrix.CandidatesOf[demand])
        {
            if (matrix.DemandsOf[candidate].Length < matrix.DemandsOf[narrowest].Length) narrowest = candidate;
        }
        return narrowest;
    }

    /// <summary>Whether each candidate of a demand, or something that it rests on, covers the other demand.</summary>
    private static bool Implies(CoverMatrix matrix, int demand, int other)
    {
        var list = matrix.CandidatesOf[other];
        foreach (var candidate in matrix.CandidatesOf[demand])
        {
            var at = candidate;
            while (at != CoverMatrix.None && list.BinarySearch(at) < 0) at = matrix.Prerequisites[at];
            if (at == CoverMatrix.None) return false;
        }
        return true;
    }
}
