using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

/// <summary>What all macros over lists and maps share: the range and the variables.</summary>
internal abstract class ComprehensionStep(Comprehension expression, Step range, int slot) : Step(expression)
{
    public override CelValue Compute(Frame frame)
    {
        var over = range.Evaluate(frame);
        var path = frame.Recorder?.LastPath;
        return over switch
        {
            CelList or CelMap => Run(over, frame, path),
            { IsKnown: false } => over,
            _ => NoOverload(expression.Kind.ToString(), over),
        };
    }

    protected abstract CelValue Run(CelValue over, Frame frame, string? path);

    /// <summary>Sets the variables for the element that the walk stands at.</summary>
    protected void SetVariables(in RangeWalk walk, Frame frame, string? rangePath, bool isMap)
    {
        var elementPath = rangePath is null ? null : $"{rangePath}[{walk.First}]";
        if (expression.SecondVariable is { } second)
        {
            frame.SetLocal(slot, expression.Variable, walk.First, null);
            frame.SetLocal(slot + 1, second, walk.Second, elementPath);
        }
        else
        {
            // The only variable over a map is a key, which is no fact below the map but part of the path to one.
            frame.SetLocal(slot, expression.Variable, walk.Item, isMap ? null : elementPath);
        }
    }

    protected CelError NotBool(CelValue value) => NoOverload($"{expression.Kind} condition", value);

    /// <summary>What a result that needs every key is over a map of which not every key is known; null where all are.</summary>
    protected static CelUnknown? WholeMapUnknown(CelValue over) =>
        over is CelMap { IsPartial: true } map ? CelUnknown.Of(map.Causes()) : null;
}
