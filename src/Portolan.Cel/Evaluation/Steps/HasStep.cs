using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class HasStep(Has expression, Step operand) : Step(expression)
{
    private readonly CelString field = new(expression.Field);

    public override CelValue Compute(Frame frame)
    {
        var holder = operand.Evaluate(frame);
        if (holder is CelOptional optional)
        {
            if (optional.Value is null) return CelBool.False;
            holder = optional.Value;
        }
        // A key may be known to be there while its value is not.
        if (holder is CelMap map && map.TryGet(field, out _)) return CelBool.True;
        var found = FieldAccess.FindField(holder, field);
        if (found is CelError error) return error.At(Expression.Anchor);
        return found is CelUnknown ? found : CelBool.Of(found is not null);
    }

    public override string? PathOf(Frame frame, IReadOnlyList<Explanation> children) => FieldAccess.PathBelow(children[0], field);
}
