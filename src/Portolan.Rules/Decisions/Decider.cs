using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Decisions;

/// <summary>
/// Decides one question, rule by rule, with the interpreter: slow, obvious, and the meaning of the rulebook. Whole matrices are decided by
/// <see cref="Planning.Planner"/>, which is held to give the same. Not safe for use by several threads.
/// </summary>
public sealed class Decider
{
    private readonly QuestionVariables variables;
    private readonly ILookup<RuleId, EditionRule> exemptions;
    private (FactMap Facts, CelValue Value)? lastFirm;

    /// <summary>A decider over an edition.</summary>
    public Decider(Edition edition)
    {
        Edition = edition;
        variables = new QuestionVariables(edition.Rulebook);
        exemptions = edition.Rules.Where(member => member.Rule.Effect == Effect.Exempt)
            .SelectMany(member => member.Rule.Except.Select(id => (Id: id, Member: member))).ToLookup(pair => pair.Id, pair => pair.Member);
    }

    /// <summary>The rules to answer with.</summary>
    public Edition Edition { get; }

    /// <summary>The decision.</summary>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public Decision Decide(Question question)
    {
        var bound = Bind(question);
        var allowed = Truth.False;
        var denied = Truth.False;
        foreach (var member in Edition.Rules)
        {
            if (member.Rule.Effect == Effect.Permit) allowed = allowed.Or(Weigh(member, Condition(member, bound)));
            if (member.Rule.Effect == Effect.Prohibit) denied = denied.Or(Exempted(member, Weigh(member, Condition(member, bound)), bound));
        }
        return Weigh(allowed, denied, question.Date);
    }

    /// <summary>What one rule came to, exemptions from it aside.</summary>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public RuleOutcome Outcome(EditionRule member, Question question)
    {
        var bound = Bind(question);
        var condition = Condition(member, bound);
        return new RuleOutcome(member, bound, Edition.Rulebook.Schema, condition, Weigh(member, condition));
    }

    /// <summary>What each rule that speaks about permission came to, with the decision; what is owed besides is asked apart. The facts behind a rule are read when they are asked for.</summary>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public DecisionExplanation Explain(Question question)
    {
        var bound = Bind(question);
        var outcomes = new List<RuleOutcome>(Edition.Rules.Count);
        var allowed = Truth.False;
        var denied = Truth.False;
        foreach (var member in Edition.Rules.Where(member => !member.Rule.IsOwed))
        {
            var condition = Condition(member, bound);
            var truth = Weigh(member, condition);
            if (member.Rule.Effect == Effect.Permit) allowed = allowed.Or(truth);
            if (member.Rule.Effect == Effect.Prohibit) denied = denied.Or(truth = Exempted(member, truth, bound));
            outcomes.Add(new RuleOutcome(member, bound, Edition.Rulebook.Schema, condition, truth));
        }
        var ban = BanApplies(question.Date) ? Edition.Ban : null;
        return new DecisionExplanation(question, Weigh(allowed, denied, question.Date), outcomes, ban);
    }

    /// <summary>The two numbers of a bound, whether it binds or not.</summary>
    /// <param name="member">A rule with a <see cref="Rule.Limit"/>.</param>
    /// <param name="question">The question.</param>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public LimitOutcome Measure(EditionRule member, Question question)
    {
        var (limit, activation) = (member.Rule.Limit!, Bind(question).For(member));
        return new LimitOutcome(limit, Interpreter.Evaluate(limit.Measured, activation), Interpreter.Evaluate(limit.Bound, activation));
    }

    /// <summary>Whether a rule holds, its status taken into account; exemptions from it are not.</summary>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public Truth Holds(EditionRule member, Question question) => Weigh(member, Condition(member, Bind(question)));

    private static Truth Condition(EditionRule member, BoundQuestion bound) => member.Rule.InForce.Includes(bound.Question.Date)
        ? Truths.Of(Interpreter.Evaluate(member.Rule.Condition!.Whole, bound.For(member)))
        : Truth.False;

    private static Truth Weigh(EditionRule member, Truth condition) => condition == Truth.True && !member.IsFirm ? Truth.Unknown : condition;

    private Decision Weigh(Truth allowed, Truth denied, DateOnly date)
    {
        // Where nothing permits and no ban is in force, the rulebook has no answer.
        if (allowed == Truth.False && denied != Truth.True && !BanApplies(date)) return Decision.Unsettled;
        return allowed.And(denied.Not()) switch
        {
            Truth.True => Decision.Permitted,
            Truth.False => Decision.NotPermitted,
            _ => Decision.Unsettled,
        };
    }

    private Truth Exempted(EditionRule prohibition, Truth truth, BoundQuestion bound)
    {
        foreach (var exemption in exemptions[prohibition.Rule.Id]) truth = truth.And(Weigh(exemption, Condition(exemption, bound)).Not());
        return truth;
    }

    private bool BanApplies(DateOnly date) => Edition.Ban is { } ban && ban.InForce.Includes(date);

    private BoundQuestion Bind(Question question)
    {
        if (lastFirm is not var (facts, value) || !ReferenceEquals(facts, question.Firm))
        {
            value = variables.Firm(question.Firm);
            lastFirm = (question.Firm, value);
        }
        return new BoundQuestion(question, variables, value);
    }
}
