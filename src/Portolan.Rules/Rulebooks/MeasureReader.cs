using Portolan.Rules.Law;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>Reads <c>measures/measures.yaml</c>.</summary>
internal static class MeasureReader
{
    /// <summary>Reads the measures of a parsed file, by name.</summary>
    /// <exception cref="RulebookException">The file is not a list of measures, or names one twice.</exception>
    public static IReadOnlyDictionary<string, Measure> Read(YamlNode document)
    {
        var root = document.Mapping.Only("act", "measures");
        var act = RulebookReader.ReadAct(root);
        var measures = new Dictionary<string, Measure>(StringComparer.Ordinal);
        foreach (var item in root.Require("measures").Items)
        {
            var mapping = item.Mapping.Only("id", "cites", "title", "lead-time");
            var measure = new Measure(
                mapping.Require("id").Text, RuleReader.ReadText(mapping.Require("title")), RuleReader.ReadCites(mapping.Require("cites"), act),
                ReadLeadTime(mapping.Require("lead-time")), mapping.Position);
            if (!measures.TryAdd(measure.Id, measure)) throw item.Refusal("measure.duplicate", $"a second measure '{measure.Id}' (expected each name once)");
        }
        return measures;
    }

    private static LeadTime? ReadLeadTime(YamlNode node)
    {
        if (node is YamlScalar { Value: "none" }) return null;
        var mapping = node.Mapping.Only("working-days", "calendar-days");
        return new LeadTime(mapping.Optional("working-days")?.Integer ?? 0, mapping.Optional("calendar-days")?.Integer ?? 0);
    }
}
