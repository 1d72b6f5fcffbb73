using Portolan.Record.Appending;
using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Record.Folder;

/// <summary>The appends that one flush makes durable: their frames, and what the index will keep of them.</summary>
internal sealed class FlushGroup(FolderIndex index, long offset, TimeProvider time) : AppendGroup(index.Head, index.LastRecorded, time)
{
    private const int FirstBuffer = 4096;

    private byte[] frames = new byte[FirstBuffer];
    private int length;

    public List<IndexedEntry> Entries { get; } = [];

    public ReadOnlySpan<byte> Frames => this.frames.AsSpan(0, this.length);

    protected override long StoredVersionOf(StreamId stream) => index.EntriesOf(stream).Length;

    protected override void Write(RecordEntry entry, int left)
    {
        var size = Frame.HeaderLength + EntryForm.Measure(entry);
        if (this.frames.Length - this.length < size) Array.Resize(ref this.frames, Math.Max(this.length + size, this.frames.Length * 2));
        var frame = this.frames.AsSpan(this.length, size);
        var form = frame[Frame.HeaderLength..];
        EntryForm.Write(entry, form);
        Frame.Seal(frame, Entries.Count, left);
        Entries.Add(new IndexedEntry(entry.Stream, offset + this.length, TreeHasher.Leaf(form)));
        this.length += size;
    }
}
