using Portolan.Rules.Decisions;
using Portolan.Rules.Verification.Checks;
using Portolan.Rules.Verification.Comparing;
using Portolan.Rules.Verification.Translation;

namespace Portolan.Rules.Verification;

/// <summary>
/// Looks at rules themselves, over all facts at once: which can never hold, which change nothing, where periods leave a gap, and how two editions
/// differ. A solver finds and proves; what it finds is put to the interpreter before it is believed. Speaks about facts that are all known.
/// </summary>
/// <param name="program">The solver.</param>
public sealed class Verifier(SolverProgram program)
{
    /// <summary>Verifies an edition and, where another is given, says how decisions differ from that one's.</summary>
    /// <param name="edition">The rules to look at.</param>
    /// <param name="before">The rules to compare with, or null.</param>
    /// <exception cref="SolverException">The solver could not be run, or was ended after its <see cref="SolverProgram.WholeLimit"/>.</exception>
    public VerificationReport Verify(Edition edition, Edition? before = null)
    {
        using var session = new VerificationSession(program, before is null ? [edition] : [before, edition]);
        var encoded = session.Editions[^1];
        var ledger = new Ledger();
        NoteLimit(ledger, before is null ? [edition] : [before, edition]);
        var living = DeadRules.Find(session, encoded, ledger);
        var free = Contradictions.Find(session, encoded, living, ledger);
        RedundantRules.Find(session, encoded, free, ledger);
        PeriodGaps.Find(session, encoded, ledger);
        FailingConditions.Find(session, encoded, ledger);
        var comparison = before is null ? null : EditionDifferences.Find(session, session.Editions[0], encoded, ledger);
        return new VerificationReport(
            edition, $"z3 {session.Solver.Version}", ledger.Findings, comparison, [.. session.Editions.SelectMany(Untranslated).Distinct()], ledger.Open, ledger.Faults, session.Places);
    }

    private static void NoteLimit(Ledger ledger, IReadOnlyList<Edition> editions)
    {
        var needed = EncodedEdition.PlacesNeeded(editions);
        if (needed <= EncodedEdition.MostPlaces) return;
        ledger.Leave($"what lists of more than {EncodedEdition.MostPlaces} elements would change", $"the rules have macros for {needed}; everything else was looked at with lists up to that length");
    }

    private static IEnumerable<UntranslatedCondition> Untranslated(EncodedEdition edition) =>
        from rule in edition.Rules
        from part in rule.Parts
        where part.Refusal is not null
        select new UntranslatedCondition(rule.Member.Rule, part.Part.ToString(), part.Refusal!);
}
