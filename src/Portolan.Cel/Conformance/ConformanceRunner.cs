using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;

namespace Portolan.Cel.Conformance;

/// <summary>Runs conformance cases against this implementation.</summary>
public static class ConformanceRunner
{
    /// <summary>
    /// Runs a case: it passes with exactly the expected value, types included, or by failing where an error is expected, before
    /// evaluation or in it.
    /// </summary>
    /// <param name="conformanceCase">The case.</param>
    public static ConformanceResult Run(ConformanceCase conformanceCase)
    {
        var environment = EnvironmentFor(conformanceCase);
        if (!CelParser.TryParse(conformanceCase.Source, null, out var expression, out var issue))
        {
            return Refused(conformanceCase, issue.ToString());
        }
        var activation = environment.Bind(conformanceCase.Bindings.Select(b => (b.Key, b.Value)));
        if (conformanceCase.IsUnchecked)
        {
            return Evaluated(conformanceCase, Interpreter.Evaluate(expression, environment, activation));
        }
        return CelChecker.TryCheck(expression, environment, out var result, out var issues)
            ? Evaluated(conformanceCase, Interpreter.Evaluate(result, activation))
            : Refused(conformanceCase, string.Join("; ", issues));
    }

    private static CelEnvironment EnvironmentFor(ConformanceCase conformanceCase)
    {
        var builder = new CelEnvironmentBuilder();
        foreach (var (name, value) in conformanceCase.Bindings) builder.AddVariable(name, TypeOf(value));
        foreach (var name in conformanceCase.Declared.Except(conformanceCase.Bindings.Keys)) builder.AddVariable(name, CelType.Dyn);
        return builder.Build();
    }

    /// <summary>The type that a bound value was declared with, as far as the value tells.</summary>
    private static CelType TypeOf(CelValue value) => value switch
    {
        CelList list => CelType.List(CommonType(list)),
        CelMap map => CelType.Map(CommonType(map.Entries.Keys), CommonType(map.Entries.Values)),
        _ => StandardTypes.Find(value.TypeName) ?? CelType.Dyn,
    };

    private static CelType CommonType(IEnumerable<CelValue> values)
    {
        var types = values.Select(TypeOf).Distinct().ToList();
        return types.Count == 1 ? types[0] : CelType.Dyn;
    }

    private static ConformanceResult Refused(ConformanceCase conformanceCase, string refusal) =>
        new(conformanceCase, conformanceCase.ExpectedError is not null, null, refusal);

    private static ConformanceResult Evaluated(ConformanceCase conformanceCase, CelValue actual)
    {
        var passed = conformanceCase.ExpectedError is null ? actual.Equals(conformanceCase.ExpectedValue) : actual is CelError;
        return new ConformanceResult(conformanceCase, passed, actual, null);
    }
}
