using Portolan.Desks.Filings.Events;
using Portolan.Record.Events;

namespace Portolan.Desks.Filings.State;

/// <summary>The filings of a record, in the order in which they were prepared.</summary>
internal sealed class FilingBook
{
    private readonly OrderedDictionary<string, Filing> filings = new(StringComparer.Ordinal);
    private readonly List<RecordEntry> entries = [];

    /// <summary>The filings.</summary>
    public IReadOnlyList<Filing> Filings => [.. this.filings.Values];

    /// <summary>All entries, in the order of the record.</summary>
    public IReadOnlyList<RecordEntry> Entries => this.entries;

    /// <summary>The filing of a name, or null.</summary>
    public Filing? Find(string id) => this.filings.GetValueOrDefault(id);

    /// <summary>Takes up an event.</summary>
    /// <exception cref="FormatException">It is about a filing that was not prepared.</exception>
    public void Put(string id, FilingEvent what, RecordEntry entry)
    {
        var known = Find(id);
        this.filings[id] = what switch
        {
            FilingPrepared prepared => new Filing(id, prepared, entry),
            FilingReleased released when known is not null => known with { Release = released, Released = entry },
            FilingWithdrawn withdrawn when known is not null => known with { Withdrawal = withdrawn, Withdrawn = entry },
            _ => throw new FormatException($"the filing '{id}' was not prepared before"),
        };
        this.entries.Add(entry);
    }
}
