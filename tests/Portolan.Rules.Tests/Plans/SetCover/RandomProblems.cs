using Portolan.Rules.Plans.SetCover;

namespace Portolan.Rules.Tests.Plans.SetCover;

/// <summary>Problems drawn from a seed: the same seed gives the same problem.</summary>
internal static class RandomProblems
{
    /// <summary>A problem.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="candidates">How many candidates.</param>
    /// <param name="demands">How many demands. Some may be uncoverable.</param>
    /// <param name="density">The chance that a candidate covers a demand.</param>
    /// <param name="resting">The chance that a candidate rests on another.</param>
    /// <param name="unit">Costs are 1 to 20 of these.</param>
    public static SetCoverProblem Draw(int seed, int candidates, int demands, double density, double resting = 0, long unit = 1)
    {
        var random = new Random(seed);
        // A candidate rests on one that comes earlier in a shuffled order, so that chains and trees arise and numbers say nothing.
        var order = Enumerable.Range(0, candidates).ToArray();
        random.Shuffle(order);
        var place = new int[candidates];
        for (var at = 0; at < candidates; at++) place[order[at]] = at;
        return new SetCoverProblem(demands, [.. Enumerable.Range(0, candidates).Select(number => new SetCoverCandidate(
            random.Next(1, 21) * unit,
            [.. Enumerable.Range(0, demands).Where(_ => random.NextDouble() < density)],
            place[number] > 0 && random.NextDouble() < resting ? order[random.Next(place[number])] : null))]);
    }

    /// <summary>A small problem of a shape that the seed decides too.</summary>
    public static SetCoverProblem DrawSmall(int seed, double resting, long unit = 1)
    {
        var random = new Random(~seed);
        return Draw(seed, random.Next(1, 12), random.Next(0, 25), 0.05 + random.NextDouble() * 0.5, resting, unit);
    }
}
