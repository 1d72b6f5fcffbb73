using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Verification.Checks;
using Portolan.Rules.Verification.Solving;
using Portolan.Rules.Verification.Translation;

namespace Portolan.Rules.Verification.Comparing;

/// <summary>All that the description of a difference between two editions may say.</summary>
internal static class Vocabulary
{
    /// <summary>The statements.</summary>
    public static IReadOnlyList<Statement> Of(VerificationSession session, EncodedEdition before, EncodedEdition after)
    {
        var changed = Changed(before, after).Concat(Changed(after, before)).ToList();
        var statements = changed.SelectMany(rule => OwnWords(rule, after.Date))
            .Concat(OtherRules(before, after))
            .Concat(Choices(session, after))
            .Concat(WholeRules(before, after));
        return [.. statements.Where(statement => statement.Term is { IsTrue: false, IsFalse: false }).DistinctBy(statement => statement.Term)];
    }

    /// <summary>Whether both editions hold the same rules, so that no decision can differ.</summary>
    public static bool AreSame(EncodedEdition before, EncodedEdition after) =>
        !Changed(before, after).Any() && !Changed(after, before).Any() && before.Edition.Ban?.InForce == after.Edition.Ban?.InForce;

    private static IEnumerable<EncodedRule> Changed(EncodedEdition edition, EncodedEdition other) =>
        edition.Rules.Where(rule => rule.Member.Rule.Decides && !other.Rules.Any(candidate => AreSame(rule, candidate)));

    private static bool AreSame(EncodedRule one, EncodedRule other) =>
        one.Member.Rule.Id == other.Member.Rule.Id && one.Member.Rule.Effect == other.Member.Rule.Effect && one.Member.IsFirm == other.Member.IsFirm
        && one.Holds == other.Holds && one.Fails == other.Fails && one.Member.Rule.Except.ToHashSet().SetEquals(other.Member.Rule.Except);

    private static IEnumerable<Statement> OwnWords(EncodedRule rule, Term date)
    {
        var (from, until) = (rule.Member.Rule.InForce.From, rule.Member.Rule.InForce.Until);
        foreach (var part in rule.Parts.Where(part => part.Refusal is null))
        {
            var expression = part.Part.Expression.Expression;
            yield return new Statement(ConditionText.Of(expression, rule.Member.Scenario), part.Truth.Holds, StatementKind.OwnWords);
            yield return new Statement(ConditionText.Of(ConditionText.Negated(expression), rule.Member.Scenario), part.Truth.Fails, StatementKind.OwnWords);
        }
        foreach (var day in new[] { from, until?.AddDays(1) }.OfType<DateOnly>())
        {
            yield return new Statement($"date >= {ConditionText.Day(day)}", Term.AtMost(Term.Of(day.DayNumber), date), StatementKind.OwnWords);
            yield return new Statement($"date < {ConditionText.Day(day)}", Term.Less(date, Term.Of(day.DayNumber)), StatementKind.OwnWords);
        }
    }

    private static IEnumerable<Statement> OtherRules(EncodedEdition before, EncodedEdition after)
    {
        var shared = after.Rules.Where(rule => before.Rules.Any(candidate => AreSame(rule, candidate))).ToList();
        var permitting = shared.Where(rule => rule.Member.Rule.Effect == Effect.Permit).ToList();
        var prohibiting = shared.Where(rule => rule.Member.Rule.Effect == Effect.Prohibit).Select(after.Denies).ToList();
        return Together("permit", Term.Or(permitting.Select(rule => rule.Must)), Term.Or(permitting.Select(rule => rule.May)))
            .Concat(Together("prohibit", Term.Or(prohibiting.Select(rule => rule.Must)), Term.Or(prohibiting.Select(rule => rule.May))));
    }

    private static IEnumerable<Statement> Together(string verb, Term must, Term may) =>
    [
        new($"no other rule {verb}s", !must, StatementKind.OtherRules),
        new($"no other rule could {verb}", !may, StatementKind.OtherRules),
        new($"another rule {verb}s", must, StatementKind.OtherRules),
        new($"another rule could {verb}", may, StatementKind.OtherRules),
    ];

    private static IEnumerable<Statement> Choices(VerificationSession session, EncodedEdition edition)
    {
        var facts = session.Facts.Where(fact => fact.Arguments.Count == 0 && fact is { Kind: FactApplicationKind.Value, Type: EnumerationType or CountryType });
        var members = edition.Edition.Rulebook.Schema.Enumerations.ToDictionary(enumeration => enumeration.Name, StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            var codes = fact.Type is EnumerationType enumeration ? enumeration.Members.Select(member => member.Code) : members.GetValueOrDefault(QuestionVariables.StateName)?.Members.Select(member => member.Code);
            foreach (var code in codes ?? [])
            {
                yield return new Statement($"{fact.Function} == \"{code}\"", Term.Same(fact.Term, Term.Of(session.Codes.Of(code))), StatementKind.Question)
                {
                    Choice = (fact.Function, code),
                };
            }
        }
    }

    private static IEnumerable<Statement> WholeRules(EncodedEdition before, EncodedEdition after)
    {
        foreach (var (edition, word) in new[] { (after, "after"), (before, "before") })
        {
            foreach (var rule in edition.Rules.Where(rule => rule.Member.Rule.Decides))
            {
                var other = edition == after ? before : after;
                var isShared = other.Rules.Any(candidate => AreSame(rule, candidate));
                var isIn = other.Rules.Any(candidate => candidate.Member.Rule.Id == rule.Member.Rule.Id);
                var name = isShared || !isIn ? $"{rule.Member.Rule.Id}" : $"{rule.Member.Rule.Id} ({word})";
                yield return new Statement($"{name} holds", rule.Holds, StatementKind.WholeRule);
                yield return new Statement($"{name} does not hold", rule.Fails, StatementKind.WholeRule);
                yield return new Statement($"{name} cannot be evaluated", Term.And(!rule.Holds, !rule.Fails), StatementKind.WholeRule);
            }
        }
    }
}
