using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

/// <summary><c>map</c>, <c>filter</c> and <c>transformList</c>: strict in every element.</summary>
internal sealed class TransformListStep(Comprehension expression, Step range, int slot, Step? filter, Step? body)
    : ComprehensionStep(expression, range, slot)
{
    protected override CelValue Run(CelValue over, Frame frame, string? path)
    {
        if (WholeMapUnknown(over) is { } partial) return partial;
        var results = new List<CelValue>();
        CelUnknown? unknown = null;
        CelError? error = null;
        var walk = new RangeWalk(over);
        while (walk.MoveNext() && !frame.IsSpent)
        {
            SetVariables(walk, frame, path, over.Kind == CelKind.Map);
            var keep = filter is null ? CelBool.True : filter.Evaluate(frame);
            if (keep == CelBool.False) continue;
            var result = keep != CelBool.True ? keep : body is null ? walk.Item : body.Evaluate(frame);
            if (result is CelUnknown perhaps) unknown = perhaps.And(unknown);
            else if (result is CelError failed) error ??= failed;
            else if (keep != CelBool.True) error ??= (CelError)NotBool(keep);
            else results.Add(result);
        }
        return unknown ?? error ?? (CelValue)CelList.Own([.. results]);
    }
}
