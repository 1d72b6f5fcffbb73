using Portolan.Rules.Duties;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;
using FactObject = Portolan.Rules.Facts.ObjectType;
using ListType = Portolan.Rules.Facts.ListType;
using MapType = Portolan.Rules.Facts.MapType;

namespace Portolan.Rules.Linting;

/// <summary>Which rules and measures read which facts, in their conditions and in their words.</summary>
internal sealed class FactReaders(FactSchema schema)
{
    private readonly Dictionary<FactField, HashSet<string>> readers = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(string Scenario, string Parameter)> parameters = [];

    /// <summary>Notes what a rule reads. Words that cannot be used read nothing: a check of its own speaks of them.</summary>
    public void Add(Rule rule)
    {
        foreach (var path in Paths(rule.Condition, rule.Because).Concat(Paths(rule.Limit)))
        {
            if (path is { Variable: ConditionCompiler.ScenarioVariable, Steps: [var parameter, ..] } && rule.Scenario is { } scenario) parameters.Add((scenario, parameter));
            Add(rule.Id.ToString(), path);
        }
    }

    /// <summary>Notes what a measure reads. The facts that it sets are not read by it.</summary>
    public void Add(Measure measure)
    {
        foreach (var path in Paths(measure.When, measure.Title)) Add(measure.Id, path);
    }

    /// <summary>The names of the rules and measures that read a fact.</summary>
    public IReadOnlyCollection<string> Of(FactField field) => readers.GetValueOrDefault(field) ?? [];

    /// <summary>Whether a rule of a scenario reads a parameter.</summary>
    public bool Reads(Scenario scenario, ScenarioParameter parameter) => parameters.Contains((scenario.Id, parameter.Field.Name));

    private static IEnumerable<FactPath> Paths(Condition? condition, MessageTemplate? words)
    {
        var expressions = WordChecks.IssuesOf(words).Count == 0 ? words?.Expressions ?? [] : [];
        if (condition is not null) expressions = expressions.Append(condition.Whole);
        return expressions.SelectMany(expression => expression.ReadPaths).Distinct().Select(FactPath.Parse);
    }

    private static IEnumerable<FactPath> Paths(Limit? limit) =>
        limit is null ? [] : limit.Measured.ReadPaths.Concat(limit.Bound.ReadPaths).Distinct().Select(FactPath.Parse);

    private void Add(string reader, FactPath path)
    {
        if (schema.Find(path.Variable) is not { } variable) return;
        var type = Read(reader, variable);
        foreach (var step in path.Steps)
        {
            type = type switch
            {
                FactObject owner when owner.Find(step) is { } field => Read(reader, field),
                MapType map => map.Value,
                ListType list => list.Element,
                _ => type,
            };
        }
        // An object that is read as a whole is compared or handed on with all its facts.
        if (type is FactObject whole) ReadAll(reader, whole);
    }

    private FactType Read(string reader, FactField field)
    {
        if (!readers.TryGetValue(field, out var names)) readers.Add(field, names = []);
        names.Add(reader);
        return field.Type;
    }

    private void ReadAll(string reader, FactObject whole)
    {
        foreach (var field in whole.Fields)
        {
            if (Read(reader, field) is FactObject part) ReadAll(reader, part);
        }
    }
}
