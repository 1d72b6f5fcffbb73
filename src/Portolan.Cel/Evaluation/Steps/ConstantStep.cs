using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

/// <summary>A value that is the same in every evaluation: a literal, a type, a list of literals, or an error found beforehand.</summary>
internal sealed class ConstantStep(Expression expression, CelValue value) : Step(expression)
{
    public CelValue Value { get; } = value;

    public override bool ShowsChildren => false;

    public override CelValue Compute(Frame frame) => Value;
}
