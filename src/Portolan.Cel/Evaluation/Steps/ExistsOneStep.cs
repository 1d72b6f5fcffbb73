using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

/// <summary><c>exists_one</c>: two elements that surely fit make it false; an error at any element is an error.</summary>
internal sealed class ExistsOneStep(Comprehension expression, Step range, int slot, Step body) : ComprehensionStep(expression, range, slot)
{
    protected override CelValue Run(CelValue over, Frame frame, string? path)
    {
        CelUnknown? unknown = null;
        CelValue? error = null;
        var fitting = 0;
        var walk = new RangeWalk(over);
        while (walk.MoveNext() && !frame.IsSpent)
        {
            SetVariables(walk, frame, path, over.Kind == CelKind.Map);
            var answer = body.Evaluate(frame);
            if (answer == CelBool.False) continue;
            if (answer is CelUnknown perhaps) unknown = perhaps.And(unknown);
            if (walk.Uncertain is { } cause) unknown = CelUnknown.Of(cause).And(unknown);
            else if (answer == CelBool.True) fitting++;
            else if (answer is not CelUnknown) error ??= answer is CelError ? answer : NotBool(answer);
        }
        if (fitting > 1 && error is null) return CelBool.False;
        if (over is CelMap { OpenCause: { } open }) unknown = CelUnknown.Of(open).And(unknown);
        return unknown ?? error ?? CelBool.Of(fitting == 1);
    }
}
