using Portolan.Rules.Decisions;

namespace Portolan.Rules.Verification;

/// <summary>The solver found facts for which the interpreter says otherwise: the verifier is wrong, not the rulebook.</summary>
/// <param name="About">What was asked.</param>
/// <param name="Question">The facts.</param>
/// <param name="Says">What the interpreter came to.</param>
public sealed record VerifierFault(string About, Question Question, string Says);
