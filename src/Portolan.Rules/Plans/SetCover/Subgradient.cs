using System.Runtime.InteropServices;

namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// Raises the bound of a relaxation: what is covered too little becomes dearer, what is covered too often cheaper (Held and Karp 1971; the
/// step is Beasley's). The direction is blended with the ones before, which stops it from going to and fro.
/// </summary>
internal sealed class Subgradient
{
    /// <summary>How much of the direction before stays in the next.</summary>
    private const double Memory = 0.6;

    /// <summary>How much of what was taken before stays in the average.</summary>
    private const double AverageMemory = 0.9;

    /// <summary>The step is halved after so many evaluations in which the bound did not rise.</summary>
    public static int Patience = 8;

    private readonly CoverMatrix matrix;
    private readonly double[] direction;
    private readonly int[] lack;
    private readonly long[] bestPrices;
    private readonly double[] average;

    public Subgradient(CoverMatrix matrix, Relaxation relaxation)
    {
        this.matrix = matrix;
        Relaxation = relaxation;
        direction = new double[matrix.DemandCount];
        lack = new int[matrix.DemandCount];
        bestPrices = new long[matrix.DemandCount];
        average = new double[matrix.CandidateCount];
        Best = long.MinValue;
    }

    public Relaxation Relaxation { get; }

    public long Best { get; private set; }

    public ReadOnlySpan<double> Average => average;
    public ReadOnlySpan<long> BestPrices => bestPrices;

    public double Scale = 1.0;

    /// <summary>Climbs from the relaxation's prices; ends with it at the best ones met.</summary>
    public int Climb(long target, int evaluations, double minScale)
    {
        var idle = 0;
        var i = 0;
        for (; i < evaluations; i++)
        {
            Relaxation.Evaluate();
            for (var c = 0; c < average.Length; c++)
            {
                var t = Relaxation.Taken[c] ? 1.0 : 0.0;
                average[c] = AverageMemory * average[c] + (1 - AverageMemory) * t;
            }
            if (Relaxation.Bound > Best)
            {
                Best = Relaxation.Bound;
                Relaxation.Prices.CopyTo(bestPrices, 0);
                idle = 0;
                if (FixedPoint.RoundUp(Best) >= target) break;
            }
            else if (++idle >= Patience)
            {
                Scale *= 0.5;
                idle = 0;
                if (Scale < minScale) break;
                bestPrices.CopyTo(Relaxation.Prices, 0);
                continue;
            }
            Step(target);
        }
        bestPrices.CopyTo(Relaxation.Prices, 0);
        Relaxation.Evaluate();
        return i;
    }

    private void Step(long target)
    {
        Array.Fill(lack, 1);
        for (var candidate = 0; candidate < matrix.CandidateCount; candidate++)
        {
            if (!Relaxation.Taken[candidate]) continue;
            foreach (var demand in matrix.DemandsOf[candidate]) lack[demand]--;
        }
        var norm = 0.0;
        var prices = Relaxation.Prices;
        for (var demand = 0; demand < lack.Length; demand++)
        {
            if (lack[demand] < 0 && prices[demand] == 0) { direction[demand] = 0; continue; }
            var towards = lack[demand] + Memory * direction[demand];
            direction[demand] = towards;
            norm += towards * towards;
        }
        if (norm == 0) return;
        var step = Scale * (FixedPoint.Of(target) - Relaxation.Bound) / norm;
        for (var demand = 0; demand < prices.Length; demand++)
        {
            if (direction[demand] != 0) prices[demand] = Math.Max(0, prices[demand] + (long)(step * direction[demand]));
        }
    }
}
