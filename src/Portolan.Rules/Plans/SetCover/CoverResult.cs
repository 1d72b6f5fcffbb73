namespace Portolan.Rules.Plans.SetCover;

/// <summary>What a search of one part found.</summary>
/// <param name="Chosen">The candidates of the best cover, ascending.</param>
/// <param name="LowerBound">No cover costs less.</param>
internal sealed record CoverResult(IReadOnlyList<int> Chosen, long LowerBound);
