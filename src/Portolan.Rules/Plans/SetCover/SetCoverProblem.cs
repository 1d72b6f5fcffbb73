namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// Weighted set cover: choose candidates of the least total cost so that every demand is covered by one of them, and each stands with its
/// prerequisite. Immutable.
/// </summary>
public sealed class SetCoverProblem
{
    /// <summary>
    /// The most that the sum of all costs, times the number of demands, candidates and covered demands together, may come to. Bounds are
    /// exact sums in 64 bits with 12 binary digits after the point, and below this none of them can overflow.
    /// </summary>
    public const long MaximumSize = 1L << 50;

    /// <summary>A problem.</summary>
    /// <param name="demandCount">How many demands there are; they are numbered from 0.</param>
    /// <param name="candidates">The candidates, numbered from 0 in this order.</param>
    /// <exception cref="ArgumentException">
    /// The number of demands is below zero; a cost is not above zero; a demand or a prerequisite has a number that does not exist;
    /// prerequisites go round in a circle; or the problem is larger than <see cref="MaximumSize"/>.
    /// </exception>
    public SetCoverProblem(int demandCount, IReadOnlyList<SetCoverCandidate> candidates)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(demandCount);
        DemandCount = demandCount;
        Candidates = [.. candidates.Select(candidate => candidate with { Demands = [.. candidate.Demands] })];
        for (var number = 0; number < Candidates.Count; number++) Check(number);
        CheckSize();
        Uncoverable = FindUncoverable();
    }

    /// <summary>How many demands there are.</summary>
    public int DemandCount { get; }

    /// <summary>The candidates.</summary>
    public IReadOnlyList<SetCoverCandidate> Candidates { get; }

    /// <summary>The demands that no candidate covers, in ascending order. A solution covers all others.</summary>
    public IReadOnlyList<int> Uncoverable { get; }

    private void Check(int number)
    {
        var candidate = Candidates[number];
        if (candidate.Cost <= 0) throw Faulty($"candidate {number} costs {candidate.Cost}, expected more than 0");
        foreach (var demand in candidate.Demands)
        {
            if (demand < 0 || demand >= DemandCount)
            {
                throw Faulty($"candidate {number} covers demand {demand}, and there are {DemandCount} from 0");
            }
        }
        var steps = 0;
        for (var above = candidate.Prerequisite; above is { } at; above = Candidates[at].Prerequisite)
        {
            if (at < 0 || at >= Candidates.Count)
            {
                throw Faulty($"candidate {number} rests on candidate {at}, and there are {Candidates.Count} from 0");
            }
            if (++steps == Candidates.Count) throw Faulty($"the prerequisites of candidate {number} go round in a circle");
        }
    }

    private void CheckSize()
    {
        var cost = Candidates.Aggregate(Int128.Zero, (sum, candidate) => sum + candidate.Cost);
        var count = DemandCount + Candidates.Aggregate(0L, (sum, candidate) => sum + 1 + candidate.Demands.Count);
        if (cost * count <= MaximumSize) return;
        throw Faulty($"the costs come to {cost}, more than {MaximumSize / count}: count them in a larger unit");
    }

    private List<int> FindUncoverable()
    {
        var covered = new bool[DemandCount];
        foreach (var candidate in Candidates)
        {
            foreach (var demand in candidate.Demands) covered[demand] = true;
        }
        return [.. Enumerable.Range(0, DemandCount).Where(demand => !covered[demand])];
    }

    private static ArgumentException Faulty(string what) => new(what, "candidates");
}
