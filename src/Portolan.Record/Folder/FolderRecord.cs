using System.Text;
using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Record.Folder;

/// <summary>
/// A record in a folder, open for writing: by one process at a time, and in it by as many threads as like. Appends that come together
/// are made durable together. Safe for use by many threads.
/// </summary>
public sealed class FolderRecord : IRecordStore, IDisposable
{
    /// <summary>The most events of one append: they are held in memory together.</summary>
    public const int MaxEvents = 10_000;

    /// <summary>The most appends that one flush waits for, so that none waits long for others.</summary>
    private const int MaxGroup = 1024;

    private readonly FolderOptions options;
    private readonly string origin;
    private readonly FileStream held;
    private readonly FolderContents contents;
    private readonly SigningKey key;
    private readonly object gate = new();
    private readonly Lock publishing = new();
    private readonly Queue<PendingAppend> waiting = [];
    private ISegmentOutput output;
    private bool writing;
    private bool closed;
    private Exception? broken;

    private FolderRecord(FolderOptions options, string origin, FileStream held, FolderContents contents, SigningKey key, TornTail? torn,
        long replayed)
    {
        (this.options, this.origin, this.held, this.contents, this.key) = (options, origin, held, contents, key);
        if (contents.Last is null) AddSegment();
        this.output = options.Output(contents.Last!.Handle);
        Report = new OpenReport(contents.Index.Head, replayed, contents.SnapshotRebuilt, torn);
    }

    /// <summary>What opening met.</summary>
    public OpenReport Report { get; }

    /// <summary>The public key that checkpoints are checked with.</summary>
    public VerifierKey PublicKey => this.key.Verifier;

    /// <inheritdoc/>
    public long Head => this.contents.Index.Head;

    /// <summary>Opens the record of a folder, or makes one where the folder is empty or missing; a torn tail is taken off and
    /// reported.</summary>
    /// <exception cref="RecordFolderException">The folder is in use, is not a record, is of a later version, is damaged, or may not be
    /// used.</exception>
    public static FolderRecord Open(string folder, FolderOptions? options = null)
    {
        options ??= new FolderOptions();
        var layout = new FolderLayout(folder);
        var fresh = !Directory.Exists(layout.Root) || !Directory.EnumerateFileSystemEntries(layout.Root).Any()
            || (File.Exists(layout.Lock) && !File.Exists(layout.Format));
        if (!fresh) layout.ReadOrigin();
        return layout.Allowed(() => OpenLocked(layout, options, fresh));
    }

