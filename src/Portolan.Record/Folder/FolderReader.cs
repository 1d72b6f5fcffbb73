using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Record.Folder;

/// <summary>
/// A record in a folder, open for reading, while another process writes to it or none does. It sees whole appends only, and may see one
/// shortly before its writer is answered. Nothing is changed, not even a torn tail. Safe for use by many threads.
/// </summary>
public sealed class FolderReader : IRecordReader
{
    /// <summary>How often one who waits looks: soon enough for a page, too rare to be felt.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly FolderContents contents;
    private readonly Lock refreshing = new();

    private FolderReader(FolderContents contents) => (this.contents, PublicKey) = (contents, contents.Layout.ReadPublicKey());

    /// <summary>How many entries were taken up so far.</summary>
    public long Head => this.contents.Index.Head;

    /// <inheritdoc/>
    public VerifierKey PublicKey { get; }

    /// <summary>Opens the record of a folder.</summary>
    /// <exception cref="RecordException">The folder is missing, is not a record, is of a later version, is damaged, or may not be
    /// read.</exception>
    public static FolderReader Open(string folder)
    {
        var layout = new FolderLayout(folder);
        var origin = layout.ReadOrigin();
        try
        {
            return layout.Allowed(() => new FolderReader(FolderContents.Open(layout, origin, FileAccess.Read)));
        }
        catch (FormatException error)
        {
            throw new RecordException(RecordFault.Damaged, $"{layout.Root}: {error.Message}", error);
        }
    }

    /// <summary>Takes up what was written since; the head moves on.</summary>
    public void Refresh()
    {
        lock (this.refreshing) this.contents.Refresh();
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordEntry> ReadAsync(long from = 0, CancellationToken cancellation = default) => this.contents.ReadAsync(from, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordEntry> ReadStreamAsync(StreamId stream, long fromVersion = 1, CancellationToken cancellation = default) =>
        this.contents.ReadStreamAsync(stream, fromVersion, cancellation);

    /// <inheritdoc/>
    public ValueTask<long> HeadAsync(CancellationToken cancellation = default)
    {
        Refresh();
        return new(Head);
    }

    /// <inheritdoc/>
    public ValueTask<long> VersionOfAsync(StreamId stream, CancellationToken cancellation = default)
    {
        Refresh();
        return new(this.contents.Index.EntriesOf(stream).Length);
    }

    /// <inheritdoc/>
    public async Task<long> WaitAsync(long head, CancellationToken cancellation = default)
    {
        while (await HeadAsync(cancellation).ConfigureAwait(false) <= head) await Task.Delay(Interval, cancellation).ConfigureAwait(false);
        return Head;
    }

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
        new(this.contents.Layout.ReadCheckpointNote(PublicKey.Name));

    /// <inheritdoc/>
    public void Dispose() => this.contents.Dispose();
}
