using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

/// <summary>A macro that makes a list or map of the elements that a filter keeps: strict in every element.</summary>
/// <typeparam name="TResults">What results are gathered in.</typeparam>
/// <param name="expression">The macro.</param>
/// <param name="range">What is walked over.</param>
/// <param name="slot">The place of the first variable.</param>
/// <param name="filter">Which elements are kept, or null for all.</param>
/// <param name="body">What each becomes, or null for itself.</param>
internal abstract class TransformStep<TResults>(Comprehension expression, Step range, int slot, Step? filter, Step? body)
    : ComprehensionStep(expression, range, slot)
{
    protected override CelValue Run(CelValue over, Frame frame, string? path)
    {
        if (WholeMapUnknown(over) is { } partial) return partial;
        var results = Start();
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
            else if (keep != CelBool.True) error ??= NotBool(keep);
            else error ??= Add(results, walk.First, result);
        }
        return unknown ?? error ?? Whole(results);
    }

    /// <summary>Nothing gathered yet.</summary>
    protected abstract TResults Start();

    /// <summary>Takes up what an element became, or gives why it cannot be.</summary>
    protected abstract CelError? Add(TResults results, CelValue key, CelValue result);

    /// <summary>The list or map of all results.</summary>
    protected abstract CelValue Whole(TResults results);
}
