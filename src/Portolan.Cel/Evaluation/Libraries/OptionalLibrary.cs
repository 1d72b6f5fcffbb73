using Portolan.Cel.Checking;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>
/// Functions on values that may be absent. The interpreter evaluates <c>or</c> and <c>orValue</c> itself, since it is lazy there.
/// </summary>
public sealed class OptionalLibrary : ICelLibrary
{
    private static readonly CelType A = CelType.Parameter("A");
    private static readonly CelType OptionalA = CelType.Optional(A);

    /// <inheritdoc/>
    public IEnumerable<string> FunctionNames =>
        ["optional.of", "optional.ofNonZeroValue", "optional.none", "optional.unwrap", "hasValue", "value", "or", "orValue", "unwrapOpt"];

    /// <inheritdoc/>
    public CelFunction? Find(string name) => name switch
    {
        "optional.of" => CelFunction.Global(name, [A], OptionalA, a => CelOptional.Of(a[0])),
        "optional.ofNonZeroValue" =>
            CelFunction.Global(name, [A], OptionalA, a => OfNonZero(a[0])),
        "optional.none" => CelFunction.Global(name, [], OptionalA, _ => CelOptional.None),
        "optional.unwrap" => CelFunction.Global(name, [CelType.List(OptionalA)], CelType.List(A), Unwrap),
        "unwrapOpt" => CelFunction.Member(name, [CelType.List(OptionalA)], CelType.List(A), Unwrap),
        "hasValue" => CelFunction.Member(name, [OptionalA], CelType.Bool, a => CelBool.Of(((CelOptional)a[0]).Value is not null)),
        "value" => CelFunction.Member(name, [OptionalA], A, Value),
        "or" => CelFunction.Member(name, [OptionalA, OptionalA], OptionalA, a => ((CelOptional)a[0]).Value is null ? a[1] : a[0]),
        "orValue" => CelFunction.Member(name, [OptionalA, A], A, a => ((CelOptional)a[0]).Value ?? a[1]),
        _ => null,
    };

    private static CelValue Value(ReadOnlySpan<CelValue> arguments) =>
        ((CelOptional)arguments[0]).Value ?? new CelError(CelErrorCode.NoOptionalValue, "optional.none() dereference");

    private static CelValue Unwrap(ReadOnlySpan<CelValue> arguments)
    {
        var values = new List<CelValue>();
        foreach (var element in ((CelList)arguments[0]).Elements)
        {
            if (element is CelUnknown) return element;
            if (element is not CelOptional optional) return CelError.NoOverload("optional.unwrap", element);
            if (optional.Value is not null) values.Add(optional.Value);
        }
        return CelList.Own([.. values]);
    }

    private static CelValue OfNonZero(CelValue value) => value switch
    {
        CelMap { Count: 0, IsPartial: true } map => CelUnknown.Of(map.Causes()),
        CelObject obj when Fields(obj).All(f => f is null or CelUnknown) && Fields(obj).OfType<CelUnknown>().Any() =>
            CelUnknown.Of(Fields(obj).OfType<CelUnknown>().SelectMany(u => u.Causes)),
        _ => IsZero(value) ? CelOptional.None : CelOptional.Of(value),
    };

    private static IEnumerable<CelValue?> Fields(CelObject obj) => Enumerable.Range(0, obj.Type.Fields.Count).Select(i => obj[i]);

    /// <summary>Whether a value is what its type starts from: empty, zero, false or null.</summary>
    private static bool IsZero(CelValue value) => value switch
    {
        CelNull => true,
        CelBool truth => !truth.Value,
        CelInt number => number.Value == 0,
        CelUint number => number.Value == 0,
        CelDouble number => number.Value == 0,
        CelString text => text.Value.Length == 0,
        CelBytes bytes => bytes.Value.Length == 0,
        CelList list => list.Count == 0,
        CelMap map => map.Count == 0,
        CelDuration span => span.Nanoseconds == 0,
        CelTimestamp time => time is { Seconds: 0, Nanoseconds: 0 },
        CelOptional optional => optional.Value is null,
        CelObject obj => Fields(obj).All(f => f is null),
        _ => false,
    };
}
