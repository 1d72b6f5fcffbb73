using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class LocalStep(Expression expression, int slot) : Step(expression)
{
    public override CelValue Compute(Frame frame) => frame.Local(slot);

    public override string? PathOf(Frame frame, IReadOnlyList<Explanation> children) => frame.LocalPath(slot);
}
