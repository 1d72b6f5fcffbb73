namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// Raises the bound of a relaxation: the price of what is covered too little goes up, of what is covered too often down. The length of the
/// step is that of Held, Wolfe and Crowder ("Validation of subgradient optimization", Mathematical Programming 6, 1974); the direction is
/// blended with those before (Crowder 1976), because the pure one goes to and fro: without it the search took more than twice the nodes.
/// </summary>
internal sealed class Subgradient
{
    /// <summary>The scale of the first step: 1 would reach the target if the bound were linear.</summary>
    private const double FirstScale = 1.0;

    /// <summary>Below this scale what a step still gains is not worth its time.</summary>
    private const double LastScale = 0.01;

    /// <summary>After so many evaluations without a better bound the scale is halved. Fewer shorten the steps too soon.</summary>
    private const int Patience = 8;

    /// <summary>How much of the direction before stays in the next.</summary>
    private const double DirectionMemory = 0.75;

    /// <summary>How much of the average before stays in the next: it covers some ten evaluations.</summary>
    private const double AverageMemory = 0.9;

    /// <summary>A direction shorter than this is noise of what was remembered; a step along it would have no bounds.</summary>
    private const double ShortestDirection = 1e-9;

    private readonly CoverMatrix matrix;
    private readonly Relaxation relaxation;
    private readonly double[] direction;
    private readonly int[] lack;
    private readonly long[] bestPrices;
    private readonly double[] average;
    private double scale = FirstScale;

    /// <summary>Starts at the prices of a relaxation.</summary>
    public Subgradient(CoverMatrix matrix, Relaxation relaxation)
    {
        this.matrix = matrix;
        this.relaxation = relaxation;
        direction = new double[matrix.DemandCount];
        lack = new int[matrix.DemandCount];
        bestPrices = new long[matrix.DemandCount];
        average = new double[matrix.CandidateCount];
    }

    /// <summary>The best bound met.</summary>
    public long Best { get; private set; } = long.MinValue;

    /// <summary>
    /// How often each candidate was taken of late, from 0 to 1: near to its value in the linear relaxation (Barahona and Anbil, "The volume
    /// algorithm", Mathematical Programming 87, 2000).
    /// </summary>
    public ReadOnlySpan<double> Average => average;

    /// <summary>Whether it is no longer worth going on.</summary>
    public bool IsExhausted => scale < LastScale;

    /// <summary>Climbs, and leaves the relaxation at the best prices met.</summary>
    /// <param name="target">A cost that a bound need not pass: where it is reached, the climb ends.</param>
    /// <param name="evaluations">How often the relaxation may be evaluated.</param>
    public void Climb(long target, int evaluations)
    {
        var idle = 0;
        for (var evaluation = 0; evaluation < evaluations && !IsExhausted; evaluation++)
        {
            relaxation.Evaluate();
            Remember();
            if (relaxation.Bound > Best)
            {
                Best = relaxation.Bound;
                relaxation.Prices.CopyTo(bestPrices, 0);
                idle = 0;
                if (FixedPoint.RoundUp(Best) >= target) break;
            }
            else if (++idle == Patience)
            {
                scale /= 2;
                idle = 0;
                bestPrices.CopyTo(relaxation.Prices, 0);
                continue;
            }
            CountLack();
            Step(target);
        }
        bestPrices.CopyTo(relaxation.Prices, 0);
        relaxation.Evaluate();
    }

    private void Remember()
    {
        for (var candidate = 0; candidate < average.Length; candidate++)
        {
            average[candidate] = AverageMemory * average[candidate] + (relaxation.Taken[candidate] ? 1 - AverageMemory : 0);
        }
    }

    /// <summary>The subgradient: 1 less how often each demand is covered by what is taken.</summary>
    private void CountLack()
    {
        Array.Fill(lack, 1);
        for (var candidate = 0; candidate < matrix.CandidateCount; candidate++)
        {
            if (!relaxation.Taken[candidate]) continue;
            foreach (var demand in matrix.DemandsOf[candidate]) lack[demand]--;
        }
    }

    private void Step(long target)
    {
        var prices = relaxation.Prices;
        var square = 0.0;
        for (var demand = 0; demand < lack.Length; demand++)
        {
            // A price of zero cannot go down, so that such a demand must not shorten the step for the others.
            direction[demand] = lack[demand] < 0 && prices[demand] == 0 ? 0 : lack[demand] + DirectionMemory * direction[demand];
            square += direction[demand] * direction[demand];
        }
        if (square < ShortestDirection) return;
        var ceiling = FixedPoint.Of(target);
        var step = scale * (ceiling - relaxation.Bound) / square;
        for (var demand = 0; demand < prices.Length; demand++)
        {
            // A price above the target never helps, and the ceiling keeps all sums within 64 bits.
            if (direction[demand] != 0) prices[demand] = (long)Math.Clamp(prices[demand] + step * direction[demand], 0, ceiling);
        }
    }
}
