namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// A problem, or what is left of it, in the form that the algorithms read. A candidate is numbered after its prerequisite, so that a walk
/// up the numbers meets what it rests on before it, and a walk down after it.
/// </summary>
internal sealed class CoverMatrix
{
    /// <summary>In place of a candidate or a demand: none.</summary>
    public const int None = -1;

    /// <param name="costs">The cost of each candidate.</param>
    /// <param name="prerequisites">The candidate that each rests on, with a lower number, or <see cref="None"/>.</param>
    /// <param name="candidatesOf">The candidates that cover each demand. None of them rests on another of them.</param>
    public CoverMatrix(long[] costs, int[] prerequisites, Incidence candidatesOf)
    {
        Costs = costs;
        Prerequisites = prerequisites;
        CandidatesOf = candidatesOf;
        DemandsOf = candidatesOf.Transposed(costs.Length);
        HasPrerequisites = prerequisites.AsSpan().ContainsAnyExcept(None);
    }

    /// <summary>The cost of each candidate.</summary>
    public long[] Costs { get; }

    /// <summary>The candidate that each rests on, or <see cref="None"/>.</summary>
    public int[] Prerequisites { get; }

    /// <summary>The candidates that cover each demand.</summary>
    public Incidence CandidatesOf { get; }

    /// <summary>The demands that each candidate covers.</summary>
    public Incidence DemandsOf { get; }

    /// <summary>Whether any candidate rests on another.</summary>
    public bool HasPrerequisites { get; }

    public int CandidateCount => Costs.Length;

    public int DemandCount => CandidatesOf.Count;

    /// <summary>Whether a candidate is another, or that one rests on it, directly or through others.</summary>
    public bool IsAtOrAbove(int candidate, int other)
    {
        while (other > candidate) other = Prerequisites[other];
        return other == candidate;
    }
}
