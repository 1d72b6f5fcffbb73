using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Decisions;

/// <summary>A decision with all that led to it.</summary>
public sealed class DecisionExplanation
{
    internal DecisionExplanation(Question question, Decision decision, IReadOnlyList<RuleOutcome> outcomes, Rule? ban)
    {
        Question = question;
        Decision = decision;
        Outcomes = outcomes;
        Ban = ban;
    }

    /// <summary>What was asked.</summary>
    public Question Question { get; }

    /// <summary>The answer.</summary>
    public Decision Decision { get; }

    /// <summary>What each rule came to, ordered by name.</summary>
    public IReadOnlyList<RuleOutcome> Outcomes { get; }

    /// <summary>The rule that speaks where no permission holds, or null where none is in force.</summary>
    public Rule? Ban { get; }

    /// <summary>Whether the answer rests on the ban: nothing permits, and nothing prohibits besides.</summary>
    public bool RestsOnBan => Decision == Decision.NotPermitted && Ban is not null && !Prohibitions.Any(outcome => outcome.Truth == Truth.True);

    /// <summary>The permissions, whatever they came to.</summary>
    public IEnumerable<RuleOutcome> Permissions => Outcomes.Where(outcome => outcome.Rule.Effect == Effect.Permit);

    /// <summary>The prohibitions, whatever they came to.</summary>
    public IEnumerable<RuleOutcome> Prohibitions => Outcomes.Where(outcome => outcome.Rule.Effect == Effect.Prohibit);

    /// <summary>
    /// The outcomes that decided: the permissions that hold; or the prohibitions that hold; or, where it is unsettled, whatever is not known.
    /// Empty where the ban decided.
    /// </summary>
    public IReadOnlyList<RuleOutcome> Deciding => Decision switch
    {
        Decision.Permitted => [.. Permissions.Where(outcome => outcome.Truth == Truth.True)],
        Decision.NotPermitted => [.. Prohibitions.Where(outcome => outcome.Truth == Truth.True)],
        _ => [.. Open()],
    };

    /// <summary>The permissions that hold and that a prohibition overrules, or may overrule where it is unsettled; none where it is permitted.</summary>
    public IReadOnlyList<RuleOutcome> Overruled => Decision == Decision.Permitted ? [] : [.. Permissions.Where(outcome => outcome.Truth == Truth.True)];

    /// <summary>The permissions in force that came nearest, where none holds: those of which the fewest parts fail.</summary>
    public IReadOnlyList<RuleOutcome> Nearest
    {
        get
        {
            if (!RestsOnBan) return [];
            var missed = Permissions.Where(outcome => outcome.InForce && outcome.Truth == Truth.False).Select(outcome => (Outcome: outcome, Fails: outcome.Parts.Count(part => part.Truth == Truth.False))).ToList();
            var fewest = missed.Select(miss => miss.Fails).DefaultIfEmpty().Min();
            return [.. missed.Where(miss => miss.Fails == fewest).Select(miss => miss.Outcome)];
        }
    }

    /// <summary>The other rules in force: what does not hold, or changes nothing here.</summary>
    public IEnumerable<RuleOutcome> Others => Outcomes.Where(outcome => outcome.InForce).Except([.. Deciding, .. Overruled, .. Nearest, .. Limits]);

    /// <summary>What is permitted has these bounds.</summary>
    public IEnumerable<RuleOutcome> Limits => Outcomes.Where(outcome => outcome.Rule.Effect == Effect.Limit && outcome.Truth != Truth.False);

    private IEnumerable<RuleOutcome> Open()
    {
        var permissions = Permissions.Any(outcome => outcome.Truth == Truth.True) ? [] : Permissions.Where(outcome => outcome.Truth == Truth.Unknown);
        return permissions.Concat(Prohibitions.Where(outcome => outcome.Truth == Truth.Unknown));
    }
}
