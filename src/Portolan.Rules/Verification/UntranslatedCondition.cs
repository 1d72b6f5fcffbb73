using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Verification;

/// <summary>A conjunct that the solver has no words for. Proofs hold whatever it comes to.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Condition">The conjunct.</param>
/// <param name="Because">What in it was not translated, and why.</param>
public sealed record UntranslatedCondition(Rule Rule, string Condition, string Because);
