using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

/// <summary><c>transformMap</c> and <c>transformMapEntry</c>: strict in every element.</summary>
internal sealed class TransformMapStep(Comprehension expression, Step range, int slot, Step? filter, Step body)
    : ComprehensionStep(expression, range, slot)
{
    private readonly bool givesEntries = expression.Kind == ComprehensionKind.TransformMapEntry;

    protected override CelValue Run(CelValue over, Frame frame, string? path)
    {
        if (WholeMapUnknown(over) is { } partial) return partial;
        var results = new Dictionary<CelValue, CelValue>(KeyComparer.Instance);
        CelUnknown? unknown = null;
        CelError? error = null;
        var walk = new RangeWalk(over);
        while (walk.MoveNext() && !frame.IsSpent)
        {
            SetVariables(walk, frame, path, over.Kind == CelKind.Map);
            var keep = filter is null ? CelBool.True : filter.Evaluate(frame);
            if (keep == CelBool.False) continue;
            var result = keep == CelBool.True ? body.Evaluate(frame) : keep;
            if (result is CelUnknown perhaps) unknown = perhaps.And(unknown);
            else if (result is CelError failed) error ??= failed;
            else if (keep != CelBool.True) error ??= (CelError)NotBool(keep);
            else error ??= Add(results, walk.First, result);
        }
        return unknown ?? error ?? (CelValue)new CelMap(results);
    }

    private CelError? Add(Dictionary<CelValue, CelValue> results, CelValue key, CelValue result)
    {
        if (!givesEntries)
        {
            results[key] = result;
            return null;
        }
        if (result is not CelMap { IsPartial: false } entries) return NoOverload("transformMapEntry", result);
        foreach (var (entryKey, value) in entries.Table)
        {
            if (!results.TryAdd(entryKey, value)) return Fail(CelErrorCode.RepeatedKey, $"Failed with repeated key: {entryKey}");
        }
        return null;
    }
}
