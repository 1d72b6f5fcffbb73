using Portolan.Cel.Checking;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class SelectStep(Select expression, Step operand) : Step(expression)
{
    private readonly CelString field = new(expression.Field);
    private readonly bool isOptional = expression.IsOptional;
    private Place? lastPlace;

    // One reference, so that threads see type and index together.
    private sealed record Place(ObjectType Type, int Index);

    public override CelValue Compute(Frame frame)
    {
        var holder = operand.Evaluate(frame);
        if (holder is CelOptional optional)
        {
            return optional.Value is null ? optional : AsOptional(FieldAccess.FindField(optional.Value, field));
        }
        var found = Find(holder);
        if (isOptional) return AsOptional(found);
        if (found is null) return FieldAccess.Absent(holder, field).At(Expression.Anchor);
        return found is CelError error ? error.At(Expression.Anchor) : found;
    }

    private CelValue AsOptional(CelValue? found) => FieldAccess.AsOptional(found is CelError error ? error.At(Expression.Anchor) : found);

    private CelValue? Find(CelValue holder)
    {
        if (holder is not CelObject obj) return FieldAccess.FindField(holder, field);
        var place = lastPlace;
        if (place is not null && ReferenceEquals(place.Type, obj.Type)) return obj[place.Index];
        var index = obj.Type.IndexOf(field.Value);
        if (index >= 0) lastPlace = new Place(obj.Type, index);
        return FieldAccess.FindField(holder, field);
    }

    public override string? PathOf(Frame frame, IReadOnlyList<Explanation> children) => FieldAccess.PathBelow(children[0], field);
}
