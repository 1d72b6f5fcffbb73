namespace Portolan.Rules.Plans.SetCover;

/// <summary>A node of the search tree below which something cheaper may lie.</summary>
/// <param name="Choices">What is settled there.</param>
/// <param name="Prices">The best prices met there, from which the nodes below set out.</param>
/// <param name="Bound">No cover below it costs less.</param>
/// <param name="Branch">The candidate to branch on.</param>
/// <param name="Depth">How many branchings lead to it.</param>
internal sealed record OpenNode(Choices Choices, PriceList Prices, long Bound, int Branch, int Depth);
