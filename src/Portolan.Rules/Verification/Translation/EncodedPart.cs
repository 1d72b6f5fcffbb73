using Portolan.Rules.Rulebooks;
using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Translation;

/// <summary>A conjunct of a condition as the solver knows it.</summary>
/// <param name="Part">The conjunct.</param>
/// <param name="Truth">When it holds and when it fails; anything where it is not translated.</param>
/// <param name="Refusal">Why it is not translated, or null.</param>
internal sealed record EncodedPart(ConditionPart Part, SymbolicTruth Truth, string? Refusal);
