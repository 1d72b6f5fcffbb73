using Portolan.Rules.Facts;
using Portolan.Rules.Law;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>Reads <c>measures/measures.yaml</c>.</summary>
internal static class MeasureReader
{
    private static readonly string[] Keys = ["id", "cites", "title", "when", "lead-time", "effort", "entity", "choose", "set", "unset"];

    /// <summary>Reads the measures of a parsed file, by name, in its order.</summary>
    /// <exception cref="RulebookException">The file is not a list of measures, or names one twice.</exception>
    public static IReadOnlyDictionary<string, Measure> Read(YamlNode document, ConditionCompiler rulebookCompiler)
    {
        var root = document.Mapping.Only("act", "measures");
        var act = RulebookReader.ReadAct(root);
        var compiler = rulebookCompiler.WithHome();
        var measures = new OrderedDictionary<string, Measure>(StringComparer.Ordinal);
        foreach (var item in root.Require("measures").Items)
        {
            var measure = Read(item.Mapping.Only(Keys), act, compiler);
            if (!measures.TryAdd(measure.Id, measure)) throw item.Refusal("measure.duplicate", $"a second measure '{measure.Id}' (expected each name once)");
        }
        return measures;
    }

    private static Measure Read(YamlMapping mapping, Celex act, ConditionCompiler compiler) => new()
    {
        Id = mapping.Require("id").Text,
        Title = RuleReader.ReadTemplate(mapping.Require("title"), compiler),
        Citations = RuleReader.ReadCites(mapping.Require("cites"), act),
        When = mapping.Optional("when") is { } when ? compiler.Condition(when) : null,
        LeadTime = ReadLeadTime(mapping.Require("lead-time")),
        Effort = mapping.Require("effort").Integer,
        MakesEntity = mapping.Optional("entity") is { } entity && RuleReader.Choose(entity, ("same", false), ("new", true)),
        ChoosesHome = mapping.Optional("choose") is { } choice && RuleReader.Choose(choice, ("home", true)),
        Changes =
        [
            .. mapping.Optional("set")?.Mapping.Entries.Select(entry => new FactChange(ReadPath(entry.Key), YamlFacts.Read(entry.Value))) ?? [],
            .. mapping.Optional("unset")?.Items.Select(item => new FactChange(ReadPath(item), null)) ?? [],
        ],
        Position = mapping.Position,
    };

    private static IReadOnlyList<ChangeStep> ReadPath(YamlNode node)
    {
        const string prefix = "firm.";
        if (!node.Text.StartsWith(prefix, StringComparison.Ordinal)) throw node.Unexpected("a fact of the firm, such as firm.passports[state].submitted");
        var path = FactPath.Parse(node.Text);
        var isKey = path.Steps.Select(step => node.Text.Contains($"[{step}]", StringComparison.Ordinal));
        return [.. path.Steps.Zip(isKey, (step, key) => new ChangeStep(step, key))];
    }

    private static LeadTime? ReadLeadTime(YamlNode node)
    {
        if (node is YamlScalar { Value: "none" }) return null;
        var mapping = node.Mapping.Only("working-days", "calendar-days");
        return new LeadTime(mapping.Optional("working-days")?.Integer ?? 0, mapping.Optional("calendar-days")?.Integer ?? 0);
    }
}
