using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

/// <summary>
/// <c>&amp;&amp;</c> and <c>||</c>. Either operand decides alone where it is false, or true; the right one is not evaluated where the
/// left decides. Undecided, unknown comes before error.
/// </summary>
internal sealed class LogicStep(Binary expression, Step left, Step right) : Step(expression)
{
    private readonly CelBool deciding = CelBool.Of(expression.Operator == BinaryOperator.Or);

    public override CelValue Compute(Frame frame)
    {
        var first = left.Evaluate(frame);
        if (ReferenceEquals(first, deciding)) return first;
        var second = right.Evaluate(frame);
        if (ReferenceEquals(second, deciding)) return second;
        if (first is CelBool && second is CelBool) return first;
        if (first is CelUnknown unknown) return unknown.And(second as CelUnknown);
        if (second is CelUnknown) return second;
        if (first is CelError) return first;
        if (second is CelError) return second;
        return NoOverload(expression.Operator.Symbol(), first, second);
    }
}
