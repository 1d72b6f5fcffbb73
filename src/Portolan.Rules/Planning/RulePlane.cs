using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Planning;

/// <summary>A rule with the cells in which it holds, exemptions and status taken into account.</summary>
internal sealed record RulePlane(Rule Rule, TruthPlane Plane)
{
    public bool HoldsAt((int Firm, int Service) word, uint bit) => (Plane.True[Plane.IndexOf(word.Firm, word.Service)] & bit) != 0;

    public bool IsOpenAt((int Firm, int Service) word, uint bit) => (Plane.Unknown[Plane.IndexOf(word.Firm, word.Service)] & bit) != 0;
}
