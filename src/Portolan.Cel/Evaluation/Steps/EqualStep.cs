using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class EqualStep(Binary expression, Step left, Step right) : Step(expression)
{
    private readonly bool wanted = expression.Operator == BinaryOperator.Equal;

    public override CelValue Compute(Frame frame)
    {
        var first = left.Evaluate(frame);
        var second = right.Evaluate(frame);
        if (first is CelString a && second is CelString b) return CelBool.Of(a.Value == b.Value == wanted);
        var same = CelEquality.Compare(first, second, ref frame.Budget);
        return same is CelBool answer ? CelBool.Of(answer.Value == wanted) : same;
    }
}
