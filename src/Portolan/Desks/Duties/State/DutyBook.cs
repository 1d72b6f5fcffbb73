using Portolan.Desks.Duties.Events;
using Portolan.Record.Events;

namespace Portolan.Desks.Duties.State;

/// <summary>What was recorded of the duties of firms.</summary>
internal sealed class DutyBook
{
    private readonly Dictionary<(string Firm, DutyKey Key), DutyHistory> histories = [];
    private readonly List<RecordEntry> entries = [];
    private readonly Dictionary<string, long> versions = new(StringComparer.Ordinal);

    /// <summary>All entries, in the order of the record.</summary>
    public IReadOnlyList<RecordEntry> Entries => this.entries;

    /// <summary>What was recorded of a duty.</summary>
    public DutyHistory Of(string firm, DutyKey key) => this.histories.GetValueOrDefault((firm, key)) ?? DutyHistory.Empty;

    /// <summary>The version of the stream of a firm's duties.</summary>
    public long VersionOf(string firm) => this.versions.GetValueOrDefault(firm);

    /// <summary>Takes up an event.</summary>
    public void Put(string firm, DutyEvent what, RecordEntry entry)
    {
        var key = (firm, new DutyKey(what.Duty, what.State, what.Service));
        if (!this.histories.TryGetValue(key, out var history)) this.histories.Add(key, history = new DutyHistory());
        history.Put(what, entry);
        this.entries.Add(entry);
        this.versions[firm] = entry.Version;
    }
}
