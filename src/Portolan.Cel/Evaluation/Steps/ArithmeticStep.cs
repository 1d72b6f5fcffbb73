using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

internal sealed class ArithmeticStep(Binary expression, Step left, Step right) : Step(expression)
{
    private readonly BinaryOperator op = expression.Operator;

    public override CelValue Compute(Frame frame)
    {
        var first = left.Evaluate(frame);
        var second = right.Evaluate(frame);
        if (Strict(first, second) is { } without) return without;
        var result = (first, second) switch
        {
            (CelInt a, CelInt b) => OfInts(a.Value, b.Value),
            (CelUint a, CelUint b) => OfUints(a.Value, b.Value),
            (CelDouble a, CelDouble b) => OfDoubles(a.Value, b.Value),
            _ when op == BinaryOperator.Add => Add(first, second),
            _ when op == BinaryOperator.Subtract => Subtract(first, second),
            _ => null,
        };
        return result is null ? NoOverload(op.Symbol(), first, second) : frame.Charge(result);
    }

    private CelValue OfInts(long a, long b)
    {
        if (b == 0 && op == BinaryOperator.Divide) return Fail(CelErrorCode.DivideByZero, "divide by zero");
        if (b == 0 && op == BinaryOperator.Modulo) return Fail(CelErrorCode.ModulusByZero, "modulus by zero");
        var exact = op switch
        {
            BinaryOperator.Add => (Int128)a + b,
            BinaryOperator.Subtract => (Int128)a - b,
            BinaryOperator.Multiply => (Int128)a * b,
            BinaryOperator.Divide => (Int128)a / b,
            _ => (Int128)a % b,
        };
        if (exact < long.MinValue || exact > long.MaxValue) return Overflow();
        // The smallest int has no remainder by -1 in the machine's arithmetic, though the remainder is zero.
        return op == BinaryOperator.Modulo && a == long.MinValue && b == -1 ? Overflow() : CelInt.Of((long)exact);
    }

    private CelValue OfUints(ulong a, ulong b)
    {
        if (b == 0 && op == BinaryOperator.Divide) return Fail(CelErrorCode.DivideByZero, "divide by zero");
        if (b == 0 && op == BinaryOperator.Modulo) return Fail(CelErrorCode.ModulusByZero, "modulus by zero");
        var exact = op switch
        {
            BinaryOperator.Add => (Int128)a + b,
            BinaryOperator.Subtract => (Int128)a - b,
            BinaryOperator.Multiply => Math.BigMul(a, b, out var low) == 0 ? low : Int128.MaxValue,
            BinaryOperator.Divide => a / b,
            _ => a % b,
        };
        return exact < 0 || exact > ulong.MaxValue ? Overflow() : new CelUint((ulong)exact);
    }

    private CelError Overflow() => Fail(CelErrorCode.Overflow, "return error for overflow: the result does not fit 64 bits");

    private CelDouble? OfDoubles(double a, double b) => op switch
    {
        BinaryOperator.Add => new CelDouble(a + b),
        BinaryOperator.Subtract => new CelDouble(a - b),
        BinaryOperator.Multiply => new CelDouble(a * b),
        BinaryOperator.Divide => new CelDouble(a / b),
        _ => null,
    };

    private CelValue? Add(CelValue first, CelValue second) => (first, second) switch
    {
        (CelString a, CelString b) when (long)a.Value.Length + b.Value.Length > CelLimits.MaxTextLength => TooLong(),
        (CelString a, CelString b) => new CelString(a.Value + b.Value),
        (CelBytes a, CelBytes b) when (long)a.Value.Length + b.Value.Length > CelLimits.MaxTextLength => TooLong(),
        (CelBytes a, CelBytes b) => new CelBytes((byte[])[.. a.Value.Span, .. b.Value.Span]),
        (CelList a, CelList b) when (long)a.Count + b.Count > CelLimits.MaxTextLength => TooLong(),
        (CelList a, CelList b) => CelList.Own([.. a.Elements, .. b.Elements]),
        (CelTimestamp a, CelDuration b) => Shift(a, b.Nanoseconds),
        (CelDuration a, CelTimestamp b) => Shift(b, a.Nanoseconds),
        (CelDuration a, CelDuration b) => Span((Int128)a.Nanoseconds + b.Nanoseconds),
        _ => null,
    };

    private CelValue? Subtract(CelValue first, CelValue second) => (first, second) switch
    {
        (CelTimestamp a, CelDuration b) => Shift(a, -(Int128)b.Nanoseconds),
        (CelTimestamp a, CelTimestamp b) => Span(Nanoseconds(a) - Nanoseconds(b)),
        (CelDuration a, CelDuration b) => Span((Int128)a.Nanoseconds - b.Nanoseconds),
        _ => null,
    };

    private CelError TooLong() => Fail(CelErrorCode.ResultTooLong, $"the result is longer than {CelLimits.MaxTextLength}");

    private static Int128 Nanoseconds(CelTimestamp time) => (Int128)time.Seconds * CelDuration.NanosecondsPerSecond + time.Nanoseconds;

    private CelValue Shift(CelTimestamp time, Int128 nanoseconds)
    {
        var total = Nanoseconds(time) + nanoseconds;
        var remainder = total % CelDuration.NanosecondsPerSecond;
        if (remainder < 0) remainder += CelDuration.NanosecondsPerSecond;
        var seconds = (total - remainder) / CelDuration.NanosecondsPerSecond;
        return CelTimestamp.TryCreate((long)seconds, (int)remainder)
            ?? (CelValue)Fail(CelErrorCode.OutOfRange, "timestamp out of range: outside years 1 to 9999");
    }

    private CelValue Span(Int128 nanoseconds) =>
        CelDuration.TryCreate(nanoseconds)
        ?? (CelValue)Fail(CelErrorCode.OutOfRange, "duration out of range: longer than about 292 years");
}
