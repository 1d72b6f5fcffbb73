using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Verification.Solving;
using Portolan.Rules.Verification.Translation;

namespace Portolan.Rules.Verification.Checks;

/// <summary>Finds permissions that are always defeated: wherever one holds, some prohibition does too.</summary>
internal static class Contradictions
{
    /// <summary>Notes the contradictions, and gives the rules that are in none.</summary>
    public static IReadOnlyList<EncodedRule> Find(VerificationSession session, EncodedEdition edition, IReadOnlyList<EncodedRule> living, Ledger ledger)
    {
        var prohibitions = edition.Rules.Where(rule => rule.Member.Rule.Effect == Effect.Prohibit).ToList();
        var denied = Term.Or(prohibitions.Select(rule => edition.Denies(rule).Must));
        var free = new List<EncodedRule>();
        var decider = new Decider(edition.Edition);
        foreach (var rule in living)
        {
            if (rule.Member.Rule.Effect != Effect.Permit || !IsAlwaysDefeated(session, rule, denied, ledger))
            {
                free.Add(rule);
                continue;
            }
            var id = rule.Member.Rule.Id;
            var shown = session.Find(rule.Holds, question => Replay(decider, id, question));
            if (!ledger.Accept($"facts on which '{id}' is defeated", shown)) continue;
            var defeating = Defeating(session, edition, rule, prohibitions, decider, shown.Question!);
            var says = $"it is always defeated: wherever it holds, {RuleNames.OneOf(defeating)} prohibits";
            // To defeat a permission of the law may be what a scenario is for.
            if (prohibitions.Any(other => other.Member.Scenario is not null && defeating.Contains(other.Member.Rule.Id)))
            {
                ledger.Warning(FindingKind.Contradiction, rule.Member.Rule, says, defeating, shown.Witness);
            }
            else
            {
                ledger.Error(FindingKind.Contradiction, rule.Member.Rule, says, defeating, shown.Witness);
            }
        }
        return free;
    }

    private static bool IsAlwaysDefeated(VerificationSession session, EncodedRule rule, Term denied, Ledger ledger)
    {
        var answer = session.Check(Term.And(rule.Holds, !denied));
        if (answer == SolverAnswer.Unknown) ledger.Unanswered($"whether '{rule.Member.Rule.Id}' is always defeated");
        return answer == SolverAnswer.Impossible;
    }

    /// <summary>The one prohibition that defeats it everywhere, or those that do on the facts shown.</summary>
    private static List<RuleId> Defeating(
        VerificationSession session, EncodedEdition edition, EncodedRule rule, List<EncodedRule> prohibitions, Decider decider, Question question)
    {
        var alone = prohibitions.FirstOrDefault(other => session.Check(Term.And(rule.Holds, !edition.Denies(other).Must)) == SolverAnswer.Impossible);
        if (alone is not null) return [alone.Member.Rule.Id];
        return [.. decider.Explain(question).Prohibitions.Where(outcome => outcome.Truth == Truth.True).Select(outcome => outcome.Rule.Id)];
    }

    private static Replay Replay(Decider decider, RuleId id, Question question)
    {
        var explanation = decider.Explain(question);
        var outcome = explanation.Outcomes.First(candidate => candidate.Rule.Id == id);
        var defeating = explanation.Prohibitions.Where(other => other.Truth == Truth.True).Select(other => other.Rule.Id).ToList();
        var agrees = outcome.Condition == Truth.True && explanation.Decision == Decision.NotPermitted && defeating.Count > 0;
        return new Replay(agrees, $"{id} holds, {RuleNames.All(defeating)} too: {DecisionWords.Of(explanation.Decision)}");
    }
}
