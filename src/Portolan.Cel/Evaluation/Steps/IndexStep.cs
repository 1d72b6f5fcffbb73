using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class IndexStep(Syntax.Index expression, Step operand, Step key) : Step(expression)
{
    private readonly bool isOptional = expression.IsOptional;

    public override CelValue Compute(Frame frame)
    {
        var holder = operand.Evaluate(frame);
        var at = key.Evaluate(frame);
        if (Strict(holder, at) is { } without) return without;
        if (holder is CelOptional optional)
        {
            return optional.Value is null ? optional : AsOptional(FieldAccess.FindElement(optional.Value, at));
        }
        var found = FieldAccess.FindElement(holder, at);
        if (isOptional) return AsOptional(found);
        if (found is null) return FieldAccess.Absent(holder, at).At(Expression.Anchor);
        return found is CelError error ? error.At(Expression.Anchor) : found;
    }

    private CelValue AsOptional(CelValue? found) => FieldAccess.AsOptional(found is CelError error ? error.At(Expression.Anchor) : found);

    public override string? PathOf(Frame frame, IReadOnlyList<Explanation> children) =>
        children[1].Value is { IsKnown: true } known ? FieldAccess.PathBelow(children[0], known) : null;
}
