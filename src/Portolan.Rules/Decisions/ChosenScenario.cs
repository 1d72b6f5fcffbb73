using Portolan.Cel.Values;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Decisions;

/// <summary>A scenario with the values of its parameters. Equal to another with the same values.</summary>
public sealed class ChosenScenario : IEquatable<ChosenScenario>
{
    private readonly string text;

    private ChosenScenario(Scenario scenario, IReadOnlyDictionary<string, Fact> values, CelObject value)
    {
        Scenario = scenario;
        Values = values;
        Value = value;
        text = values.Count == 0
            ? scenario.Id
            : $"{scenario.Id}:{string.Join(';', scenario.Parameters.Select(parameter => $"{parameter.Field.Name}={Text(values[parameter.Field.Name])}"))}";
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

    /// <summary>Whether the other is the same scenario with the same values.</summary>
    public bool Equals(ChosenScenario? other) => other is not null && ReferenceEquals(other.Scenario, Scenario) && other.text == text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ChosenScenario);

    /// <inheritdoc/>
    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The scenario's name, with the chosen values where it has parameters: <c>id:homes=MT,LT;from=2025-09-15</c>.</summary>
    public override string ToString() => text;

    /// <summary>A value as an argument writes it.</summary>
    public static string Text(Fact fact) => fact switch
    {
        FactDate date => date.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        FactList list => string.Join(',', list.Items.Select(Text)),
        FactText text => text.Value,
        _ => fact.ToString(),
    };
}
