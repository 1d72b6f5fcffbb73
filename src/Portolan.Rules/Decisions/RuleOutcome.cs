using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Decisions;

/// <summary>What a rule came to for a question.</summary>
public sealed class RuleOutcome
{
    private readonly Lazy<IReadOnlyList<PartOutcome>> parts;
    private readonly Lazy<LocalisedText?> because;

    internal RuleOutcome(EditionRule member, BoundQuestion bound, FactSchema schema, Truth condition, Truth truth)
    {
        Rule = member.Rule;
        Scenario = member.Scenario;
        InForce = member.Rule.InForce.Includes(bound.Question.Date);
        Condition = condition;
        Truth = truth;
        parts = new Lazy<IReadOnlyList<PartOutcome>>(() => InForce
            ? [.. Rule.Condition!.Parts.Select(part => PartOutcome.Of(part, bound.For(member), bound.Question, schema, Scenario))]
            : []);
        because = new Lazy<LocalisedText?>(() => Condition == Truth.True ? Rule.Because?.In(bound.For(member), schema) : null);
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The scenario that adds it, or null.</summary>
    public ChosenScenario? Scenario { get; }

    /// <summary>Whether it is law on the day asked about.</summary>
    public bool InForce { get; }

    /// <summary>Whether its condition holds.</summary>
    public Truth Condition { get; }

    /// <summary>Whether it holds, its status and exemptions from it taken into account.</summary>
    public Truth Truth { get; }

    /// <summary>The conjuncts of its condition, in their order; none where it is not in force. Read when first asked for.</summary>
    public IReadOnlyList<PartOutcome> Parts => parts.Value;

    /// <summary>The words that explain it, where its condition holds and the rulebook has such words.</summary>
    public LocalisedText? Because => because.Value;
}
