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
        var version = VersionOf(append.Stream);
        if (!append.Expected.Allows(version))
        {
            append.Answer = new VersionConflict(append.Stream, append.Expected, version);
            return;
        }
        var when = NextMoment();
        var entries = new RecordEntry[append.Events.Count];
        for (var place = 0; place < entries.Length; place++)
        {
            entries[place] = append.Events[place].EntryAt(index.Head + Entries.Count, append.Stream, ++version, when, append.Who);
            Write(entries[place], entries.Length - 1 - place);
        }
        this.versions[append.Stream] = version;
        append.Answer = new Appended(entries);
    }

    /// <summary>Adds an entry of another record as it is.</summary>
    /// <exception cref="RecordException">It does not follow what is here.</exception>
    public void TakeOver(RecordEntry entry)
    {
        var number = index.Head + Entries.Count;
        var version = VersionOf(entry.Stream) + 1;
        if (entry.Number != number || entry.Version != version)
        {
            throw new RecordException(RecordFault.CannotImport, $"entry {entry.Number} (version {entry.Version} of {entry.Stream}) stands where entry {number} (version {version}) is expected");
        }
        Write(entry, 0);
        this.versions[entry.Stream] = version;
        index.LastRecorded = entry.When;
    }

    /// <summary>Now, or the moment of the last entry where the clock was set back: what was recorded later never says that it was
    /// earlier.</summary>
    private DateTimeOffset NextMoment()
    {
        var now = EntryForm.Truncate(time.GetUtcNow());
        return index.LastRecorded = now > index.LastRecorded ? now : index.LastRecorded;
    }

    private long VersionOf(StreamId stream) => this.versions.TryGetValue(stream, out var seen) ? seen : index.EntriesOf(stream).Length;

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
