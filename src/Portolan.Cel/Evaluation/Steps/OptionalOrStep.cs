using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

/// <summary><c>a.or(b)</c> and <c>a.orValue(b)</c>: the argument is evaluated only where the optional is empty.</summary>
internal sealed class OptionalOrStep(MemberCall expression, Step target, Step argument) : Step(expression)
{
    private readonly bool givesValue = expression.Function == "orValue";

    public override CelValue Compute(Frame frame)
    {
        var first = target.Evaluate(frame);
        if (!first.IsKnown) return first;
        if (first is not CelOptional optional) return NoOverload(expression.Function, first);
        if (optional.Value is not null) return givesValue ? optional.Value : optional;
        var second = argument.Evaluate(frame);
        return givesValue || !second.IsKnown || second is CelOptional ? second : NoOverload(expression.Function, first, second);
    }
}
