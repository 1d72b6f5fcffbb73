using Portolan.Cel.Syntax;
using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Translation;

/// <summary>The macros over elements of which each may be there or not.</summary>
internal static class SymbolicRange
{
    /// <summary>What a macro comes to.</summary>
    /// <param name="kind">All, exists or exists_one.</param>
    /// <param name="defined">Whether there is a list or map at all.</param>
    /// <param name="turns">For each element whether it is there, and what the body comes to for it.</param>
    public static SymbolicTruth Of(ComprehensionKind kind, Term defined, IReadOnlyList<(Term IsThere, SymbolicTruth Body)> turns)
    {
        var holding = turns.Select(turn => Term.And(turn.IsThere, turn.Body.Holds)).ToList();
        var failing = turns.Select(turn => Term.And(turn.IsThere, turn.Body.Fails)).ToList();
        return kind switch
        {
            ComprehensionKind.Exists => new SymbolicTruth(Term.And(defined, Term.Or(holding)), Term.And([defined, .. turns.Select(turn => Term.Or(!turn.IsThere, turn.Body.Fails))])),
            ComprehensionKind.All => new SymbolicTruth(Term.And([defined, .. turns.Select(turn => Term.Or(!turn.IsThere, turn.Body.Holds))]), Term.And(defined, Term.Or(failing))),
            _ => SymbolicTruth.Of(Term.And([defined, .. turns.Select(turn => Term.Or(!turn.IsThere, turn.Body.Defined))]), ExactlyOne(holding)),
        };
    }

    private static Term ExactlyOne(IReadOnlyList<Term> terms) =>
        Term.Or(terms.Select((one, i) => Term.And([one, .. terms.Where((_, other) => other != i).Select(other => !other)])));
}
