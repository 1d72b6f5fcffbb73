using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation;

/// <summary>An expression made ready for evaluation.</summary>
internal sealed class Plan(Step root, int locals, CelLimits limits)
{
    public CelValue Evaluate(Activation activation, Recorder? recorder)
    {
        var frame = new Frame(activation, locals, limits.MaxCost, recorder);
        var value = root.Evaluate(frame);
        // What was spent too much may have been absorbed by a logical operator; the answer would then depend on the limit.
        return frame.IsSpent ? Frame.SpentError : value;
    }
}
