using Portolan.Record.Events;

namespace Portolan.Record.Tests.Contract;

/// <summary>The total order of a record, and that of each stream, as far as it was read.</summary>
internal sealed class EntryOrder
{
    private readonly Dictionary<StreamId, long> versions = [];

    /// <summary>The number of the next entry.</summary>
    public long Next { get; private set; }

    /// <summary>Fails where the numbers or the versions of a stream have a gap or a double.</summary>
    public static void Check(IReadOnlyList<RecordEntry> entries) => new EntryOrder().Add(entries);

    /// <summary>Takes up entries that follow those before, or fails where they do not.</summary>
    public void Add(IReadOnlyList<RecordEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Number != Next) throw new InvalidOperationException($"entry {entry.Number} stands at {Next}");
            Next++;
            var version = this.versions[entry.Stream] = this.versions.GetValueOrDefault(entry.Stream) + 1;
            if (entry.Version != version) throw new InvalidOperationException($"version {entry.Version} of {entry.Stream} follows {version - 1}");
        }
    }
}
