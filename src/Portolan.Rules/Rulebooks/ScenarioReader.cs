using Portolan.Rules.Facts;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>Reads a scenario file.</summary>
internal static class ScenarioReader
{
    private static readonly string[] Keys =
        ["scenario", "title", "status", "says", "sources", "contradicts", "act", "known-from", "parameters", "add", "amend", "suspend"];

    /// <summary>Reads a scenario from a parsed file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="schema">The facts that its rules may name besides its own parameters.</param>
    /// <param name="rulebookCompiler">Compiles conditions over those facts.</param>
    /// <exception cref="RulebookException">The file is not a scenario; all issues found are in it.</exception>
    public static Scenario Read(YamlNode document, FactSchema schema, ConditionCompiler rulebookCompiler)
    {
        var root = document.Mapping.Only(Keys);
        var act = RulebookReader.ReadAct(root);
        var id = root.Require("scenario").Text;
        var parameters = root.Optional("parameters") is { } list ? list.Mapping.Entries.Select(entry => ReadParameter(entry, schema)).ToList() : [];
        var compiler = rulebookCompiler.With([.. parameters.Select(parameter => parameter.Field)]);
        var reader = new RuleReader(compiler, id);
        var issues = new List<RulebookIssue>();
        var knownFrom = root.Require("known-from").Date;
        var adds = root.Optional("add") is { } added ? reader.ReadAll(added, act, knownFrom, issues) : [];
        var amends = root.Optional("amend") is { } amended ? reader.ReadAll(amended, act, knownFrom, issues) : [];
        if (issues.Count > 0) throw new RulebookException(issues);
        return new Scenario
        {
            Id = id,
            Title = RuleReader.ReadText(root.Require("title")),
            Says = RuleReader.ReadText(root.Require("says")),
            Status = RuleReader.ReadStatus(root.Require("status")),
            Sources = RuleReader.ReadSources(root.Optional("sources")),
            KnownFrom = knownFrom,
            Contradictions = RuleReader.ReadCites(root.Require("contradicts"), act),
            Parameters = parameters,
            Rules = [.. adds, .. amends],
            Amends = [.. amends.Select(rule => rule.Id)],
            Suspends = root.Optional("suspend") is { } suspended ? [.. suspended.Items.Select(ReadId)] : [],
            Position = root.Position,
        };
    }

    private static RuleId ReadId(YamlNode node) => RuleId.TryParse(node.Text, out var id) ? id : throw node.Unexpected("a rule id");

    private static ScenarioParameter ReadParameter(YamlEntry entry, FactSchema schema)
    {
        var mapping = entry.Value.Mapping.Only("type", "default", "says");
        var type = FactSchemaReader.ReadType(mapping.Require("type"), schema);
        var field = new FactField(entry.Key.Text, type, RuleReader.ReadText(mapping.Require("says")), Absence.Unknown) { Position = entry.Key.Position };
        return new ScenarioParameter(field, YamlFacts.Read(mapping.Require("default")));
    }
}
