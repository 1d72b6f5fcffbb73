using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Decisions;

/// <summary>The variables of the fact schema that make up a question.</summary>
internal sealed class QuestionVariables(Rulebook rulebook)
{
    private (IReadOnlyDictionary<string, Fact>? Stated, IReadOnlyList<(string Name, CelValue? Value)> Values)? lastGlobals;

    public const string FirmName = "firm";
    public const string ServiceName = "service";
    public const string StateName = "state";
    public const string DateName = "date";

    /// <summary>Whether a variable is the firm, the service, the State or the day asked about.</summary>
    public static bool IsOfQuestion(string variable) => variable is FirmName or ServiceName or StateName or DateName;

    /// <summary>The value of a firm's facts.</summary>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public CelValue Firm(Fact facts) => Shape(rulebook.Schema.Find(FirmName)!, facts)!;

    /// <summary>An activation in which all but the firm, service, State and day is set.</summary>
    /// <param name="environment">The environment of the expression to evaluate.</param>
    /// <param name="globals">What is stated of the other variables, or null.</param>
    /// <param name="scenario">The scenario that the expression belongs to, or null.</param>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public Activation Bind(CelEnvironment environment, IReadOnlyDictionary<string, Fact>? globals, ChosenScenario? scenario)
    {
        var activation = environment.Bind();
        foreach (var (name, value) in Globals(globals)) activation = activation.With(name, value);
        if (scenario is null || environment.FindVariable(ConditionCompiler.ScenarioVariable) is null) return activation;
        return activation.With(ConditionCompiler.ScenarioVariable, scenario.Value);
    }

    /// <summary>The values of the other variables; those of the facts asked about last are kept.</summary>
    private IReadOnlyList<(string Name, CelValue? Value)> Globals(IReadOnlyDictionary<string, Fact>? stated)
    {
        if (lastGlobals is var (facts, known) && ReferenceEquals(facts, stated)) return known;
        var values = rulebook.Schema.Variables.Where(variable => !IsOfQuestion(variable.Name))
            .Select(variable => (variable.Name, Shape(variable, stated?.GetValueOrDefault(variable.Name)))).ToList();
        lastGlobals = (stated, values);
        return values;
    }

    private CelValue? Shape(FactField variable, Fact? facts) => rulebook.Compiler.Shaper.Shape(variable, facts, variable.Name);
}
