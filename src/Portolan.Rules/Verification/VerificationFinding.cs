using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Verification;

/// <summary>Something found about a rule. Everything that it says was proved, except what a witness shows.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Says">What was found, in words.</param>
/// <param name="Others">The rules that it is about besides.</param>
/// <param name="Witness">Facts that show it; null where the finding is that there are none.</param>
public sealed record VerificationFinding(
    FindingKind Kind, FindingSeverity Severity, Rule Rule, string Says, IReadOnlyList<RuleId> Others, Witness? Witness);
