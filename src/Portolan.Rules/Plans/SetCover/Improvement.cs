namespace Portolan.Rules.Plans.SetCover;

/// <summary>Makes a cover cheaper.</summary>
internal sealed class Improvement
{
    private readonly CoverMatrix matrix;
    private readonly int[] byCost;

    public Improvement(CoverMatrix matrix)
    {
        this.matrix = matrix;
        byCost = [.. Enumerable.Range(0, matrix.CandidateCount).OrderByDescending(candidate => matrix.Costs[candidate]).ThenByDescending(c => c)];
    }

    public long Improve(bool[] chosen)
    {
        var times = new int[matrix.DemandCount];
        var resting = new int[matrix.CandidateCount];
        for (var c = 0; c < chosen.Length; c++) if (chosen[c]) Put(chosen, times, resting, c, 1);
        Prune(chosen, times, resting, null);
        var again = true;
        while (again)
        {
            again = false;
            for (var c = 0; c < chosen.Length; c++)
            {
                if (chosen[c]) continue;
                again |= TryAdd(chosen, times, resting, c);
            }
        }
        var cost = 0L;
        for (var c = 0; c < chosen.Length; c++) if (chosen[c]) cost += matrix.Costs[c];
        return cost;
    }

    private bool TryAdd(bool[] chosen, int[] times, int[] resting, int candidate)
    {
        var added = new List<int>();
        var delta = 0L;
        for (var at = candidate; at != CoverMatrix.None && !chosen[at]; at = matrix.Prerequisites[at])
        {
            added.Add(at); chosen[at] = true; Put(chosen, times, resting, at, 1); delta += matrix.Costs[at];
        }
        var dropped = new List<int>();
        delta -= Prune(chosen, times, resting, dropped);
        if (delta < 0) return true;
        foreach (var at in dropped) { chosen[at] = true; Put(chosen, times, resting, at, 1); }
        foreach (var at in added) { chosen[at] = false; Put(chosen, times, resting, at, -1); }
        return false;
    }

    private long Prune(bool[] chosen, int[] times, int[] resting, List<int>? dropped)
    {
        var saved = 0L;
        var again = true;
        while (again)
        {
            again = false;
            foreach (var c in byCost)
            {
                if (!chosen[c] || resting[c] > 0 || !IsRedundant(times, c)) continue;
                chosen[c] = false;
                Put(chosen, times, resting, c, -1);
                saved += matrix.Costs[c];
                dropped?.Add(c);
                again = matrix.HasPrerequisites;
            }
        }
        return saved;
    }

    private bool IsRedundant(int[] times, int c)
    {
        foreach (var d in matrix.DemandsOf[c]) if (times[d] == 1) return false;
        return true;
    }

    private void Put(bool[] chosen, int[] times, int[] resting, int c, int by)
    {
        foreach (var d in matrix.DemandsOf[c]) times[d] += by;
        var above = matrix.Prerequisites[c];
        if (above != CoverMatrix.None) resting[above] += by;
    }
}
