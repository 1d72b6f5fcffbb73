namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// The Lagrangian relaxation: each demand has a price, a candidate is refunded the prices of what it covers, and whatever then costs less
/// than nothing is taken, whether or not everything is covered. For any prices the sum of prices and of what is taken is below the cost of
/// every cover (Beasley, "A Lagrangian heuristic for set-covering problems", Naval Research Logistics 37, 1990). Prerequisites are not
/// relaxed: they make a forest, over which taking the best is a walk from the leaves.
/// </summary>
internal sealed class Relaxation
{
    private readonly CoverMatrix matrix;
    private readonly long[] costs;

    public Relaxation(CoverMatrix matrix)
    {
        this.matrix = matrix;
        costs = Array.ConvertAll(matrix.Costs, FixedPoint.Of);
        Prices = new long[matrix.DemandCount];
        Reduced = new long[matrix.CandidateCount];
        // Without prerequisites a candidate is worth what it costs itself.
        Worth = matrix.HasPrerequisites ? new long[matrix.CandidateCount] : Reduced;
        Taken = new bool[matrix.CandidateCount];
    }

    /// <summary>The price of each demand, not below zero.</summary>
    public long[] Prices { get; }

    /// <summary>What each candidate costs once the prices of its demands are refunded.</summary>
    public long[] Reduced { get; }

    /// <summary>The same together with those candidates resting on it that would be taken with it.</summary>
    public long[] Worth { get; }

    /// <summary>Whether each candidate is taken.</summary>
    public bool[] Taken { get; }

    /// <summary>The bound at these prices: no cover costs less.</summary>
    public long Bound { get; private set; }

    /// <summary>Computes everything from the prices.</summary>
    public void Evaluate()
    {
        costs.CopyTo(Reduced, 0);
        var bound = 0L;
        for (var demand = 0; demand < Prices.Length; demand++)
        {
            var price = Prices[demand];
            if (price == 0) continue;
            bound += price;
            foreach (var candidate in matrix.CandidatesOf[demand]) Reduced[candidate] -= price;
        }
        Bound = bound + (matrix.HasPrerequisites ? TakeOverForest() : Take());
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
        Reduced.CopyTo(Worth, 0);
        for (var candidate = Worth.Length - 1; candidate >= 0; candidate--)
        {
            var above = matrix.Prerequisites[candidate];
            if (above != CoverMatrix.None) Worth[above] += Math.Min(0, Worth[candidate]);
        }
        var sum = 0L;
        for (var candidate = 0; candidate < Worth.Length; candidate++)
        {
            var above = matrix.Prerequisites[candidate];
            Taken[candidate] = Worth[candidate] < 0 && (above == CoverMatrix.None || Taken[above]);
            if (above == CoverMatrix.None) sum += Math.Min(0, Worth[candidate]);
        }
        return sum;
    }

    /// <summary>By how much the bound rises if a candidate must be chosen.</summary>
    public long PenaltyOfChoosing(int candidate)
    {
        var penalty = 0L;
        for (var at = candidate; at != CoverMatrix.None; at = matrix.Prerequisites[at]) penalty += Math.Max(0, Worth[at]);
        return penalty;
    }

    /// <summary>By how much the bound rises if a candidate must be left out.</summary>
    public long PenaltyOfBanning(int candidate)
    {
        var penalty = Math.Max(0, -Worth[candidate]);
        // What was gained with it no longer helps to pay for what it rests on, which may then not be taken at all.
        for (var at = matrix.Prerequisites[candidate]; at != CoverMatrix.None; at = matrix.Prerequisites[at])
        {
            penalty = Math.Min(penalty, Math.Max(0, -Worth[at]));
        }
        return penalty;
    }
}
