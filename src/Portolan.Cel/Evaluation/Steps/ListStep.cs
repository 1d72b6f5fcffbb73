using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class ListStep(ListLiteral expression, Step[] elements) : Step(expression)
{
    private readonly bool[] isOptional = [.. expression.Elements.Select(e => e.IsOptional)];

    public override CelValue Compute(Frame frame)
    {
        var values = new List<CelValue>(elements.Length);
        CelUnknown? unknown = null;
        CelError? error = null;
        for (var i = 0; i < elements.Length; i++)
        {
            var value = elements[i].Evaluate(frame);
            if (isOptional[i] && value.IsKnown)
            {
                if (value is not CelOptional optional) return NoOverload("[?_]", value);
                if (optional.Value is null) continue;
                value = optional.Value;
            }
            if (value is CelUnknown u) unknown = u.And(unknown);
            else if (value is CelError e) error ??= e;
            values.Add(value);
        }
        return unknown ?? error ?? (CelValue)CelList.Own([.. values]);
    }
}
