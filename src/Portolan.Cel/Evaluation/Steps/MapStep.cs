using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class MapStep(MapLiteral expression, Step[] keys, Step[] values) : Step(expression)
{
    private readonly bool[] isOptional = [.. expression.Entries.Select(e => e.IsOptional)];

    public override CelValue Compute(Frame frame)
    {
        var entries = new Dictionary<CelValue, CelValue>(keys.Length, KeyComparer.Instance);
        CelUnknown? unknown = null;
        CelError? error = null;
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i].Evaluate(frame);
            var value = values[i].Evaluate(frame);
            if (Strict(key, value) is { } without)
            {
                if (without is CelUnknown u) unknown = u.And(unknown);
                else error ??= (CelError)without;
                continue;
            }
            error ??= Add(entries, key, value, isOptional[i]);
        }
        return unknown ?? error ?? (CelValue)new CelMap(entries);
    }

    private CelError? Add(Dictionary<CelValue, CelValue> entries, CelValue key, CelValue value, bool mayBeAbsent)
    {
        if (key.Kind is not (CelKind.Bool or CelKind.Int or CelKind.Uint or CelKind.String))
        {
            return Fail(CelErrorCode.UnsupportedKeyType, $"unsupported key type: {key.TypeName}");
        }
        if (mayBeAbsent)
        {
            if (value is not CelOptional optional) return NoOverload("{?_:_}", value);
            if (optional.Value is null) return null;
            value = optional.Value;
        }
        return entries.TryAdd(key, value) ? null : Fail(CelErrorCode.RepeatedKey, $"Failed with repeated key: {key}");
    }
}
