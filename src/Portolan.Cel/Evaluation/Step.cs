using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation;

/// <summary>A node made ready for evaluation: names resolved, overloads chosen, constants made.</summary>
internal abstract class Step(Expression expression)
{
    public Expression Expression { get; } = expression;

    /// <summary>Whether the node's children are evaluated as nodes of their own, and so shown below it.</summary>
    public virtual bool ShowsChildren => true;

    public CelValue Evaluate(Frame frame)
    {
        if (--frame.Budget < 0) return Frame.SpentError;
        return frame.Recorder is null ? Compute(frame) : frame.Recorder.Record(this, frame);
    }

    /// <summary>The value; children are evaluated by <see cref="Evaluate"/>.</summary>
    public abstract CelValue Compute(Frame frame);

    /// <summary>The path of the fact that was read, given what was recorded of the children; null where it is no access.</summary>
    public virtual string? PathOf(Frame frame, IReadOnlyList<Explanation> children) => null;

    protected CelError Fail(CelErrorCode code, string message) => new(code, message, Expression.Anchor);

    protected CelError NoOverload(string function, params ReadOnlySpan<CelValue> operands) =>
        CelError.NoOverload(function, operands).At(Expression.Anchor);

    /// <summary>What becomes of a strict operation with an operand that has no value: unknown before error; null where both have.</summary>
    protected static CelValue? Strict(CelValue left, CelValue right)
    {
        if (left.IsKnown && right.IsKnown) return null;
        if (left is CelUnknown unknown) return unknown.And(right as CelUnknown);
        return right.Kind == CelKind.Unknown || left.IsKnown ? right : left;
    }
}
