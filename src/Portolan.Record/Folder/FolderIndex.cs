using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Record.Folder;

/// <summary>Where each entry lies, which entries each stream has, and the tree over all. Guarded by its own lock.</summary>
internal sealed class FolderIndex
{
    private readonly Lock gate = new();
    private readonly Dictionary<StreamId, StreamEntries> streams = [];
    private readonly HashTree tree;
    private long[] offsets = new long[1024];
    private long head;
    private bool awaited;
    private TaskCompletionSource<long> grown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FolderIndex(Func<long, IReadOnlyList<TreeHash>> readTile) => this.tree = new HashTree(readTile);

    /// <summary>An index as a snapshot kept it.</summary>
    public FolderIndex(long[] offsets, Dictionary<StreamId, StreamEntries> streams, HashTree tree) =>
        (this.offsets, this.head, this.streams, this.tree) = (offsets, offsets.Length, streams, tree);

    public long Head => Volatile.Read(ref this.head);

    /// <summary>When the last entry was recorded. Only the writer and what opens the record read and set it.</summary>
    public DateTimeOffset LastRecorded { get; set; } = DateTimeOffset.MinValue;

    /// <summary>Adds entries that follow the head.</summary>
    public void Add(IReadOnlyList<IndexedEntry> entries)
    {
        lock (this.gate)
        {
            var next = this.head;
            if (this.offsets.Length < next + entries.Count)
            {
                Array.Resize(ref this.offsets, (int)Math.Max(next + entries.Count, this.offsets.Length * 2L));
            }
            foreach (var entry in entries)
            {
                this.offsets[next++] = entry.Offset;
                if (!this.streams.TryGetValue(entry.Stream, out var stream)) this.streams.Add(entry.Stream, stream = new StreamEntries());
                stream.Add(next - 1);
                this.tree.Append(entry.Leaf);
            }
            Volatile.Write(ref this.head, next);
            if (!this.awaited) return;
            this.grown.SetResult(next);
            (this.grown, this.awaited) = (new(TaskCreationOptions.RunContinuationsAsynchronously), false);
        }
    }

    /// <summary>The head once it is more than that.</summary>
    public Task<long> WaitAsync(long known, CancellationToken cancellation)
    {
        lock (this.gate)
        {
            if (this.head > known) return Task.FromResult(this.head);
            this.awaited = true;
            return this.grown.Task.WaitAsync(cancellation);
        }
    }

    public long OffsetOf(long number)
    {
        lock (this.gate) return this.offsets[number];
    }

    public ReadOnlyMemory<long> EntriesOf(StreamId stream)
    {
        lock (this.gate) return this.streams.TryGetValue(stream, out var entries) ? entries.Numbers : default;
    }

    public T WithTree<T>(Func<HashTree, T> ask)
    {
        lock (this.gate) return ask(this.tree);
    }

    public void Save(string path)
    {
        byte[] bytes;
        lock (this.gate) bytes = IndexSnapshot.Write(this.offsets.AsSpan(0, (int)this.head), this.streams, this.tree);
        DurableFolder.Replace(path, bytes);
    }
}
