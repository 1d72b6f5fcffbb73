using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

/// <summary>
/// <c>all</c> and <c>exists</c>: one element that is surely there decides alone. A key that may be missing matters only where it would
/// decide. Undecided, unknown comes before error.
/// </summary>
internal sealed class QuantifierStep(Comprehension expression, Step range, int slot, Step body) : ComprehensionStep(expression, range, slot)
{
    private readonly CelBool deciding = CelBool.Of(expression.Kind == ComprehensionKind.Exists);

    protected override CelValue Run(CelValue over, Frame frame, string? path)
    {
        CelUnknown? unknown = null;
        CelValue? error = null;
        var walk = new RangeWalk(over);
        while (walk.MoveNext() && !frame.IsSpent)
        {
            SetVariables(walk, frame, path, over.Kind == CelKind.Map);
            var answer = body.Evaluate(frame);
            if (answer is CelBool && !ReferenceEquals(answer, deciding)) continue;
            if (answer is CelUnknown perhaps) unknown = perhaps.And(unknown);
            if (walk.Uncertain is { } cause) unknown = CelUnknown.Of(cause).And(unknown);
            else if (ReferenceEquals(answer, deciding)) return answer;
            else if (answer is not CelUnknown) error ??= answer is CelError ? answer : NotBool(answer);
        }
        if (over is CelMap { OpenCause: { } open }) unknown = CelUnknown.Of(open).And(unknown);
        return unknown ?? error ?? CelBool.Of(!deciding.Value);
    }
}
