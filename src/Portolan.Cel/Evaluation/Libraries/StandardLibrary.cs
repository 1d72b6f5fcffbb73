using Portolan.Cel.Checking;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>The functions of the language definition: sizes, types, conversions, tests on texts, and parts of times.</summary>
public sealed class StandardLibrary : ICelLibrary
{
    private static readonly CelType A = CelType.Parameter("A");

    /// <inheritdoc/>
    public IEnumerable<string> FunctionNames =>
        ["size", "type", "dyn", "contains", "startsWith", "endsWith", "matches", .. Conversions.Names, .. TimeParts.Names];

    /// <inheritdoc/>
    public CelFunction? Find(string name) => name switch
    {
        "size" => MakeSize(),
        "type" => CelFunction.Global(name, [A], CelType.TypeOf(A), a => new CelTypeValue(a[0].TypeName)),
        "dyn" => CelFunction.Global(name, [A], CelType.Dyn, a => a[0]),
        "contains" => MakeTest(name, (text, part) => text.Contains(part, StringComparison.Ordinal)),
        "startsWith" => MakeTest(name, (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
        "endsWith" => MakeTest(name, (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
        "matches" => MakeMatches(),
        _ => Conversions.Find(name) ?? TimeParts.Find(name),
    };

    private static CelFunction MakeSize()
    {
        CelType[] sized = [CelType.String, CelType.Bytes, CelType.List(A), CelType.Map(A, CelType.Parameter("B"))];
        var overloads = sized.SelectMany(t => new[]
        {
            new CelOverload(false, [t], CelType.Int, SizeOf),
            new CelOverload(true, [t], CelType.Int, SizeOf),
        });
        return new CelFunction("size", [.. overloads]);
    }

    private static CelValue SizeOf(ReadOnlySpan<CelValue> arguments) => arguments[0] switch
    {
        CelString text => CelInt.Of(text.Length),
        CelBytes bytes => CelInt.Of(bytes.Value.Length),
        CelList list => CelInt.Of(list.Count),
        CelMap { IsPartial: true } map => CelUnknown.Of(map.Causes()),
        CelMap map => CelInt.Of(map.Count),
        var other => CelError.NoOverload("size", other),
    };

    private static CelFunction MakeTest(string name, Func<string, string, bool> test) =>
        CelFunction.Member(name, [CelType.String, CelType.String], CelType.Bool,
            a => CelBool.Of(test(((CelString)a[0]).Value, ((CelString)a[1]).Value)));

    private static CelFunction MakeMatches() => new("matches",
    [
        new CelOverload(true, [CelType.String, CelType.String], CelType.Bool, Matches),
        new CelOverload(false, [CelType.String, CelType.String], CelType.Bool, Matches),
    ]);

    private static CelValue Matches(ReadOnlySpan<CelValue> arguments)
    {
        var regex = SafePattern.Get(((CelString)arguments[1]).Value, out var problem);
        return regex is null
            ? new CelError(CelErrorCode.InvalidPattern, $"invalid pattern: {problem}")
            : CelBool.Of(regex.IsMatch(((CelString)arguments[0]).Value));
    }
}
