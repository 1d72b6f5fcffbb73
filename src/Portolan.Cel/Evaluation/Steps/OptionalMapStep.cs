using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class OptionalMapStep(OptionalMap expression, Step target, int slot, Step body) : Step(expression)
{
    public override CelValue Compute(Frame frame)
    {
        var from = target.Evaluate(frame);
        if (!from.IsKnown) return from;
        var macro = expression.IsFlat ? "optFlatMap" : "optMap";
        if (from is not CelOptional optional) return NoOverload(macro, from);
        if (optional.Value is null) return optional;
        frame.SetLocal(slot, expression.Variable, optional.Value, frame.Recorder?.LastPath);
        var result = body.Evaluate(frame);
        if (!result.IsKnown) return result;
        if (!expression.IsFlat) return CelOptional.Of(result);
        return result is CelOptional ? result : NoOverload(macro, result);
    }
}
