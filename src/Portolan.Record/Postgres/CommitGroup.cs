using Portolan.Record.Appending;
using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Record.Postgres;

/// <summary>The entries that one transaction makes durable, as rows, and what they make of the tree.</summary>
/// <param name="head">The record before them; its edge grows with them.</param>
/// <param name="stored">The versions of the streams that are written to; others have none.</param>
/// <param name="time">The clock.</param>
internal sealed class CommitGroup(RecordHead head, IReadOnlyDictionary<StreamId, long> stored, TimeProvider time)
    : AppendGroup(head.Edge.Size, head.LastRecorded, time)
{
    /// <summary>The number of the first entry.</summary>
    public long First { get; } = head.Edge.Size;

    /// <summary>What the first row is marked with, and no other row ever.</summary>
    public Guid Mark { get; } = Guid.NewGuid();

    public CompactRange Edge => head.Edge;

    /// <summary>The rows, in order; whoever has written some may take them off.</summary>
    public List<EntryRow> Rows { get; } = [];

    /// <summary>The tiles that the entries complete.</summary>
    public List<TileRow> Tiles { get; } = [];

    protected override long StoredVersionOf(StreamId stream) => stored.GetValueOrDefault(stream);

    protected override void Write(RecordEntry entry, int left)
    {
        var form = EntryForm.Encode(entry);
        var leaf = TreeHasher.Leaf(form);
        Rows.Add(new EntryRow(entry.Stream.ToString(), entry.Version, TreeHash.Join([leaf]), form));
        Edge.Append(leaf, (level, number, root) => Tiles.Add(new TileRow(level, number, TreeHash.Join([root]))));
    }
}
