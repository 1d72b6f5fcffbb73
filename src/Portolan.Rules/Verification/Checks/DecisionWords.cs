using Portolan.Rules.Decisions;

namespace Portolan.Rules.Verification.Checks;

/// <summary>Decisions in a sentence.</summary>
internal static class DecisionWords
{
    public static string Of(Decision decision) => decision switch
    {
        Decision.Permitted => "permitted",
        Decision.NotPermitted => "not permitted",
        _ => "unsettled",
    };
}
