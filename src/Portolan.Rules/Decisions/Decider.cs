using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Decisions;

/// <summary>
/// Decides one question, rule by rule, with the interpreter: slow, obvious, and the meaning of the rulebook. Whole matrices are decided by
/// <see cref="Planning.Planner"/>, which is held to give the same.
/// </summary>
public sealed class Decider
{
    private readonly QuestionVariables variables;

    /// <summary>A decider over an edition.</summary>
    public Decider(Edition edition)
    {
        Edition = edition;
        variables = new QuestionVariables(edition.Rulebook);
    }

    /// <summary>The rules to answer with.</summary>
    public Edition Edition { get; }

    /// <summary>The decision.</summary>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public Decision Decide(Question question)
    {
        var (allowed, denied) = Weigh(question);
        var permitted = allowed.And(denied.Not());
        // Where nothing permits and no ban is in force, the rulebook has no answer.
        if (allowed == Truth.False && denied != Truth.True && !BanApplies(question.Date)) return Decision.Unsettled;
        return permitted switch
        {
            Truth.True => Decision.Permitted,
            Truth.False => Decision.NotPermitted,
            _ => Decision.Unsettled,
        };
    }

    /// <summary>What each rule came to, and from which facts, with the decision.</summary>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public DecisionExplanation Explain(Question question)
    {
        var outcomes = Edition.Rules.Select(member => Explain(member, question)).ToList();
        foreach (var prohibition in outcomes.Where(outcome => outcome.Rule.Effect == Effect.Prohibit))
        {
            foreach (var exemption in outcomes.Where(outcome => outcome.Rule.Effect == Effect.Exempt && outcome.Rule.Except.Contains(prohibition.Rule.Id)))
            {
                prohibition.Truth = prohibition.Truth.And(exemption.Truth.Not());
            }
        }
        var ban = BanApplies(question.Date) ? Edition.Ban : null;
        return new DecisionExplanation(question, Decide(question), outcomes, ban);
    }

    /// <summary>Whether a rule holds, its status taken into account; exemptions from it are not.</summary>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public Truth Holds(EditionRule member, Question question)
    {
        if (!member.Rule.InForce.Includes(question.Date)) return Truth.False;
        return Weigh(member, Truths.Of(Interpreter.Evaluate(member.Rule.Condition!.Whole, Bind(member, question))));
    }

    private (Truth Allowed, Truth Denied) Weigh(Question question)
    {
        var allowed = Truth.False;
        var denied = Truth.False;
        foreach (var member in Edition.Rules)
        {
            if (member.Rule.Effect == Effect.Permit) allowed = allowed.Or(Holds(member, question));
            if (member.Rule.Effect == Effect.Prohibit) denied = denied.Or(HoldsUnlessExempted(member, question));
        }
        return (allowed, denied);
    }

    private Truth HoldsUnlessExempted(EditionRule prohibition, Question question)
    {
        var truth = Holds(prohibition, question);
        foreach (var exemption in Edition.Rules.Where(member => member.Rule.Effect == Effect.Exempt && member.Rule.Except.Contains(prohibition.Rule.Id)))
        {
            truth = truth.And(Holds(exemption, question).Not());
        }
        return truth;
    }

    private RuleOutcome Explain(EditionRule member, Question question)
    {
        var rule = member.Rule;
        if (!rule.InForce.Includes(question.Date)) return new RuleOutcome(member, inForce: false, Truth.False, Truth.False, [], null);
        var activation = Bind(member, question);
        var parts = rule.Condition!.Parts.Select(part => PartOutcome.Of(part, activation, question, Edition.Rulebook.Schema, member.Scenario)).ToList();
        var holds = Truths.Of(Interpreter.Evaluate(rule.Condition.Whole, activation));
        var because = holds == Truth.True ? rule.Because?.In(activation, Edition.Rulebook.Schema) : null;
        return new RuleOutcome(member, inForce: true, holds, Weigh(member, holds), parts, because);
    }

    private bool BanApplies(DateOnly date) => Edition.Ban is { } ban && ban.InForce.Includes(date);

    private static Truth Weigh(EditionRule member, Truth holds) => holds == Truth.True && !member.IsFirm ? Truth.Unknown : holds;

    private Activation Bind(EditionRule member, Question question)
    {
        var activation = member.Rule.Condition!.Whole.Environment.Bind(
            (QuestionVariables.FirmName, variables.Firm(question.Firm)),
            (QuestionVariables.ServiceName, new CelString(question.Service)),
            (QuestionVariables.StateName, new CelString(question.State)),
            (QuestionVariables.DateName, CelTimestamp.OfDate(question.Date)));
        foreach (var (name, value) in variables.Globals(question.Globals)) activation = activation.With(name, value);
        return member.Scenario is { } scenario ? activation.With(ConditionCompiler.ScenarioVariable, scenario.Value) : activation;
    }
}