    /// <inheritdoc/>
    public Task<AppendAnswer> AppendAsync(StreamId stream, ExpectedVersion expected, IReadOnlyList<NewEvent> events, Actor who,
        CancellationToken cancellation = default)
    {
        Check(stream, events, who);
        var append = new PendingAppend(stream, expected, events, who, cancellation);
        lock (this.gate)
        {
            ObjectDisposedException.ThrowIf(this.closed, this);
            this.waiting.Enqueue(append);
            if (this.writing) return append.Task;
            this.writing = true;
        }
        WriteNext();
        return append.Task;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordEntry> ReadAsync(long from = 0, CancellationToken cancellation = default) => this.contents.ReadAsync(from, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordEntry> ReadStreamAsync(StreamId stream, long fromVersion = 1, CancellationToken cancellation = default) =>
        this.contents.ReadStreamAsync(stream, fromVersion, cancellation);

    /// <inheritdoc/>
    public long VersionOf(StreamId stream) => this.contents.Index.EntriesOf(stream).Length;

    /// <summary>The root of the tree of a size, up to <see cref="Head"/>.</summary>
    public TreeHash Root(long size) => this.contents.Index.WithTree(tree => tree.Root(size));

    /// <summary>The proof that an entry is in the tree of a size.</summary>
    public InclusionProof ProveInclusion(long entry, long size) => this.contents.Index.WithTree(tree => tree.ProveInclusion(entry, size));

    /// <summary>The proof that the tree of a size is the beginning of the tree of a larger.</summary>
    public ConsistencyProof ProveConsistency(long oldSize, long newSize) =>
        this.contents.Index.WithTree(tree => tree.ProveConsistency(oldSize, newSize));

    /// <summary>Writes tiles and entry bundles up to the head and signs a checkpoint over them; the checkpoint comes last.</summary>
    /// <exception cref="IOException">They could not be written; the last checkpoint stays.</exception>
    public Checkpoint Publish()
    {
        lock (this.publishing)
        {
            var layout = this.contents.Layout;
            var before = layout.ReadCheckpoint(this.origin);
            var size = Head;
            if (before?.Size == size) return before;
            foreach (var tile in TilePath.Of(size, before?.Size ?? 0)) PublishTile(tile);
            var checkpoint = new Checkpoint(this.origin, size, Root(size));
            DurableFolder.Replace(layout.Checkpoint, Encoding.UTF8.GetBytes(SignedNote.Sign(checkpoint.Text, this.key)));
            return checkpoint;
        }
    }

    /// <summary>Waits for appends under way, keeps the index for the next opening, and lets others write.</summary>
    public void Dispose()
    {
        lock (this.gate)
        {
            if (this.closed) return;
            this.closed = true;
            while (this.writing) Monitor.Wait(this.gate);
        }
        SaveIndex();
        this.contents.Dispose();
        this.key.Dispose();
        this.held.Dispose();
    }

    private static FolderRecord OpenLocked(FolderLayout layout, FolderOptions options, bool fresh)
    {
        Directory.CreateDirectory(layout.Root);
        var held = Hold(layout);
        FolderContents? contents = null;
        SigningKey? key = null;
        try
        {
            if (fresh) layout.Create(SignedNote.CheckName(options.Origin ?? $"record-{Guid.NewGuid():n}"));
            var origin = layout.ReadOrigin();
            key = SigningKey.Open(layout.PrivateKey, origin);
            if (layout.ReadPublicKey().ToString() != key.Verifier.ToString())
            {
                throw new RecordFolderException(RecordFault.Damaged, $"{layout.PublicKey} is not the public half of {layout.PrivateKey}");
            }
            contents = FolderContents.Open(layout, origin, FileAccess.ReadWrite);
            var replayed = contents.Index.Head - contents.Snapshotted;
            var torn = TailRepair.Apply(contents);
            return new FolderRecord(options, origin, held, contents, key, torn, replayed);
        }
        catch (Exception error)
        {
            contents?.Dispose();
            key?.Dispose();
            held.Dispose();
            if (error is FormatException or InvalidDataException)
            {
                throw new RecordFolderException(RecordFault.Damaged, $"{layout.Root}: {error.Message}", error);
            }
            throw;
        }
    }

    private static FileStream Hold(FolderLayout layout)
    {
        try
        {
            return new FileStream(layout.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new RecordFolderException(RecordFault.InUse,
                $"{layout.Root} is being written to by another program; read it, or try again when that has ended", error);
        }
    }

    private static void Check(StreamId stream, IReadOnlyList<NewEvent> events, Actor who)
    {
        if (stream == default) throw new ArgumentException("an append needs a stream", nameof(stream));
        if (who == default) throw new ArgumentException("an append needs an actor", nameof(who));
        if (events.Count is 0 or > MaxEvents)
        {
            throw new ArgumentException($"an append has 1 to {MaxEvents} events, not {events.Count}", nameof(events));
        }
        foreach (var what in events)
        {
            if (what.Payload.Utf8.IsEmpty) throw new ArgumentException("an event needs a payload", nameof(events));
            var length = EntryForm.Measure(new RecordEntry { Number = 0, Stream = stream, Version = 1, Type = what.Type, When = default,
                Who = who, Correlation = what.Correlation, Payload = what.Payload });
            if (length > EntryForm.MaxLength)
            {
                throw new ArgumentException($"an entry has at most {EntryForm.MaxLength} bytes, not {length}: store large content as a file and record its hash", nameof(events));
            }
        }
    }

    /// <summary>Writes a group and leaves the next to the pool, behind those just answered: what they append at once comes into
    /// it.</summary>
    private void WriteNext()
    {
        WriteGroup();
        if (!EndWriting()) ThreadPool.UnsafeQueueUserWorkItem(record => record.WriteNext(), this, preferLocal: false);
    }

    private bool EndWriting()
    {
        lock (this.gate)
        {
            if (this.waiting.Count > 0) return false;
            this.writing = false;
            Monitor.PulseAll(this.gate);
            return true;
        }
    }

    private void WriteGroup()
    {
        var appends = new List<PendingAppend>();
        lock (this.gate)
        {
            while (appends.Count < MaxGroup && this.waiting.TryDequeue(out var next)) appends.Add(next);
        }
        var failure = this.broken ?? Store(appends);
        foreach (var append in appends) Answer(append, failure);
    }

    private Exception? Store(List<PendingAppend> appends)
    {
        try
        {
            var group = new AppendGroup(this.contents.Index, this.contents.End, this.options.Time);
            foreach (var append in appends) group.Add(append);
            return Store(group);
        }
        catch (Exception error)
        {
            // Whatever it is, those who wait must be answered, and nobody knows what the index holds now.
            this.broken = error;
            return error;
        }
    }

    private static void Answer(PendingAppend append, Exception? failure)
    {
        if (append.Answer is VersionConflict || (append.Answer is not null && failure is null)) append.SetResult(append.Answer);
        else if (append.Cancellation.IsCancellationRequested && append.Answer is null) append.SetCanceled(append.Cancellation);
        else append.SetException(failure!);
    }

    /// <summary>Makes a group durable and visible, or gives why it is not.</summary>
    private RecordFolderException? Store(AppendGroup group)
    {
        if (group.Entries.Count == 0) return null;
        var flushing = false;
        try
        {
            this.output.Write(group.Frames, this.contents.End);
            flushing = true;
            this.output.Flush();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return TakeBack(error, flushing);
        }
        this.contents.Index.Add(group.Entries);
        this.contents.MoveEnd(this.contents.End + group.Frames.Length);
        if (this.contents.End >= this.options.SegmentLength) Roll();
        return null;
    }

    /// <summary>Takes a failed group off again. After a failed flush nobody knows what is on the disk, so writing ends until the next
    /// opening.</summary>
    private RecordFolderException TakeBack(Exception error, bool flushing)
    {
        var path = this.contents.Last!.Path;
        var takenOff = TryTakeOff();
        if (flushing || !takenOff)
        {
            this.broken = new RecordFolderException(RecordFault.CannotWrite, $"{path}: an earlier write failed ({error.Message}); open the record again", error);
        }
        var outcome = takenOff ? "nothing was recorded" : "whether it was recorded shows when the record is opened again";
        return new RecordFolderException(RecordFault.CannotWrite, $"{path}: {error.Message}; {outcome}", error);
    }

    private bool TryTakeOff()
    {
        try
        {
            this.output.SetLength(this.contents.End);
            this.output.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Goes on to a new segment; where that fails the old one just grows.</summary>
    private void Roll()
    {
        try
        {
            AddSegment();
            this.output = this.options.Output(this.contents.Last!.Handle);
        }
        catch (IOException)
        {
            return;
        }
        SaveIndex();
    }

    private void AddSegment()
    {
        var path = Path.Combine(this.contents.Layout.Segments, Segment.NameOf(Head));
        DurableFolder.Replace(path, Segment.Header(Head));
        this.contents.Add(Segment.Open(path, Head, FileAccess.ReadWrite));
    }

    /// <summary>Keeps the index where that can be done: it only makes opening faster.</summary>
    private void SaveIndex()
    {
        try
        {
            this.contents.Index.Save(this.contents.Layout.Index);
        }
        catch (IOException)
        {
            return;
        }
    }

    private void PublishTile(TilePath tile)
    {
        var layout = this.contents.Layout;
        var hashes = this.contents.Index.WithTree(tree => tree.Tile(tile));
        DurableFolder.Replace(layout.At(tile.ToString()), TileFile.Of(hashes));
        if (tile.Level == 0)
        {
            DurableFolder.Replace(layout.At(tile.Entries), TileFile.Bundle(this.contents.ReadForms(tile.FirstEntry(0), tile.Hashes)));
        }
    }
}
