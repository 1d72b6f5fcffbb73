using Portolan.Cel.Checking;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

/// <summary>A call of a function that is strict in its arguments.</summary>
internal sealed class CallStep(Expression expression, string function, Step[] arguments, CelOverload[] overloads, bool showsTarget)
    : Step(expression)
{
    // The first part of a dotted name such as math.abs is no value.
    public override bool ShowsChildren => showsTarget;

    public override CelValue Compute(Frame frame)
    {
        var buffer = default(ArgumentBuffer);
        var values = arguments.Length <= ArgumentBuffer.Size
            ? ((Span<CelValue>)buffer)[..arguments.Length]
            : new CelValue[arguments.Length];
        CelUnknown? unknown = null;
        CelError? error = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = arguments[i].Evaluate(frame);
            if (value is CelUnknown u) unknown = u.And(unknown);
            else if (value is CelError e) error ??= e;
            values[i] = value;
        }
        if (unknown is not null) return unknown;
        return error ?? Dispatch(values, frame);
    }

    private CelValue Dispatch(ReadOnlySpan<CelValue> values, Frame frame)
    {
        foreach (var overload in overloads)
        {
            if (!Accepts(overload, values)) continue;
            frame.ChargeTexts(values);
            var result = overload.Implementation(values);
            return result is CelError error ? error.At(Expression.Anchor) : frame.Charge(result);
        }
        return NoOverload(function, values);
    }

    private static bool Accepts(CelOverload overload, ReadOnlySpan<CelValue> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!overload.ParameterAt(i).Accepts(values[i])) return false;
        }
        return true;
    }
}
