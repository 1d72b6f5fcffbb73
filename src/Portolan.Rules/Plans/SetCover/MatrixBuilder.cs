namespace Portolan.Rules.Plans.SetCover;

/// <summary>Brings a problem into the form that the algorithms read.</summary>
internal static class MatrixBuilder
{
    /// <summary>The problem, without the demands that cannot be covered.</summary>
    public static Submatrix Build(SetCoverProblem problem)
    {
        var order = PrerequisitesFirst(problem);
        var place = new int[order.Length];
        for (var at = 0; at < order.Length; at++) place[order[at]] = at;
        var prerequisites = Array.ConvertAll(order, PlaceOfPrerequisite);
        var candidatesOf = new List<int>[problem.DemandCount];
        for (var demand = 0; demand < candidatesOf.Length; demand++) candidatesOf[demand] = [];
        for (var at = 0; at < order.Length; at++) Add(candidatesOf, at, problem.Candidates[order[at]].Demands, prerequisites);
        var demands = Enumerable.Range(0, problem.DemandCount).Where(demand => candidatesOf[demand].Count > 0).ToArray();
        var costs = Array.ConvertAll(order, number => problem.Candidates[number].Cost);
        var matrix = new CoverMatrix(costs, prerequisites, Joined(demands, candidatesOf));
        return new Submatrix(matrix, order, demands);

        int PlaceOfPrerequisite(int number) => problem.Candidates[number].Prerequisite is { } above ? place[above] : CoverMatrix.None;
    }

    private static int[] PrerequisitesFirst(SetCoverProblem problem)
    {
        var depth = new int[problem.Candidates.Count];
        for (var number = 0; number < depth.Length; number++)
        {
            for (var above = problem.Candidates[number].Prerequisite; above is { } at; above = problem.Candidates[at].Prerequisite)
            {
                depth[number]++;
            }
        }
        return [.. Enumerable.Range(0, depth.Length).OrderBy(number => depth[number])];
    }

    /// <summary>
    /// Enters a candidate for its demands, except for those that something it rests on covers already: there it adds nothing, and leaving
    /// it out makes the relaxation tighter.
    /// </summary>
    private static void Add(List<int>[] candidatesOf, int candidate, IReadOnlyList<int> demands, int[] prerequisites)
    {
        foreach (var demand in demands)
        {
            var above = candidate;
            while (above != CoverMatrix.None && !Holds(candidatesOf[demand], above)) above = prerequisites[above];
            if (above == CoverMatrix.None) candidatesOf[demand].Add(candidate);
        }
    }

    // The list is ascending, as candidates are entered in their order.
    private static bool Holds(List<int> list, int candidate) => list.BinarySearch(candidate) >= 0;

    private static Incidence Joined(int[] demands, List<int>[] candidatesOf)
    {
        var starts = new int[demands.Length + 1];
        for (var row = 0; row < demands.Length; row++) starts[row + 1] = starts[row] + candidatesOf[demands[row]].Count;
        return new Incidence(starts, [.. demands.SelectMany(demand => candidatesOf[demand])]);
    }
}
