using Portolan.Cel.Checking;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;
using FactObject = Portolan.Rules.Facts.ObjectType;
using ListType = Portolan.Rules.Facts.ListType;
using MapType = Portolan.Rules.Facts.MapType;

namespace Portolan.Rules.Linting;

/// <summary>Which rules read which facts, in their conditions and in their words.</summary>
internal sealed class FactReaders(FactSchema schema)
{
    private readonly Dictionary<FactField, HashSet<RuleId>> readers = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(string Scenario, string Parameter)> parameters = [];

    /// <summary>Notes what a rule reads. Words that cannot be used read nothing: a check of its own speaks of them.</summary>
    public void Add(Rule rule)
    {
        foreach (var path in Expressions(rule).SelectMany(expression => expression.ReadPaths).Distinct()) Add(rule, FactPath.Parse(path));
    }

    /// <summary>The rules that read a fact.</summary>
    public IReadOnlyCollection<RuleId> Of(FactField field) => readers.GetValueOrDefault(field) ?? [];

    /// <summary>Whether a rule of a scenario reads a parameter.</summary>
    public bool Reads(Scenario scenario, ScenarioParameter parameter) => parameters.Contains((scenario.Id, parameter.Field.Name));

    private static IEnumerable<CheckedExpression> Expressions(Rule rule)
    {
        var words = WordChecks.IssuesOf(rule).Count == 0 ? rule.Because?.Expressions ?? [] : [];
        return rule.Condition is { } condition ? words.Append(condition.Whole) : words;
    }

    private void Add(Rule rule, FactPath path)
    {
        if (path is { Variable: ConditionCompiler.ScenarioVariable, Steps: [var parameter, ..] } && rule.Scenario is { } scenario)
        {
            parameters.Add((scenario, parameter));
        }
        if (schema.Find(path.Variable) is not { } variable) return;
        var type = Read(rule, variable);
        foreach (var step in path.Steps)
        {
            type = type switch
            {
                FactObject owner when owner.Find(step) is { } field => Read(rule, field),
                MapType map => map.Value,
                ListType list => list.Element,
                _ => type,
            };
        }
        // An object that is read as a whole is compared or handed on with all its facts.
        if (type is FactObject whole) ReadAll(rule, whole);
    }

    private FactType Read(Rule rule, FactField field)
    {
        if (!readers.TryGetValue(field, out var rules)) readers.Add(field, rules = []);
        rules.Add(rule.Id);
        return field.Type;
    }

    private void ReadAll(Rule rule, FactObject whole)
    {
        foreach (var field in whole.Fields)
        {
            if (Read(rule, field) is FactObject part) ReadAll(rule, part);
        }
    }
}
