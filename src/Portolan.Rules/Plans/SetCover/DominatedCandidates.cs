namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// Leaves out candidates that are never needed: another covers the same and costs no more, with all that it rests on (column dominance:
/// Beasley 1987). Only candidates that nothing rests on are looked at, because the others may be wanted for what rests on them.
/// </summary>
internal sealed class DominatedCandidates
{
    private readonly CoverMatrix matrix;
    private readonly Choices choices;
    private readonly bool[] implied;
    private readonly ulong[] signatures;
    private readonly int[] resting;

    /// <param name="matrix">The matrix.</param>
    /// <param name="choices">What is settled; what is left out is settled there.</param>
    /// <param name="implied">Demands that need not be looked at.</param>
    public DominatedCandidates(CoverMatrix matrix, Choices choices, bool[] implied)
    {
        this.matrix = matrix;
        this.choices = choices;
        this.implied = implied;
        signatures = new ulong[matrix.CandidateCount];
        resting = new int[matrix.CandidateCount];
    }

    public void Ban()
    {
        for (var candidate = 0; candidate < signatures.Length; candidate++)
        {
            foreach (var demand in matrix.DemandsOf[candidate]) signatures[candidate] |= implied[demand] ? 0 : 1UL << (demand & 63);
            if (matrix.Prerequisites[candidate] != CoverMatrix.None) resting[matrix.Prerequisites[candidate]]++;
        }
        for (var candidate = signatures.Length - 1; candidate >= 0; candidate--)
        {
            if (resting[candidate] > 0 || choices[candidate] != Choice.Free || !IsDominated(candidate)) continue;
            choices.Ban(candidate);
            if (matrix.Prerequisites[candidate] != CoverMatrix.None) resting[matrix.Prerequisites[candidate]]--;
        }
    }

    private bool IsDominated(int candidate)
    {
        var scarcest = Scarcest(candidate);
        if (scarcest == CoverMatrix.None) return true;
        foreach (var other in matrix.CandidatesOf[scarcest])
        {
            if (other == candidate || choices[other] == Choice.Banned || (signatures[candidate] & ~signatures[other]) != 0) continue;
            if (CostBeside(other, candidate) <= matrix.Costs[candidate] && Covers(other, candidate)) return true;
        }
        return false;
    }

    /// <summary>The demand of a candidate that the fewest candidates cover.</summary>
    private int Scarcest(int candidate)
    {
        var scarcest = CoverMatrix.None;
        foreach (var demand in matrix.DemandsOf[candidate])
        {
            if (implied[demand]) continue;
            if (scarcest == CoverMatrix.None || matrix.CandidatesOf[demand].Length < matrix.CandidatesOf[scarcest].Length)
            {
                scarcest = demand;
            }
        }
        return scarcest;
    }

    /// <summary>What a candidate costs in place of another: what that one rests on is there already.</summary>
    private long CostBeside(int candidate, int replaced)
    {
        var cost = 0L;
        for (var at = candidate; at != CoverMatrix.None && !matrix.IsAtOrAbove(at, replaced); at = matrix.Prerequisites[at])
        {
            cost += matrix.Costs[at];
        }
        return cost;
    }

    private bool Covers(int candidate, int other)
    {
        var list = matrix.DemandsOf[candidate];
        foreach (var demand in matrix.DemandsOf[other])
        {
            if (!implied[demand] && list.BinarySearch(demand) < 0) return false;
        }
        return true;
    }
}
