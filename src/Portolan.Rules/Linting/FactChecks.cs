using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Linting;

/// <summary>Whether what is declared is used.</summary>
internal static class FactChecks
{
    public static IEnumerable<LintMark> Unused(LintSubject subject) =>
        from declared in Declared(subject.Rulebook.Schema)
        where subject.Readers.Of(declared.Field).Count == 0
        select LintMark.At(declared.Field.Position, $"neither a rule nor a measure reads {declared.Path}");

    public static IEnumerable<LintMark> SingleReader(LintSubject subject) =>
        from declared in Declared(subject.Rulebook.Schema)
        let readers = subject.Readers.Of(declared.Field)
        where readers.Count == 1
        select LintMark.At(declared.Field.Position, $"'{readers.First()}' alone reads {declared.Path}");

    public static IEnumerable<LintMark> UnusedParameter(LintSubject subject) =>
        from scenario in subject.Scenarios
        from parameter in scenario.Parameters
        where !subject.Readers.Reads(scenario, parameter)
        select LintMark.At(scenario, $"no rule of the scenario reads its parameter '{parameter.Field.Name}'") with { Position = parameter.Field.Position };

    public static IEnumerable<LintMark> UnusedMeasure(LintSubject subject)
    {
        var named = subject.Rules.Select(rule => rule.Measure).ToHashSet();
        return subject.Rulebook.Measures.Values.Where(measure => !named.Contains(measure.Id))
            .Select(measure => LintMark.At(measure.Position, $"no rule names the measure '{measure.Id}'"));
    }

    private static IEnumerable<(string Path, FactField Field)> Declared(FactSchema schema) =>
        schema.Objects.SelectMany(owner => owner.Fields.Select(field => ($"the fact '{field.Name}' of '{owner.Name}'", field)))
            .Concat(schema.Variables.Select(variable => ($"the variable '{variable.Name}'", variable)));
}
