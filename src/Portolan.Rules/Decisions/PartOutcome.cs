using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Decisions;

/// <summary>What a conjunct of a condition came to, and the facts it read.</summary>
/// <param name="Part">The conjunct.</param>
/// <param name="Truth">Whether it holds.</param>
/// <param name="Facts">The facts it read, in the order of reading.</param>
/// <param name="Unknowns">The facts that are missing, where it is not known.</param>
/// <param name="Error">Why it could not be evaluated, or null.</param>
/// <param name="Tree">The value of every part of the expression.</param>
public sealed record PartOutcome(
    ConditionPart Part, Truth Truth, IReadOnlyList<SeenFact> Facts, IReadOnlyList<UnknownFact> Unknowns, string? Error, Explanation Tree)
{
    internal static PartOutcome Of(ConditionPart part, Activation activation, Question question, FactSchema schema, ChosenScenario? scenario)
    {
        var tree = Interpreter.Explain(part.Expression, activation);
        var value = tree.Value!;
        return new PartOutcome(
            part, Truths.Of(value), [.. tree.FactsRead().Select(fact => SeenFact.Of(fact, question, schema, scenario))],
            value is CelUnknown unknown ? unknown.Causes : [], (value as CelError)?.Message, tree);
    }
}
