using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Verification.Solving;
using Portolan.Rules.Verification.Translation;

namespace Portolan.Rules.Verification.Checks;

/// <summary>Finds conditions that cannot be evaluated on facts that are all known, such as one that reads an absent field without asking for it first.</summary>
internal static class FailingConditions
{
    /// <summary>Notes the failing ones among the rules that decide or bound.</summary>
    public static void Find(VerificationSession session, EncodedEdition edition, Ledger ledger)
    {
        var decider = new Decider(edition.Edition);
        foreach (var rule in edition.Rules.Where(rule => rule.IsTranslated))
        {
            var (member, id) = (rule.Member, rule.Member.Rule.Id);
            var result = session.Find(Term.And(!rule.Holds, !rule.Fails), question => Replay(decider, member, question), onPlausibleDaysOnly: true);
            if (!ledger.Accept($"whether the condition of '{id}' can always be evaluated", result)) continue;
            ledger.Warning(FindingKind.FailingCondition, rule.Member.Rule, $"its condition cannot be evaluated on some facts: {result.Says}", [], result.Witness);
        }
    }

    private static Replay Replay(Decider decider, EditionRule member, Question question)
    {
        var outcome = decider.Outcome(member, question);
        var error = outcome.Parts.Select(part => part.Error).FirstOrDefault(error => error is not null);
        return new Replay(outcome.InForce && outcome.Condition == Truth.Unknown && error is not null, error ?? "it can be evaluated");
    }
}
