using Portolan.Cel.Checking;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class VariableStep(Expression expression, CelVariable variable, VariableTable table) : Step(expression)
{
    public override bool ShowsChildren => false;

    public override CelValue Compute(Frame frame) =>
        frame.Activation.Get(variable, table) ?? Fail(CelErrorCode.UnboundVariable, $"no value was given for '{variable.Name}'");

    public override string? PathOf(Frame frame, IReadOnlyList<Explanation> children) => variable.Name;
}
