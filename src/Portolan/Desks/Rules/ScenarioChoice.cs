using System.Globalization;
using Portolan.CommandLine;
using Portolan.Formats;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Rules;

/// <summary>
/// Reads a scenario as an argument names it: <c>ID</c>, or <c>ID:NAME=VALUE;NAME=VALUE</c> with a list's values separated by commas. A value without
/// a name is the scenario's first parameter: <c>france-refuses-passports-from:MT,LT</c>.
/// </summary>
internal static class ScenarioChoice
{
    /// <summary>The scenario with its parameters.</summary>
    /// <exception cref="CommandException">There is no such scenario or parameter, or a value cannot be used.</exception>
    public static ChosenScenario Parse(Rulebook rulebook, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var id = colon < 0 ? text : text[..colon];
        var scenario = rulebook.FindScenario(id) ?? throw Unknown(rulebook, id);
        var values = new Dictionary<string, Fact>(StringComparer.Ordinal);
        var assignments = colon < 0 ? [] : text[(colon + 1)..].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var assignment in assignments)
        {
            var (name, value) = Assignment(scenario, assignment);
            if (!values.TryAdd(name, value)) throw CommandException.Usage($"scenario '{id}': '{name}' is given twice");
        }
        return ChosenScenario.Of(rulebook, scenario, values);
    }

    private static (string Name, Fact Value) Assignment(Scenario scenario, string assignment)
    {
        var equals = assignment.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? scenario.Parameters.FirstOrDefault()?.Field.Name ?? assignment : assignment[..equals].Trim();
        var parameter = scenario.Parameters.FirstOrDefault(candidate => candidate.Field.Name == name);
        if (parameter is null)
        {
            var names = string.Join(", ", scenario.Parameters.Select(candidate => candidate.Field.Name));
            throw names.Length == 0 ? CommandException.Usage($"scenario '{scenario.Id}' has no parameter '{name}' (expected none)") : CommandException.Usage($"scenario '{scenario.Id}' has no parameter '{name}' (expected one of {names})");
        }
        return (name, Value(scenario, parameter, assignment[(equals + 1)..].Trim()));
    }

    private static Fact Value(Scenario scenario, ScenarioParameter parameter, string text) => parameter.Field.Type switch
    {
        DateType when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => new FactDate(date),
        ListType list => new FactList([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(item => Code(scenario, parameter, list.Element, item))]),
        EnumerationType type => Code(scenario, parameter, type, text),
        DateType => throw CommandException.Usage($"scenario '{scenario.Id}': {parameter.Field.Name}='{text}' (expected a day as YYYY-MM-DD)"),
        var type => throw CommandException.Usage($"scenario '{scenario.Id}': {parameter.Field.Name}='{text}' (expected {type})"),
    };

    private static FactText Code(Scenario scenario, ScenarioParameter parameter, FactType type, string text)
    {
        if (type is EnumerationType enumeration)
        {
            var code = enumeration.Name == "state" && Country.TryParse(text.ToUpperInvariant(), out var state) ? state.Code : text;
            if (enumeration.Find(code) is not null) return new FactText(code);
            throw CommandException.Usage(
                $"scenario '{scenario.Id}': {parameter.Field.Name}='{text}' (expected one of {string.Join(", ", enumeration.Members.Select(member => member.Code))})");
        }
        return new FactText(text);
    }

    /// <summary>The complaint about a scenario that a rulebook does not have.</summary>
    public static CommandException Unknown(Rulebook rulebook, string id)
    {
        var nearest = Portolan.Cel.Syntax.NearestName.Among(id, rulebook.ScenarioIds);
        return CommandException.Usage($"no scenario '{id}' (expected one of {string.Join(", ", rulebook.ScenarioIds)}){Sentence.DidYouMean(nearest)}");
    }
}
