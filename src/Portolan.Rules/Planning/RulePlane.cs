using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Planning;

/// <summary>A rule with the cells in which it holds, and those in which it holds or is open; status and exemptions taken into account.</summary>
internal sealed record RulePlane(Rule Rule, Product True, Product Possible)
{
    public bool HoldsAt(Cell cell) => True.Contains(cell);

    public bool IsOpenAt(Cell cell) => !ReferenceEquals(True, Possible) && Possible.Contains(cell) && !True.Contains(cell);
}
