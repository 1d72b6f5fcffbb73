using Portolan.Rules.Decisions;

namespace Portolan.Rules.Verification;

/// <summary>What verification came to.</summary>
/// <param name="Edition">The rules that were looked at.</param>
/// <param name="Solver">The solver with its version.</param>
/// <param name="Findings">What was found, in the order of kinds and rules.</param>
/// <param name="Comparison">How decisions differ from those of another edition, where one was given.</param>
/// <param name="Untranslated">What the solver has no words for.</param>
/// <param name="Open">What was neither proved nor refuted.</param>
/// <param name="Faults">Where the verifier contradicts the interpreter; anything here is a fault of the program.</param>
/// <param name="Places">With how many elements lists of objects were looked at.</param>
public sealed record VerificationReport(
    Edition Edition, string Solver, IReadOnlyList<VerificationFinding> Findings, EditionComparison? Comparison,
    IReadOnlyList<UntranslatedCondition> Untranslated, IReadOnlyList<OpenQuestion> Open, IReadOnlyList<VerifierFault> Faults, int Places);
