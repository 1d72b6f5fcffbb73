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

    /// <summary>How many entries the record has.</summary>
    public long Head => this.contents.Index.Head;

    /// <summary>Opens the record of a folder, or makes one where the folder is empty or missing; a torn tail is taken off and
    /// reported.</summary>
    /// <exception cref="RecordException">The folder is in use, is not a record, is of a later version, is damaged, or may not be
    /// used.</exception>
    public static FolderRecord Open(string folder, FolderOptions? options = null)
    {
        options ??= new FolderOptions();
        var layout = new FolderLayout(folder);
        var fresh = layout.Allowed(() => layout.Unmade);
        if (!fresh) layout.ReadOrigin();
        return layout.Allowed(() => OpenLocked(layout, options, fresh));
    }

    /// <inheritdoc/>
    public Task<AppendAnswer> AppendAsync(StreamId stream, ExpectedVersion expected, IReadOnlyList<NewEvent> events, Actor who,
        CancellationToken cancellation = default)
    {
        NewEvent.Check(stream, events, who);
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
    public ValueTask<long> HeadAsync(CancellationToken cancellation = default) => new(Head);

    /// <inheritdoc/>
    public ValueTask<long> VersionOfAsync(StreamId stream, CancellationToken cancellation = default) =>
        new(this.contents.Index.EntriesOf(stream).Length);

    /// <inheritdoc/>
    public Task<long> WaitAsync(long head, CancellationToken cancellation = default) => this.contents.Index.WaitAsync(head, cancellation);

    /// <inheritdoc/>
    public ValueTask<TreeHash> RootAsync(long size, CancellationToken cancellation = default) =>
        new(this.contents.Index.WithTree(tree => tree.Root(size)));

    /// <inheritdoc/>
    public ValueTask<InclusionProof> ProveInclusionAsync(long entry, long size, CancellationToken cancellation = default) =>
        new(this.contents.Index.WithTree(tree => tree.ProveInclusion(entry, size)));

    /// <inheritdoc/>
    public ValueTask<ConsistencyProof> ProveConsistencyAsync(long oldSize, long newSize, CancellationToken cancellation = default) =>
        new(this.contents.Index.WithTree(tree => tree.ProveConsistency(oldSize, newSize)));

    /// <inheritdoc/>
    public ValueTask<string?> ReadCheckpointAsync(CancellationToken cancellation = default) =>
        new(this.contents.Layout.ReadCheckpointNote(this.origin));

    /// <inheritdoc/>
    public ValueTask<Checkpoint> PublishAsync(CancellationToken cancellation = default) => new(Publish(cancellation));

    /// <inheritdoc/>
    public async Task<long> ImportAsync(IAsyncEnumerable<RecordEntry> entries, CancellationToken cancellation = default)
    {
        lock (this.gate)
        {
            ObjectDisposedException.ThrowIf(this.closed, this);
            while (this.writing) Monitor.Wait(this.gate);
            this.writing = true;
        }
        try
        {
            if (Head > 0) throw new RecordException(RecordFault.CannotImport, $"{this.contents.Layout.Root} has {Head} entries; only an empty record takes over another");
            return await TakeOver(entries, cancellation).ConfigureAwait(false);
        }
        finally
        {
            if (!EndWriting()) ThreadPool.UnsafeQueueUserWorkItem(record => record.WriteNext(), this, preferLocal: false);
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
            if (fresh) layout.Create(NameOf(options), options.Key);
            var origin = layout.ReadOrigin();
            key = layout.OpenKey(origin);
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
                throw new RecordException(RecordFault.Damaged, $"{layout.Root}: {error.Message}", error);
            }
            throw;
        }
    }

    private static string NameOf(FolderOptions options) =>
        options.Key?.Verifier.Name ?? SignedNote.CheckName(options.Origin ?? $"record-{Guid.NewGuid():n}");

    private static FileStream Hold(FolderLayout layout)
    {
        try
        {
            return new FileStream(layout.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new RecordException(RecordFault.InUse,
                $"{layout.Root} is being written to by another program; read it, or try again when that has ended", error);
        }
    }

    /// <summary>Writes a group and leaves the next to the pool, behind those just answered: what they append at once comes into
    /// it.</summary>
    private void WriteNext()
    {
        WriteGroup();
        if (!EndWriting()) ThreadPool.UnsafeQueueUserWorkItem(record => record.WriteNext(), this, preferLocal: false);
    }

    private async Task<long> TakeOver(IAsyncEnumerable<RecordEntry> entries, CancellationToken cancellation)
    {
        var group = NewGroup();
        await foreach (var entry in entries.WithCancellation(cancellation).ConfigureAwait(false))
        {
            group.TakeOver(entry);
            if (group.Entries.Count < NewEvent.MaxAtOnce) continue;
            if (Store(group) is { } failure) throw failure;
            group = NewGroup();
        }
        return Store(group) is { } last ? throw last : Head;
    }

    private AppendGroup NewGroup() => new(this.contents.Index, this.contents.End, this.options.Time);

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
            var group = NewGroup();
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
    private RecordException? Store(AppendGroup group)
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
    private RecordException TakeBack(Exception error, bool flushing)
    {
        var path = this.contents.Last!.Path;
        var takenOff = TryTakeOff();
        if (flushing || !takenOff)
        {
            this.broken = new RecordException(RecordFault.CannotWrite, $"{path}: an earlier write failed ({error.Message}); open the record again", error);
        }
        var outcome = takenOff ? "nothing was recorded" : "whether it was recorded shows when the record is opened again";
        return new RecordException(RecordFault.CannotWrite, $"{path}: {error.Message}; {outcome}", error);
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

    /// <summary>Writes tiles and entry bundles up to the head and signs a checkpoint over them; the checkpoint comes last.</summary>
    /// <exception cref="IOException">They could not be written; the last checkpoint stays.</exception>
    private Checkpoint Publish(CancellationToken cancellation)
    {
        lock (this.publishing)
        {
            var layout = this.contents.Layout;
            var before = layout.ReadCheckpoint(this.origin);
            var size = Head;
            if (before?.Size == size) return before;
            foreach (var tile in TilePath.Of(size, before?.Size ?? 0))
            {
                cancellation.ThrowIfCancellationRequested();
                PublishTile(tile);
            }
            var checkpoint = new Checkpoint(this.origin, size, this.contents.Index.WithTree(tree => tree.Root(size)));
            DurableFolder.Replace(layout.Checkpoint, Encoding.UTF8.GetBytes(SignedNote.Sign(checkpoint.Text, this.key)));
            return checkpoint;
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
