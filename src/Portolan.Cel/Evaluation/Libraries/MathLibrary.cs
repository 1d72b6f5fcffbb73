using Portolan.Cel.Checking;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>The math extension.</summary>
public sealed class MathLibrary : ICelLibrary
{
    private const int BitsPerInteger = 64;

    /// <inheritdoc/>
    public IEnumerable<string> FunctionNames =>
        ["math.greatest", "math.least", "math.ceil", "math.floor", "math.round", "math.trunc", "math.abs", "math.sign", "math.sqrt",
            "math.isNaN", "math.isInf", "math.isFinite", "math.bitAnd", "math.bitOr", "math.bitXor", "math.bitNot",
            "math.bitShiftLeft", "math.bitShiftRight"];

    /// <inheritdoc/>
    public CelFunction? Find(string name) => name switch
    {
        "math.greatest" => MakeExtreme(name, 1),
        "math.least" => MakeExtreme(name, -1),
        "math.ceil" => Rounding(name, Math.Ceiling),
        "math.floor" => Rounding(name, Math.Floor),
        "math.round" => Rounding(name, d => Math.Round(d, MidpointRounding.AwayFromZero)),
        "math.trunc" => Rounding(name, Math.Truncate),
        "math.abs" => OfNumber(name, Abs),
        "math.sign" => OfNumber(name, Sign),
        "math.sqrt" => MakeRoot(),
        "math.isNaN" => Test(name, double.IsNaN),
        "math.isInf" => Test(name, double.IsInfinity),
        "math.isFinite" => Test(name, double.IsFinite),
        "math.bitAnd" => Bits(name, (a, b) => a & b, (a, b) => a & b),
        "math.bitOr" => Bits(name, (a, b) => a | b, (a, b) => a | b),
        "math.bitXor" => Bits(name, (a, b) => a ^ b, (a, b) => a ^ b),
        "math.bitNot" => MakeNot(),
        "math.bitShiftLeft" => Shift(name, (a, n) => a << n, (a, n) => a << n),
        // Zeros come in at the top, for signed integers too.
        "math.bitShiftRight" => Shift(name, (a, n) => a >>> n, (a, n) => a >> n),
        _ => null,
    };

    private static CelFunction Rounding(string name, Func<double, double> round) =>
        CelFunction.Global(name, [CelType.Double], CelType.Double, a => new CelDouble(round(((CelDouble)a[0]).Value)));

    private static CelFunction Test(string name, Func<double, bool> test) =>
        CelFunction.Global(name, [CelType.Double], CelType.Bool, a => CelBool.Of(test(((CelDouble)a[0]).Value)));

    private static CelFunction OfNumber(string name, Func<CelValue, CelValue> compute)
    {
        CelType[] numbers = [CelType.Int, CelType.Uint, CelType.Double];
        return new CelFunction(name, [.. numbers.Select(t => new CelOverload(false, [t], t, a => compute(a[0])))]);
    }

    private static CelFunction MakeRoot()
    {
        CelType[] numbers = [CelType.Double, CelType.Int, CelType.Uint];
        return new CelFunction("math.sqrt", [.. numbers.Select(t => new CelOverload(false, [t], CelType.Double, Root))]);
    }

    private static CelValue Root(ReadOnlySpan<CelValue> arguments) => new CelDouble(Math.Sqrt(arguments[0] switch
    {
        CelInt number => number.Value,
        CelUint number => number.Value,
        var other => ((CelDouble)other).Value,
    }));

    private static CelValue Abs(CelValue value) => value switch
    {
        CelInt { Value: long.MinValue } => new CelError(CelErrorCode.Overflow, "integer overflow: the absolute value of the smallest int"),
        CelInt number => CelInt.Of(Math.Abs(number.Value)),
        CelDouble number => new CelDouble(Math.Abs(number.Value)),
        _ => value,
    };

    private static CelValue Sign(CelValue value) => value switch
    {
        CelInt number => CelInt.Of(Math.Sign(number.Value)),
        CelUint number => new CelUint(number.Value == 0 ? 0UL : 1UL),
        CelDouble number when double.IsNaN(number.Value) => value,
        var other => new CelDouble(Math.Sign(((CelDouble)other).Value)),
    };

    private static CelFunction MakeExtreme(string name, int wanted)
    {
        CelType[] numbers = [CelType.Int, CelType.Uint, CelType.Double];
        CelValue Pick(ReadOnlySpan<CelValue> arguments) => Extreme(name, arguments, wanted);
        CelValue PickFromList(ReadOnlySpan<CelValue> arguments)
        {
            var list = (CelList)arguments[0];
            return list.Count > 0
                ? Extreme(name, list.Elements, wanted)
                : new CelError(CelErrorCode.InvalidArgument, $"{name}() argument must not be empty");
        }
        return new CelFunction(name,
        [
            .. numbers.Select(t => new CelOverload(false, [t], t, Pick) { IsVariadic = true }),
            .. numbers.Select(t => new CelOverload(false, [CelType.List(t)], t, PickFromList)),
            new CelOverload(false, [CelType.AnyNumber], CelType.Dyn, Pick) { IsVariadic = true },
        ]);
    }

    private static CelValue Extreme(string name, ReadOnlySpan<CelValue> candidates, int wanted)
    {
        var best = candidates[0];
        foreach (var candidate in candidates)
        {
            if (candidate is CelUnknown) return candidate;
            if (!NumberOrder.IsNumber(candidate)) return CelError.NoOverload(name, candidates);
            if (NumberOrder.Compare(candidate, best) is { } order && Math.Sign(order) == wanted) best = candidate;
        }
        return best;
    }

    private static CelFunction Bits(string name, Func<long, long, long> ofInts, Func<ulong, ulong, ulong> ofUints) => new(name,
    [
        new CelOverload(false, [CelType.Int, CelType.Int], CelType.Int,
            a => CelInt.Of(ofInts(((CelInt)a[0]).Value, ((CelInt)a[1]).Value))),
        new CelOverload(false, [CelType.Uint, CelType.Uint], CelType.Uint,
            a => new CelUint(ofUints(((CelUint)a[0]).Value, ((CelUint)a[1]).Value))),
    ]);

    private static CelFunction MakeNot() => new("math.bitNot",
    [
        new CelOverload(false, [CelType.Int], CelType.Int, a => CelInt.Of(~((CelInt)a[0]).Value)),
        new CelOverload(false, [CelType.Uint], CelType.Uint, a => new CelUint(~((CelUint)a[0]).Value)),
    ]);

    private static CelFunction Shift(string name, Func<long, int, long> ofInt, Func<ulong, int, ulong> ofUint) => new(name,
    [
        new CelOverload(false, [CelType.Int, CelType.Int], CelType.Int, a => ShiftBy(name, a, (value, n) =>
            CelInt.Of(n < BitsPerInteger ? ofInt(((CelInt)value).Value, n) : 0))),
        new CelOverload(false, [CelType.Uint, CelType.Int], CelType.Uint, a => ShiftBy(name, a, (value, n) =>
            new CelUint(n < BitsPerInteger ? ofUint(((CelUint)value).Value, n) : 0))),
    ]);

    private static CelValue ShiftBy(string name, ReadOnlySpan<CelValue> arguments, Func<CelValue, int, CelValue> shift)
    {
        var places = ((CelInt)arguments[1]).Value;
        if (places < 0) return new CelError(CelErrorCode.InvalidArgument, $"{name}() negative offset: {places}");
        return shift(arguments[0], (int)Math.Min(places, BitsPerInteger));
    }
}
