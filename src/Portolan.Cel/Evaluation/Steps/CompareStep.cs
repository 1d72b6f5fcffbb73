using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class CompareStep(Binary expression, Step left, Step right) : Step(expression)
{
    private readonly BinaryOperator op = expression.Operator;

    public override CelValue Compute(Frame frame)
    {
        var first = left.Evaluate(frame);
        var second = right.Evaluate(frame);
        if (Strict(first, second) is { } without) return without;
        if (NumberOrder.IsNumber(first) && NumberOrder.IsNumber(second))
        {
            // Not-a-number is neither less nor greater nor equal.
            return CelBool.Of(NumberOrder.Compare(first, second) is { } order && Holds(order));
        }
        return (first, second) switch
        {
            (CelString a, CelString b) => CelBool.Of(Holds(CodePointOrder.Compare(a.Value, b.Value))),
            (CelTimestamp a, CelTimestamp b) => CelBool.Of(Holds(a.CompareTo(b))),
            (CelDuration a, CelDuration b) => CelBool.Of(Holds(a.CompareTo(b))),
            (CelBool a, CelBool b) => CelBool.Of(Holds(a.Value.CompareTo(b.Value))),
            (CelBytes a, CelBytes b) => CelBool.Of(Holds(a.Value.Span.SequenceCompareTo(b.Value.Span))),
            _ => NoOverload(op.Symbol(), first, second),
        };
    }

    private bool Holds(int order) => op switch
    {
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };
}
