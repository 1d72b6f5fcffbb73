using Portolan.Rules.Law;

namespace Portolan.Rules.Rulebooks;

/// <summary>Holds citations against the structure of the acts.</summary>
internal static class CitationCheck
{
    /// <summary>What is wrong with a citation: at most one issue.</summary>
    public static IEnumerable<RulebookIssue> Issues(this ActCatalogue acts, Citation citation)
    {
        var (provision, position) = citation;
        if (acts.Find(provision.Act) is not { } act)
        {
            yield return position.Issue("cite.unknown-act", $"cites {provision} (expected an act whose structure is held in acts/)");
        }
        else if (!act.Has(provision.Number))
        {
            var expected = $"expected a provision of {act.Title}: {act.DescribeNearest(provision.Number)}";
            yield return position.Issue("cite.unknown-provision", $"cites {act.ShortName} {provision.Number}, which does not exist ({expected})");
        }
    }
}
