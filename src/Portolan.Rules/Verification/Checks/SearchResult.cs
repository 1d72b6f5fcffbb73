using Portolan.Rules.Decisions;

namespace Portolan.Rules.Verification.Checks;

/// <summary>The result of a search for facts.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Question">The facts, where the solver found some.</param>
/// <param name="Says">What the interpreter came to; or why the search is open.</param>
internal sealed record SearchResult(SearchOutcome Outcome, Question? Question = null, string? Says = null)
{
    /// <summary>The facts as a witness, where they were found.</summary>
    public Witness? Witness => Outcome == SearchOutcome.Found ? new Witness(Question!, Says!) : null;
}
