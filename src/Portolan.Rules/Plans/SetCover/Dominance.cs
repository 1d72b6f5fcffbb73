namespace Portolan.Rules.Plans.SetCover;

/// <summary>Finds what can be left out of a matrix without losing every best solution (Beasley 1987).</summary>
internal sealed class Dominance
{
    private readonly CoverMatrix matrix;
    private readonly ulong[] signatureOfDemand;

    public Dominance(CoverMatrix matrix)
    {
        this.matrix = matrix;
        signatureOfDemand = new ulong[matrix.DemandCount];
    }

    /// <summary>Demands that are covered whenever some other demand is.</summary>
    public bool[] ImpliedDemands(out int count)
    {
        count = 0;
        // what a demand's list reaches: a candidate below one on the list implies it
        var below = new ulong[matrix.CandidateCount];
        for (var c = below.Length - 1; c >= 0; c--)
        {
            below[c] |= 1UL << (c & 63);
            if (matrix.Prerequisites[c] != CoverMatrix.None) below[matrix.Prerequisites[c]] |= below[c];
        }
        var own = new ulong[matrix.DemandCount];
        for (var d = 0; d < own.Length; d++)
            foreach (var c in matrix.CandidatesOf[d]) { own[d] |= 1UL << (c & 63); signatureOfDemand[d] |= below[c]; }
        var implied = new bool[matrix.DemandCount];
        for (var d = 0; d < implied.Length; d++)
        {
            if (implied[d] || matrix.CandidatesOf[d].Length == 0) continue;
            var rare = Rarest(matrix.CandidatesOf[d]);
            for (var at = rare; at != CoverMatrix.None; at = matrix.Prerequisites[at])
                foreach (var other in matrix.DemandsOf[at])
                {
                    if (other == d || implied[other] || (own[d] & ~signatureOfDemand[other]) != 0) continue;
                    if (!Implies(d, other)) continue;
                    implied[other] = true;
                    count++;
                }
        }
        return implied;
    }

    private int Rarest(ReadOnlySpan<int> candidates)
    {
        var rarest = candidates[0];
        foreach (var c in candidates) if (matrix.DemandsOf[c].Length < matrix.DemandsOf[rarest].Length) rarest = c;
        return rarest;
    }

    private bool Implies(int demand, int other)
    {
        var list = matrix.CandidatesOf[other];
        foreach (var c in matrix.CandidatesOf[demand])
        {
            var at = c;
            while (at != CoverMatrix.None && list.BinarySearch(at) < 0) at = matrix.Prerequisites[at];
            if (at == CoverMatrix.None) return false;
        }
        return true;
    }

    /// <summary>Bans candidates beside which another covers as much for no more.</summary>
    public int BanDominated(Choices choices, bool[] implied)
    {
        var banned = 0;
        var signature = new ulong[matrix.CandidateCount];
        var count = new int[matrix.CandidateCount];
        var resting = new int[matrix.CandidateCount];
        for (var c = 0; c < signature.Length; c++)
        {
            foreach (var d in matrix.DemandsOf[c]) if (!implied[d]) { signature[c] |= 1UL << (d & 63); count[c]++; }
            if (matrix.Prerequisites[c] != CoverMatrix.None) resting[matrix.Prerequisites[c]]++;
        }
        for (var c = signature.Length - 1; c >= 0; c--)
        {
            if (resting[c] > 0 || !IsDominated(c, choices, implied, signature, count)) continue;
            choices.Ban(c);
            banned++;
            if (matrix.Prerequisites[c] != CoverMatrix.None) resting[matrix.Prerequisites[c]]--;
        }
        return banned;
    }

    private bool IsDominated(int c, Choices choices, bool[] implied, ulong[] signature, int[] count)
    {
        if (count[c] == 0) return true;
        var rare = -1;
        foreach (var d in matrix.DemandsOf[c])
            if (!implied[d] && (rare < 0 || matrix.CandidatesOf[d].Length < matrix.CandidatesOf[rare].Length)) rare = d;
        foreach (var other in matrix.CandidatesOf[rare])
        {
            if (other == c || choices[other] != Choice.Free || (signature[c] & ~signature[other]) != 0 || count[c] > count[other]) continue;
            if (CostBeside(other, c) <= matrix.Costs[c] && Covers(other, c, implied)) return true;
        }
        return false;
    }

    private long CostBeside(int candidate, int other)
    {
        var cost = 0L;
        for (var at = candidate; at != CoverMatrix.None && !matrix.IsAtOrAbove(at, other); at = matrix.Prerequisites[at]) cost += matrix.Costs[at];
        return cost;
    }

    private bool Covers(int candidate, int other, bool[] implied)
    {
        var list = matrix.DemandsOf[candidate];
        foreach (var d in matrix.DemandsOf[other]) if (!implied[d] && list.BinarySearch(d) < 0) return false;
        return true;
    }
}
