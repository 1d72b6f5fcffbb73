using Portolan.Record.Events;

namespace Portolan.Desks.Firms.State;

/// <summary>The firms of a record, in the order in which they were added, and the entries behind each.</summary>
internal sealed class FirmBook
{
    private readonly Dictionary<string, Firm> firms = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly Dictionary<string, List<RecordEntry>> history = new(StringComparer.Ordinal);

    /// <summary>The firms, without those removed.</summary>
    public IReadOnlyList<Firm> Firms => [.. this.order.Where(this.firms.ContainsKey).Select(id => this.firms[id])];

    /// <summary>All entries behind the state, in the order of the record.</summary>
    public IEnumerable<RecordEntry> Entries => this.history.Values.SelectMany(entries => entries).OrderBy(entry => entry.Number);

    /// <summary>The firm of that id, or null where there is none or it was removed.</summary>
    public Firm? Find(string id) => this.firms.GetValueOrDefault(id);

    /// <summary>The version of a firm's stream: 0 where no firm ever had that id.</summary>
    public long VersionOf(string id) => this.history.TryGetValue(id, out var entries) ? entries[^1].Version : 0;

    /// <summary>What was recorded of a firm, the oldest first.</summary>
    public IReadOnlyList<RecordEntry> HistoryOf(string id) => this.history.GetValueOrDefault(id) ?? [];

    /// <summary>Takes up what an entry made of a firm; null where it removed it.</summary>
    public void Put(string id, Firm? firm, RecordEntry entry)
    {
        if (!this.history.TryGetValue(id, out var entries)) this.history.Add(id, entries = []);
        entries.Add(entry);
        if (firm is null) this.firms.Remove(id);
        else this.firms[id] = firm;
        if (firm is not null && !this.order.Contains(id)) this.order.Add(id);
    }
}
