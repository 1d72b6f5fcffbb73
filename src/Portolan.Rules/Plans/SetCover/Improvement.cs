namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// Makes a cover cheaper. What is not needed is dropped, the dearest first; then each candidate outside is tried: it is added where that
/// makes dearer ones needless, which are dropped. So one is exchanged for one, for two, or for as many as it can replace.
/// </summary>
internal sealed class Improvement
{
    private readonly CoverMatrix matrix;
    private readonly bool[] chosen;
    private readonly int[] times;
    private readonly long[] covering;
    private readonly int[] alone;
    private readonly int[] taken;
    private readonly int[] resting;
    private readonly Comparison<int> dearestFirst;

    private Improvement(CoverMatrix matrix)
    {
        this.matrix = matrix;
        chosen = new bool[matrix.CandidateCount];
        // How often each demand is covered, and the sum of the numbers of what covers it: where that is one candidate, its number.
        times = new int[matrix.DemandCount];
        covering = new long[matrix.DemandCount];
        // How many demands each candidate covers alone, and how many of those the candidate being tried would take over.
        alone = new int[matrix.CandidateCount];
        taken = new int[matrix.CandidateCount];
        resting = new int[matrix.CandidateCount];
        dearestFirst = (one, other) => (matrix.Costs[other], other).CompareTo((matrix.Costs[one], one));
    }

    /// <summary>A cover that costs no more than a given one, both as a flag for each candidate.</summary>
    public static bool[] Of(CoverMatrix matrix, bool[] cover)
    {
        var run = new Improvement(matrix);
        var all = new List<int>();
        for (var candidate = 0; candidate < cover.Length; candidate++)
        {
            if (!cover[candidate]) continue;
            run.Add(candidate);
            all.Add(candidate);
        }
        run.DropNeedless(all, []);
        var isBetter = true;
        while (isBetter)
        {
            isBetter = false;
            for (var candidate = 0; candidate < cover.Length; candidate++)
            {
                if (!run.chosen[candidate]) isBetter |= run.TryWith(candidate);
            }
        }
        return run.chosen;
    }

    private bool TryWith(int candidate)
    {
        var added = new List<int>();
        for (var at = candidate; at != CoverMatrix.None && !chosen[at]; at = matrix.Prerequisites[at]) added.Add(at);
        var cost = CostOf(added);
        // Perhaps not all of these can go at once, but no more than these.
        var replaced = Replaced(added);
        if (CostOf(replaced) <= cost) return false;
        foreach (var at in added) Add(at);
        var dropped = new List<int>();
        DropNeedless(replaced, dropped);
        if (CostOf(dropped) > cost) return true;
        foreach (var at in dropped) Add(at);
        foreach (var at in added) Remove(at);
        return false;
    }

    /// <summary>Those chosen candidates each of which would be needless beside some added ones.</summary>
    private List<int> Replaced(List<int> added)
    {
        var touched = new List<int>();
        foreach (var candidate in added)
        {
            foreach (var demand in matrix.DemandsOf[candidate])
            {
                if (times[demand] != 1) continue;
                var owner = (int)covering[demand];
                if (taken[owner]++ == 0) touched.Add(owner);
            }
        }
        var replaced = touched.FindAll(owner => taken[owner] == alone[owner] && resting[owner] == 0);
        foreach (var owner in touched) taken[owner] = 0;
        return replaced;
    }

    /// <summary>Drops what is not needed of some candidates, and then of what these rested on.</summary>
    private void DropNeedless(List<int> doubtful, List<int> dropped)
    {
        doubtful.Sort(dearestFirst);
        foreach (var candidate in doubtful)
        {
            for (var at = candidate; at != CoverMatrix.None && IsNeedless(at); at = matrix.Prerequisites[at])
            {
                Remove(at);
                dropped.Add(at);
            }
        }
    }

    private bool IsNeedless(int candidate) => chosen[candidate] && alone[candidate] == 0 && resting[candidate] == 0;

    private long CostOf(List<int> candidates)
    {
        var cost = 0L;
        foreach (var candidate in candidates) cost += matrix.Costs[candidate];
        return cost;
    }

    private void Add(int candidate)
    {
        chosen[candidate] = true;
        foreach (var demand in matrix.DemandsOf[candidate])
        {
            if (++times[demand] == 1) alone[candidate]++;
            else if (times[demand] == 2) alone[covering[demand]]--;
            covering[demand] += candidate;
        }
        var above = matrix.Prerequisites[candidate];
        if (above != CoverMatrix.None) resting[above]++;
    }

    private void Remove(int candidate)
    {
        chosen[candidate] = false;
        foreach (var demand in matrix.DemandsOf[candidate])
        {
            covering[demand] -= candidate;
            if (--times[demand] == 0) alone[candidate]--;
            else if (times[demand] == 1) alone[covering[demand]]++;
        }
        var above = matrix.Prerequisites[candidate];
        if (above != CoverMatrix.None) resting[above]--;
    }
}
