using Portolan.Rules.Verification.Solving;
using Portolan.Rules.Verification.Translation;

namespace Portolan.Rules.Verification.Checks;

/// <summary>Finds rules whose condition can never hold while they are in force.</summary>
internal static class DeadRules
{
    /// <summary>Notes the dead rules, and gives those that are not known to be dead.</summary>
    public static IReadOnlyList<EncodedRule> Find(VerificationSession session, EncodedEdition edition, Ledger ledger)
    {
        var living = new List<EncodedRule>();
        foreach (var rule in edition.Rules)
        {
            var answer = session.Check(rule.Holds);
            if (answer == SolverAnswer.Unknown) ledger.Unanswered($"whether '{rule.Member.Rule.Id}' can hold");
            if (answer == SolverAnswer.Impossible) ledger.Error(FindingKind.DeadRule, rule.Member.Rule, Why(session, rule), [], witness: null);
            else living.Add(rule);
        }
        return living;
    }

    private static string Why(VerificationSession session, EncodedRule rule)
    {
        var parts = new List<(Term Holds, string Text)> { (rule.InForce, $"in force {rule.Member.Rule.InForce}") };
        parts.AddRange(rule.Parts.Select(part => (part.Truth.Holds, $"`{ConditionText.Of(part.Part.Expression.Expression, rule.Member.Scenario)}`")));
        for (var i = 0; i < parts.Count;)
        {
            var rest = parts.Where((_, other) => other != i).ToList();
            if (session.Check(Term.And(rest.Select(part => part.Holds))) == SolverAnswer.Impossible) parts = rest;
            else i++;
        }
        return parts.Count == 1 ? $"it can never hold: {parts[0].Text} is never true" : $"it can never hold: {string.Join(" and ", parts.Select(part => part.Text))} exclude each other";
    }
}
