namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// Makes a cover cheaper. What is not needed is dropped, the dearest first; then each candidate outside is tried: it is added, and what
/// it makes needless is dropped. That is an exchange of one for one, for two, or for as many as it can replace.
/// </summary>
internal sealed class Improvement
{
    private readonly CoverMatrix matrix;
    private readonly bool[] chosen;
    private readonly int[] times;
    private readonly int[] resting;
    private readonly Comparison<int> dearestFirst;

    private Improvement(CoverMatrix matrix, bool[] chosen)
    {
        this.matrix = matrix;
        this.chosen = new bool[chosen.Length];
        times = new int[matrix.DemandCount];
        resting = new int[matrix.CandidateCount];
        dearestFirst = (one, other) => matrix.Costs[one] != matrix.Costs[other] ? matrix.Costs[other].CompareTo(matrix.Costs[one]) : other - one;
        for (var candidate = 0; candidate < chosen.Length; candidate++)
        {
            if (chosen[candidate]) Add(candidate);
        }
    }

    /// <summary>A cover that costs no more than a given one, both as a flag for each candidate.</summary>
    public static bool[] Of(CoverMatrix matrix, bool[] cover)
    {
        var run = new Improvement(matrix, cover);
        run.DropNeedless([.. Enumerable.Range(0, cover.Length).Where(candidate => cover[candidate])], []);
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
        var difference = 0L;
        for (var at = candidate; at != CoverMatrix.None && !chosen[at]; at = matrix.Prerequisites[at]) added.Add(at);
        // What is needed for a demand of its own stays needed, unless the added ones cover it.
        var doubtful = Beside(added);
        foreach (var at in added)
        {
            Add(at);
            difference += matrix.Costs[at];
        }
        var dropped = new List<int>();
        difference -= DropNeedless(doubtful, dropped);
        if (difference < 0) return true;
        foreach (var at in dropped) Add(at);
        foreach (var at in added) Remove(at);
        return false;
    }

    /// <summary>The chosen candidates that cover something that one of these covers too.</summary>
    private List<int> Beside(List<int> candidates)
    {
        var beside = new List<int>();
        var seen = new HashSet<int>();
        foreach (var candidate in candidates)
        {
            foreach (var demand in matrix.DemandsOf[candidate])
            {
                foreach (var other in matrix.CandidatesOf[demand])
                {
                    if (chosen[other] && seen.Add(other)) beside.Add(other);
                }
            }
        }
        return beside;
    }

    /// <summary>Drops what is not needed of some candidates, and then of what these rested on. Gives what it cost.</summary>
    private long DropNeedless(List<int> doubtful, List<int> dropped)
    {
        doubtful.Sort(dearestFirst);
        var saved = 0L;
        foreach (var candidate in doubtful)
        {
            for (var at = candidate; at != CoverMatrix.None && chosen[at] && IsNeedless(at); at = matrix.Prerequisites[at])
            {
                Remove(at);
                dropped.Add(at);
                saved += matrix.Costs[at];
            }
        }
        return saved;
    }

    private bool IsNeedless(int candidate)
    {
        if (resting[candidate] > 0) return false;
        foreach (var demand in matrix.DemandsOf[candidate])
        {
            if (times[demand] == 1) return false;
        }
        return true;
    }

    private void Add(int candidate)
    {
        chosen[candidate] = true;
        Count(candidate, 1);
    }

    private void Remove(int candidate)
    {
        chosen[candidate] = false;
        Count(candidate, -1);
    }

    private void Count(int candidate, int by)
    {
        foreach (var demand in matrix.DemandsOf[candidate]) times[demand] += by;
        var above = matrix.Prerequisites[candidate];
        if (above != CoverMatrix.None) resting[above] += by;
    }
}
