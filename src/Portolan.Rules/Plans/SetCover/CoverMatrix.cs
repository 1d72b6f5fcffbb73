namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// A problem, or what is left of it, in the form that the algorithms read. A candidate stands behind its prerequisite, so that a walk
/// upwards over the numbers meets prerequisites first and a walk downwards meets them last.
/// </summary>
internal sealed class CoverMatrix
{
    /// <summary>In place of a prerequisite: there is none.</summary>
    public const int None = -1;

    /// <param name="costs">The cost of each candidate.</param>
    /// <param name="prerequisites">The candidate that each rests on, with a lower number, or <see cref="None"/>.</param>
    /// <param name="candidatesOf">The candidates that cover each demand. No two of them rest on one another.</param>
    public CoverMatrix(long[] costs, int[] prerequisites, Incidence candidatesOf)
    {
        Costs = costs;
        Prerequisites = prerequisites;
        CandidatesOf = candidatesOf;
        DemandsOf = candidatesOf.Transposed(costs.Length);
        HasPrerequisites = prerequisites.AsSpan().ContainsAnyExcept(None);
    }

    public long[] Costs { get; }

    public int[] Prerequisites { get; }

    public Incidence CandidatesOf { get; }

    public Incidence DemandsOf { get; }

    public bool HasPrerequisites { get; }

    public int CandidateCount => Costs.Length;

    public int DemandCount => CandidatesOf.Count;

    /// <summary>Whether a candidate is another or stands, at whatever distance, before it.</summary>
    public bool IsAtOrAbove(int candidate, int other)
    {
        while (other > candidate) other = Prerequisites[other];
        return other == candidate;
    }
}
