using Portolan.Cel.Checking;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class StructStep(StructLiteral expression, ObjectType type, Step[] values) : Step(expression)
{
    public override CelValue Compute(Frame frame)
    {
        var fields = new List<(string, CelValue)>(values.Length);
        CelError? error = null;
        for (var i = 0; i < values.Length; i++)
        {
            var field = expression.Fields[i];
            var value = values[i].Evaluate(frame);
            if (type.IndexOf(field.Name) < 0) error ??= Fail(CelErrorCode.NoSuchField, $"no such field: {field.Name} in {type.Name}");
            else if (value is CelError e) error ??= e;
            else if (!field.IsOptional || value is CelUnknown) fields.Add((field.Name, value));
            else if (value is not CelOptional optional) error ??= NoOverload("{?_:_}", value);
            else if (optional.Value is not null) fields.Add((field.Name, optional.Value));
        }
        return error ?? (CelValue)CelObject.Create(type, fields);
    }
}
