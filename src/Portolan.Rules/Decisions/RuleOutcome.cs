using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Decisions;

/// <summary>What a rule came to for a question.</summary>
public sealed class RuleOutcome
{
    internal RuleOutcome(EditionRule member, bool inForce, Truth condition, Truth truth, IReadOnlyList<PartOutcome> parts, LocalisedText? because)
    {
        Rule = member.Rule;
        Scenario = member.Scenario;
        InForce = inForce;
        Condition = condition;
        Truth = truth;
        Parts = parts;
        Because = because;
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
    public Truth Truth { get; internal set; }

    /// <summary>The conjuncts of its condition, in their order; none where it is not in force.</summary>
    public IReadOnlyList<PartOutcome> Parts { get; }

    /// <summary>The words that explain it, where its condition holds and the rulebook has such words.</summary>
    public LocalisedText? Because { get; }
}
