namespace Portolan.Rules.Plans.SetCover;

/// <summary>An answer to a <see cref="SetCoverProblem"/>, with what is proved about it.</summary>
/// <param name="Chosen">The numbers of the chosen candidates, ascending. They cover every demand that can be covered.</param>
/// <param name="Cost">What they cost together.</param>
/// <param name="LowerBound">No answer costs less than this: proved. At most <paramref name="Cost"/>.</param>
/// <param name="Nodes">How many nodes of the search tree were looked at.</param>
public sealed record SetCoverSolution(IReadOnlyList<int> Chosen, long Cost, long LowerBound, long Nodes)
{
    /// <summary>Whether nothing cheaper exists: proved.</summary>
    public bool IsOptimal => Cost == LowerBound;

    /// <summary>By how much of its cost the answer may be too dear at most, from 0 (optimal) to 1.</summary>
    public double Gap => Cost == 0 ? 0 : (double)(Cost - LowerBound) / Cost;
}
