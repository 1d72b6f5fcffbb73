using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class NegateStep(Unary expression, Step operand) : Step(expression)
{
    public override CelValue Compute(Frame frame) => operand.Evaluate(frame) switch
    {
        CelInt { Value: long.MinValue } => Fail(CelErrorCode.Overflow, "return error for overflow: the negative of the smallest int"),
        CelInt number => CelInt.Of(-number.Value),
        CelDouble number => new CelDouble(-number.Value),
        { IsKnown: false } without => without,
        var other => NoOverload("-_", other),
    };
}
