using System.Collections.Concurrent;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>The scenarios of a rulebook: one file each, named for the scenario, read when first asked for.</summary>
internal sealed class ScenarioFolder
{
    private readonly string folder;
    private readonly ConcurrentDictionary<string, Scenario> scenarios = new(StringComparer.Ordinal);

    public ScenarioFolder(string folder)
    {
        this.folder = folder;
        Ids = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
            : [];
    }

    public IReadOnlyList<string> Ids { get; }

    public Scenario? Find(string id, Rulebook rulebook) =>
        Ids.Contains(id, StringComparer.Ordinal) ? scenarios.GetOrAdd(id, Read, rulebook) : null;

    private Scenario Read(string id, Rulebook rulebook)
    {
        var document = RulebookReader.ReadFile(Path.Combine(folder, id + ".yaml"), $"scenarios/{id}.yaml");
        var scenario = ScenarioReader.Read(document, rulebook.Schema, rulebook.Compiler);
        if (scenario.Id != id) throw document.Mapping.Require("scenario").Unexpected($"'{id}', the name of its file");
        new RulebookCheck(rulebook.Acts, rulebook.Measures).Check(scenario, rulebook);
        return scenario;
    }
}
