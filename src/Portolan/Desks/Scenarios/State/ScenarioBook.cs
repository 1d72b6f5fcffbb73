using Portolan.Desks.Scenarios.Events;
using Portolan.Record.Events;

namespace Portolan.Desks.Scenarios.State;

/// <summary>The scenarios that people keep. Names that differ in case alone are one.</summary>
internal sealed class ScenarioBook
{
    private readonly SortedDictionary<string, KeptScenario> kept = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<RecordEntry> entries = [];

    /// <summary>Those that are kept, by name.</summary>
    public IReadOnlyCollection<KeptScenario> Kept => this.kept.Values;

    /// <summary>All entries, in the order of the record.</summary>
    public IReadOnlyList<RecordEntry> Entries => this.entries;

    /// <summary>The version of the stream.</summary>
    public long Version => this.entries.Count == 0 ? 0 : this.entries[^1].Version;

    /// <summary>Whether one is kept under a name.</summary>
    public bool Has(string name) => this.kept.ContainsKey(name);

    /// <summary>Takes up an event.</summary>
    public void Put(ScenarioEvent what, RecordEntry entry)
    {
        this.entries.Add(entry);
        if (what is ScenarioKept scenario) this.kept[what.Name] = new KeptScenario(scenario, entry);
        else this.kept.Remove(what.Name);
    }
}
