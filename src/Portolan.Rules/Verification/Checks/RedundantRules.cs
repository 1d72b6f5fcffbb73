using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Verification.Solving;
using Portolan.Rules.Verification.Translation;

namespace Portolan.Rules.Verification.Checks;

/// <summary>Finds permissions, prohibitions and exemptions without which every decision would be the same.</summary>
internal static class RedundantRules
{
    /// <summary>Notes the redundant ones among rules.</summary>
    public static void Find(VerificationSession session, EncodedEdition edition, IReadOnlyList<EncodedRule> candidates, Ledger ledger)
    {
        foreach (var rule in candidates.Where(candidate => candidate.Member.Rule.Decides))
        {
            var without = edition.Decide(rule);
            switch (session.Check(!edition.Decision.IsSameAs(without)))
            {
                case SolverAnswer.Unknown:
                    ledger.Unanswered($"whether '{rule.Member.Rule.Id}' changes any decision");
                    break;
                case SolverAnswer.Impossible:
                    Note(session, edition, rule, ledger);
                    break;
            }
        }
    }

    private static void Note(VerificationSession session, EncodedEdition edition, EncodedRule rule, Ledger ledger)
    {
        var law = rule.Member.Rule;
        var with = new Decider(edition.Edition);
        var without = new Decider(EditionWithout.Rule(edition.Edition, rule.Member));
        var shown = session.Find(rule.Holds, question => Replay(with, without, law.Id, question));
        if (!ledger.Accept($"facts on which '{law.Id}' holds without being needed", shown)) return;
        var covering = Covering(session, edition, rule);
        var kind = law.Effect == Effect.Exempt ? FindingKind.UselessExemption : FindingKind.Redundant;
        var why = covering is null ? "" : $": wherever it holds, {covering} does too";
        ledger.Warning(kind, law, $"no decision would be another without it{why}", covering is { } id ? [id] : [], shown.Witness);
    }

    /// <summary>A rule to the same effect that holds wherever this one does, or null.</summary>
    private static RuleId? Covering(VerificationSession session, EncodedEdition edition, EncodedRule rule)
    {
        var others = edition.Rules.Where(other => other != rule && other.Member.Rule.Effect == rule.Member.Rule.Effect && other.Member.IsFirm);
        return others.FirstOrDefault(other => session.Check(Term.And(rule.Holds, !Counted(edition, other))) == SolverAnswer.Impossible)?.Member.Rule.Id;
    }

    private static Term Counted(EncodedEdition edition, EncodedRule rule) =>
        rule.Member.Rule.Effect == Effect.Prohibit ? edition.Denies(rule).Must : rule.Must;

    private static Replay Replay(Decider with, Decider without, RuleId id, Question question)
    {
        var explanation = with.Explain(question);
        var other = without.Decide(question);
        var holds = explanation.Outcomes.First(outcome => outcome.Rule.Id == id).Condition == Truth.True;
        var says = explanation.Decision == other
            ? $"{id} holds: {DecisionWords.Of(other)}, and without it too"
            : $"{id} holds: {DecisionWords.Of(explanation.Decision)}, but without it {DecisionWords.Of(other)}";
        return new Replay(holds && explanation.Decision == other, says);
    }
}
