using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class InStep(Binary expression, Step left, Step right) : Step(expression)
{
    public override CelValue Compute(Frame frame)
    {
        var element = left.Evaluate(frame);
        var holder = right.Evaluate(frame);
        if (Strict(element, holder) is { } without) return without;
        switch (holder)
        {
            case CelMap map:
                var presence = map.Find(element, out _, out var cause);
                return presence == Presence.Unknown ? CelUnknown.Of(cause!) : CelBool.Of(presence == Presence.Present);
            case CelList list:
                if (element is CelString text && list.ContainsText(text) is { } known) return CelBool.Of(known);
                return Search(list, element, frame);
            default:
                return NoOverload("in", element, holder);
        }
    }

    private static CelValue Search(CelList list, CelValue element, Frame frame)
    {
        CelUnknown? unknown = null;
        foreach (var candidate in list.Elements)
        {
            var same = CelEquality.Compare(element, candidate, ref frame.Budget);
            if (same == CelBool.True) return same;
            if (same is CelUnknown perhaps) unknown = perhaps.And(unknown);
        }
        return unknown ?? (CelValue)CelBool.False;
    }
}
