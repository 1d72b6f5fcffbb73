using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>The operand types of operators, as overloads, so that one resolution serves operators and functions.</summary>
internal static class OperatorSignatures
{
    private static readonly CelType A = CelType.Parameter("A");
    private static readonly CelType B = CelType.Parameter("B");
    private static readonly CelOverload[]?[] Kept = new CelOverload[]?[(int)BinaryOperator.Modulo + 1];

    public static CelOverload[] Negate { get; } = [Of(CelType.Int, CelType.Int), Of(CelType.Double, CelType.Double)];

    public static CelOverload[] For(BinaryOperator op) => Kept[(int)op] ??= Make(op);

    private static CelOverload[] Make(BinaryOperator op) => op switch
    {
        BinaryOperator.Equal or BinaryOperator.NotEqual => [Of(CelType.Bool, A, A)],
        BinaryOperator.In => [Of(CelType.Bool, A, CelType.List(A)), Of(CelType.Bool, A, CelType.Map(A, B))],
        BinaryOperator.Add =>
        [
            .. Same(CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.List(A), CelType.Duration),
            Of(CelType.Timestamp, CelType.Timestamp, CelType.Duration),
            Of(CelType.Timestamp, CelType.Duration, CelType.Timestamp),
        ],
        BinaryOperator.Subtract =>
        [
            .. Same(CelType.Int, CelType.Uint, CelType.Double, CelType.Duration),
            Of(CelType.Timestamp, CelType.Timestamp, CelType.Duration),
            Of(CelType.Duration, CelType.Timestamp, CelType.Timestamp),
        ],
        BinaryOperator.Multiply or BinaryOperator.Divide => [.. Same(CelType.Int, CelType.Uint, CelType.Double)],
        BinaryOperator.Modulo => [.. Same(CelType.Int, CelType.Uint)],
        _ => [.. Ordered()],
    };

    private static IEnumerable<CelOverload> Same(params CelType[] types) => types.Select(t => Of(t, t, t));

    private static IEnumerable<CelOverload> Ordered()
    {
        CelType[] others = [CelType.Bool, CelType.String, CelType.Bytes, CelType.Timestamp, CelType.Duration];
        CelType[] numbers = [CelType.Int, CelType.Uint, CelType.Double];
        return others.Select(t => Of(CelType.Bool, t, t)).Concat(
            from left in numbers from right in numbers select Of(CelType.Bool, left, right));
    }

    private static CelOverload Of(CelType result, params CelType[] operands) => new(false, [.. operands], result, NotCalled);

    private static CelValue NotCalled(ReadOnlySpan<CelValue> operands) =>
        throw new InvalidOperationException("operators are evaluated by the interpreter itself");
}
