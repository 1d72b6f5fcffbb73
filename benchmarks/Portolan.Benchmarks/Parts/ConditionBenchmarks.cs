using BenchmarkDotNet.Attributes;
using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Evaluation.Libraries;
using Portolan.Cel.Syntax;
using Portolan.Cel.Values;

namespace Portolan.Benchmarks.Parts;

/// <summary>One condition: from text to a value.</summary>
public class ConditionBenchmarks
{
    private const string Source = "state != firm.home && state in firm.passports && date >= firm.passports[state].from";

    private readonly CelEnvironment environment;
    private readonly CheckedExpression condition;
    private readonly Activation values;

    /// <summary>Declares the facts.</summary>
    public ConditionBenchmarks()
    {
        var state = new EnumeratedType("state", ["FR", "MT", "DE"]);
        var passport = new ObjectType("passport", new ObjectField("from", CelType.Timestamp, "first day"));
        var firm = new ObjectType("firm", new ObjectField("home", state), new ObjectField("passports", CelType.Map(state, passport)));
        environment = new CelEnvironmentBuilder().AddLibrary(new DateLibrary())
            .AddVariable("firm", firm).AddVariable("state", state).AddVariable("date", CelType.Timestamp).Build();
        condition = environment.Compile(Source);
        var from = CelObject.Create(passport, ("from", CelTimestamp.OfDate(new DateOnly(2025, 3, 1))));
        var here = CelObject.Create(firm, ("home", new CelString("MT")), ("passports", new CelMapBuilder().Add("FR", from).Build()));
        values = environment.Bind(("firm", here), ("state", new CelString("FR")), ("date", CelTimestamp.OfDate(new DateOnly(2026, 2, 15))));
    }

    /// <summary>Text to tree.</summary>
    [Benchmark]
    public Expression Parse() => CelParser.Parse(Source);

    /// <summary>Text to checked expression.</summary>
    [Benchmark]
    public CheckedExpression ParseAndCheck() => environment.Compile(Source);

    /// <summary>Expression to value.</summary>
    [Benchmark]
    public CelValue Evaluate() => Interpreter.Evaluate(condition, values);

    /// <summary>Expression to explained value.</summary>
    [Benchmark]
    public Explanation Explain() => Interpreter.Explain(condition, values);
}
