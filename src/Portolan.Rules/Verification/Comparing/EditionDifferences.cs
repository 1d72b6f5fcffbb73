using Portolan.Rules.Decisions;
using Portolan.Rules.Verification.Checks;
using Portolan.Rules.Verification.Solving;
using Portolan.Rules.Verification.Translation;

namespace Portolan.Rules.Verification.Comparing;

/// <summary>Finds how the decisions of two editions differ: in which way they can, on which facts, and exactly when.</summary>
internal static class EditionDifferences
{
    private static readonly StatementKind[][] Preferences =
    [
        [StatementKind.OwnWords, StatementKind.OtherRules, StatementKind.Question, StatementKind.WholeRule],
        [StatementKind.OwnWords, StatementKind.OtherRules, StatementKind.WholeRule, StatementKind.Question],
    ];

    /// <summary>The differences, one for each way.</summary>
    public static EditionComparison Find(VerificationSession session, EncodedEdition before, EncodedEdition after, Ledger ledger)
    {
        if (Vocabulary.AreSame(before, after)) return new EditionComparison(before.Edition, after.Edition, [.. Enum.GetValues<ChangeKind>().Select(Never)]);
        var vocabulary = Vocabulary.Of(session, before, after);
        var (one, other) = (new Decider(before.Edition), new Decider(after.Edition));
        return new EditionComparison(before.Edition, after.Edition, [.. Enum.GetValues<ChangeKind>().Select(kind => Find(kind))]);

        DecisionChange Find(ChangeKind kind)
        {
            var (given, words, happens) = Meaning(kind, before.Decision, after.Decision);
            var result = session.Find(Term.And(given, happens), question => Replay(kind, one.Decide(question), other.Decide(question)));
            if (result.Outcome == SearchOutcome.None) return Never(kind);
            if (!ledger.Accept($"whether it {Verb(kind)}", result)) return new DecisionChange(kind, null, null, null);
            return new DecisionChange(kind, true, result.Witness, Describe(session, vocabulary, words, given, happens));
        }
    }

    /// <summary>The shorter of two descriptions: one that would rather speak of States and firms, and one that would rather speak of whole rules.</summary>
    private static ChangeDescription? Describe(VerificationSession session, IReadOnlyList<Statement> vocabulary, string words, Term given, Term happens)
    {
        ChangeDescription? best = null;
        foreach (var preferences in Preferences)
        {
            var (cases, isExact) = new DescriptionSearch(session, vocabulary, preferences, given, happens).Describe();
            if (cases.Count == 0) continue;
            var found = new ChangeDescription(words, CaseMerger.Merge(cases), isExact);
            if (best is null || Length(found).CompareTo(Length(best)) < 0) best = found;
            if (best is { IsExact: true, Cases.Count: 1 }) break;
        }
        return best;
    }

    private static (bool, int, int) Length(ChangeDescription description) =>
        (!description.IsExact, description.Cases.Count, description.Cases.Sum(words => words.Count));

    private static DecisionChange Never(ChangeKind kind) => new(kind, false, null, null);

    /// <summary>What a change presupposes, in words as well, and what must happen besides.</summary>
    private static (Term Given, string Words, Term Happens) Meaning(ChangeKind kind, EncodedDecision before, EncodedDecision after) => kind switch
    {
        ChangeKind.Grants => (after.Permitted, "permitted after", !before.Permitted),
        ChangeKind.Takes => (before.Permitted, "permitted before", !after.Permitted),
        ChangeKind.Refuses => (before.Unsettled, "unsettled before", after.NotPermitted),
        _ => (before.NotPermitted, "not permitted before", after.Unsettled),
    };

    private static Replay Replay(ChangeKind kind, Decision before, Decision after)
    {
        var agrees = kind switch
        {
            ChangeKind.Grants => before != Decision.Permitted && after == Decision.Permitted,
            ChangeKind.Takes => before == Decision.Permitted && after != Decision.Permitted,
            ChangeKind.Refuses => before == Decision.Unsettled && after == Decision.NotPermitted,
            _ => before == Decision.NotPermitted && after == Decision.Unsettled,
        };
        return new Replay(agrees, $"{DecisionWords.Of(before)} before, {DecisionWords.Of(after)} after");
    }

    private static string Verb(ChangeKind kind) => kind.ToString().ToLowerInvariant();
}
