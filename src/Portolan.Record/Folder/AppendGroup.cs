using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Record.Folder;

/// <summary>The appends that one flush makes durable: their frames, and what the index will keep of them.</summary>
internal sealed class AppendGroup(FolderIndex index, long offset, TimeProvider time)
{
    private const int FirstBuffer = 4096;

    private readonly Dictionary<StreamId, long> versions = [];
    private byte[] frames = new byte[FirstBuffer];
    private int length;

    public List<IndexedEntry> Entries { get; } = [];

    public ReadOnlySpan<byte> Frames => this.frames.AsSpan(0, this.length);

    /// <summary>Adds an append and prepares its answer; a conflict or a cancelled append adds nothing.</summary>
    public void Add(PendingAppend append)
    {
        if (append.Cancellation.IsCancellationRequested) return;
        var version = this.versions.TryGetValue(append.Stream, out var seen) ? seen : index.EntriesOf(append.Stream).Length;
        if (!append.Expected.Allows(version))
        {
            append.Answer = new VersionConflict(append.Stream, append.Expected, version);
            return;
        }
        var when = EntryForm.Truncate(time.GetUtcNow());
        var entries = new RecordEntry[append.Events.Count];
        for (var place = 0; place < entries.Length; place++)
        {
            var what = append.Events[place];
            entries[place] = new RecordEntry
            {
                Number = index.Head + Entries.Count,
                Stream = append.Stream,
                Version = ++version,
                Type = what.Type,
                When = when,
                Who = append.Who,
                Correlation = what.Correlation,
                Payload = what.Payload,
            };
            Write(entries[place], entries.Length - 1 - place);
        }
        this.versions[append.Stream] = version;
        append.Answer = new Appended(entries);
    }

    private void Write(RecordEntry entry, int left)
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
