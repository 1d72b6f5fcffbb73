using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

/// <summary>
/// <c>exists_one</c>: an error at any element is an error, so a condition that is unknown may yet become one, and nothing is decided
/// before it is known. Keys that may be missing do not matter once two others fit.
/// </summary>
internal sealed class ExistsOneStep(Comprehension expression, Step range, int slot, Step body) : ComprehensionStep(expression, range, slot)
{
    protected override CelValue Run(CelValue over, Frame frame, string? path)
    {
        CelUnknown? unknown = null;
        CelUnknown? maybeMissing = null;
        CelValue? error = null;
        var fitting = 0;
        var walk = new RangeWalk(over);
        while (walk.MoveNext() && !frame.IsSpent)
        {
            SetVariables(walk, frame, path, over.Kind == CelKind.Map);
            var answer = body.Evaluate(frame);
            if (answer == CelBool.False) continue;
            if (answer is CelUnknown perhaps) unknown = perhaps.And(unknown);
            if (walk.Uncertain is { } cause) maybeMissing = CelUnknown.Of(cause).And(maybeMissing);
            else if (answer == CelBool.True) fitting++;
            else if (answer is not CelUnknown) error ??= answer is CelError ? answer : NotBool(answer);
        }
        if (over is CelMap { OpenCause: { } open }) unknown = CelUnknown.Of(open).And(unknown);
        if (fitting > 1 && unknown is null && error is null) return CelBool.False;
        return unknown?.And(maybeMissing) ?? maybeMissing ?? error ?? CelBool.Of(fitting == 1);
    }
}
