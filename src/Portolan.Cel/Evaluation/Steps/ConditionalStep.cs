using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class ConditionalStep(Conditional expression, Step condition, Step then, Step otherwise) : Step(expression)
{
    public override CelValue Compute(Frame frame) => condition.Evaluate(frame) switch
    {
        CelBool choice => choice.Value ? then.Evaluate(frame) : otherwise.Evaluate(frame),
        { IsKnown: false } without => without,
        var other => NoOverload("_?_:_", other),
    };
}
