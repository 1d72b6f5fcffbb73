using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class BindStep(Bind expression, Step value, int slot, Step body) : Step(expression)
{
    public override CelValue Compute(Frame frame)
    {
        // An error or unknown counts only where the body reads the name.
        var bound = value.Evaluate(frame);
        frame.SetLocal(slot, expression.Variable, bound, frame.Recorder?.LastPath);
        return body.Evaluate(frame);
    }

    public override string? PathOf(Frame frame, IReadOnlyList<Explanation> children) => children[^1].FactPath;
}
