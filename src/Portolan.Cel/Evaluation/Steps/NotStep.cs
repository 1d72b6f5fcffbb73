using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class NotStep(Unary expression, Step operand) : Step(expression)
{
    public override CelValue Compute(Frame frame) => operand.Evaluate(frame) switch
    {
        CelBool value => CelBool.Of(!value.Value),
        { IsKnown: false } without => without,
        var other => NoOverload("!_", other),
    };
}
