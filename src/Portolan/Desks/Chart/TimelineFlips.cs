using Portolan.Rules.Planning;

namespace Portolan.Desks.Chart;

/// <summary>A day with the cells that flip on it, without the matrices before and after.</summary>
/// <param name="Date">The day.</param>
/// <param name="Flipped">The cells.</param>
internal sealed record TimelineFlips(DateOnly Date, IReadOnlyList<Cell> Flipped);
