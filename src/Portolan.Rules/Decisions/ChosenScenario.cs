using Portolan.Cel.Values;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Decisions;

/// <summary>A scenario with the values of its parameters.</summary>
public sealed class ChosenScenario
{
    private ChosenScenario(Scenario scenario, IReadOnlyDictionary<string, Fact> values, CelObject value)
    {
        Scenario = scenario;
        Values = values;
        Value = value;
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>The value of every parameter, those not chosen included.</summary>
    public IReadOnlyDictionary<string, Fact> Values { get; }

    /// <summary>The values as its rules read them.</summary>
    internal CelObject Value { get; }

    /// <summary>A scenario with chosen values; parameters that are not given keep their defaults.</summary>
    /// <param name="rulebook">The rulebook that the scenario is laid over.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="values">Values by the name of the parameter.</param>
    /// <exception cref="FactException">A value is not of the parameter's type.</exception>
    public static ChosenScenario Of(Rulebook rulebook, Scenario scenario, IReadOnlyDictionary<string, Fact>? values = null)
    {
        var all = scenario.Parameters.ToDictionary(
            parameter => parameter.Field.Name, parameter => values?.GetValueOrDefault(parameter.Field.Name) ?? parameter.Default, StringComparer.Ordinal);
        var value = rulebook.Compiler.ScenarioValue([.. scenario.Parameters.Select(parameter => parameter.Field)], all);
        return new ChosenScenario(scenario, all, value);
    }

    /// <summary>The scenario's name, with the chosen values where it has parameters: <c>id:homes=MT,LT;from=2025-09-15</c>.</summary>
    public override string ToString() => Values.Count == 0
        ? Scenario.Id
        : $"{Scenario.Id}:{string.Join(';', Scenario.Parameters.Select(parameter => $"{parameter.Field.Name}={Text(Values[parameter.Field.Name])}"))}";

    /// <summary>A value as an argument writes it.</summary>
    public static string Text(Fact fact) => fact switch
    {
        FactDate date => date.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        FactList list => string.Join(',', list.Items.Select(Text)),
        FactText text => text.Value,
        _ => fact.ToString(),
    };
}
