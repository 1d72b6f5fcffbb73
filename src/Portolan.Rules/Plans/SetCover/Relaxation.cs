namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// The Lagrangian relaxation: each demand has a price, a candidate is refunded the prices of what it covers, and what then costs less than
/// nothing is taken, whether or not everything is covered. Whatever the prices, their sum plus the cost of what is taken is a lower bound
/// (Beasley, "A Lagrangian heuristic for set-covering problems", Naval Research Logistics 37, 1990). Prerequisites are not relaxed: they
/// form a forest, over which the best to take is found in a walk from the leaves.
/// </summary>
internal sealed class Relaxation
{
    private readonly CoverMatrix matrix;
    private readonly long[] costs;

    /// <summary>All prices are zero.</summary>
    public Relaxation(CoverMatrix matrix)
    {
        this.matrix = matrix;
        costs = Array.ConvertAll(matrix.Costs, FixedPoint.Of);
        Prices = new long[matrix.DemandCount];
        Reduced = new long[matrix.CandidateCount];
        // Where nothing rests on anything the two are the same.
        Combined = matrix.HasPrerequisites ? new long[matrix.CandidateCount] : Reduced;
        Taken = new bool[matrix.CandidateCount];
    }

    /// <summary>The price of each demand, not below zero.</summary>
    public long[] Prices { get; }

    /// <summary>What each candidate costs once the prices of its demands are refunded.</summary>
    public long[] Reduced { get; }

    /// <summary>The same, together with the best of what rests on it.</summary>
    public long[] Combined { get; }

    /// <summary>Whether each candidate is taken.</summary>
    public bool[] Taken { get; }

    /// <summary>The bound at these prices.</summary>
    public long Bound { get; private set; }

    /// <summary>Prices that refund no candidate more than it costs: each demand pays the least share that one asks of it.</summary>
    public void SetFirstPrices()
    {
        for (var demand = 0; demand < Prices.Length; demand++)
        {
            var least = long.MaxValue;
            foreach (var candidate in matrix.CandidatesOf[demand])
            {
                least = Math.Min(least, costs[candidate] / matrix.DemandsOf[candidate].Length);
            }
            Prices[demand] = least;
        }
    }

    /// <summary>Computes everything else from the prices.</summary>
    public void Evaluate()
    {
        costs.CopyTo(Reduced, 0);
        var paid = 0L;
        for (var demand = 0; demand < Prices.Length; demand++)
        {
            var price = Prices[demand];
            if (price == 0) continue;
            paid += price;
            foreach (var candidate in matrix.CandidatesOf[demand]) Reduced[candidate] -= price;
        }
        Bound = paid + (matrix.HasPrerequisites ? TakeOverForest() : Take());
    }

    private long Take()
    {
        var sum = 0L;
        for (var candidate = 0; candidate < Reduced.Length; candidate++)
        {
            Taken[candidate] = Reduced[candidate] < 0;
            if (Taken[candidate]) sum += Reduced[candidate];
        }
        return sum;
    }

    private long TakeOverForest()
    {
        Reduced.CopyTo(Combined, 0);
        for (var candidate = Combined.Length - 1; candidate >= 0; candidate--)
        {
            var above = matrix.Prerequisites[candidate];
            if (above != CoverMatrix.None) Combined[above] += Math.Min(0, Combined[candidate]);
        }
        var sum = 0L;
        for (var candidate = 0; candidate < Combined.Length; candidate++)
        {
            var above = matrix.Prerequisites[candidate];
            Taken[candidate] = Combined[candidate] < 0 && (above == CoverMatrix.None || Taken[above]);
            if (Taken[candidate]) sum += Reduced[candidate];
        }
        return sum;
    }

    /// <summary>By how much the bound rises where a candidate has to be chosen, and so all that it rests on.</summary>
    public long PenaltyOfChoosing(int candidate)
    {
        var penalty = 0L;
        for (var at = candidate; at != CoverMatrix.None; at = matrix.Prerequisites[at]) penalty += Math.Max(0, Combined[at]);
        return penalty;
    }

    /// <summary>By how much the bound rises where a candidate has to be left out.</summary>
    public long PenaltyOfBanning(int candidate)
    {
        // What is lost with it is lost to all that it rests on, but at most until that is not taken at all.
        var penalty = Math.Max(0, -Combined[candidate]);
        for (var at = matrix.Prerequisites[candidate]; at != CoverMatrix.None; at = matrix.Prerequisites[at])
        {
            penalty = Math.Min(penalty, Math.Max(0, -Combined[at]));
        }
        return penalty;
    }
}
