using Portolan.Record;
using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Desks.Records;

/// <summary>What a record holds, by counting.</summary>
internal sealed class RecordStats
{
    private readonly HashSet<StreamId> streams = [];
    private readonly Dictionary<EventType, OfType> types = [];

    private RecordStats(string origin) => Origin = origin;

    /// <summary>The entries of one type.</summary>
    /// <param name="Type">The type, with its version.</param>
    /// <param name="Entries">How many there are.</param>
    /// <param name="First">When the first was recorded.</param>
    /// <param name="Last">When the last was recorded.</param>
    public sealed record OfType(EventType Type, long Entries, DateTimeOffset First, DateTimeOffset Last);

    /// <summary>The name of the record.</summary>
    public string Origin { get; }

    /// <summary>How many entries it has.</summary>
    public long Entries { get; private set; }

    /// <summary>How many streams they belong to.</summary>
    public int Streams => this.streams.Count;

    /// <summary>The bytes of the entries, without what a store needs to find them.</summary>
    public long Bytes { get; private set; }

    /// <summary>When the first was recorded; null where there is none.</summary>
    public DateTimeOffset? First { get; private set; }

    /// <summary>When the last was recorded; null where there is none.</summary>
    public DateTimeOffset? Last { get; private set; }

    /// <summary>The root of the tree of all entries.</summary>
    public TreeHash Root { get; private set; }

    /// <summary>The checkpoint last published; null before the first.</summary>
    public Checkpoint? Checkpoint { get; private set; }

    /// <summary>When the first entry that the checkpoint does not sign was recorded; null where it signs all.</summary>
    public DateTimeOffset? UnsignedSince { get; private set; }

    /// <summary>How many entries the checkpoint does not sign.</summary>
    public long Unsigned => Entries - (Checkpoint?.Size ?? 0);

    /// <summary>The types, the most frequent first.</summary>
    public IReadOnlyList<OfType> Types =>
        [.. this.types.Values.OrderByDescending(type => type.Entries).ThenBy(type => type.Type.ToString(), StringComparer.Ordinal)];

    /// <summary>Counts the entries that a record has at the time of the call.</summary>
    public static async Task<RecordStats> OfAsync(IRecordReader reader, CancellationToken cancellation)
    {
        var stats = new RecordStats(reader.PublicKey.Name);
        if (await reader.ReadCheckpointAsync(cancellation) is { } note) stats.Checkpoint = Checkpoint.Parse(SignedNote.Open(note, reader.PublicKey));
        var head = await reader.HeadAsync(cancellation);
        await foreach (var entry in reader.ReadAsync(0, cancellation).TakeWhile(entry => entry.Number < head)) stats.Add(entry);
        stats.Root = await reader.RootAsync(stats.Entries, cancellation);
        return stats;
    }

    private void Add(RecordEntry entry)
    {
        if (Entries == (Checkpoint?.Size ?? 0)) UnsignedSince = entry.When;
        Entries++;
        Bytes += EntryForm.Encode(entry).Length;
        First ??= entry.When;
        Last = entry.When;
        this.streams.Add(entry.Stream);
        this.types[entry.Type] = this.types.TryGetValue(entry.Type, out var known)
            ? known with { Entries = known.Entries + 1, Last = entry.When }
            : new OfType(entry.Type, 1, entry.When, entry.When);
    }
}
