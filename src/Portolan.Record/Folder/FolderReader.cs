using Portolan.Record.Events;

namespace Portolan.Record.Folder;

/// <summary>
/// A record in a folder, open for reading, while another process writes to it or none does. It sees whole appends only, and may see one
/// shortly before its writer is answered. Nothing is changed, not even a torn tail. Safe for use by many threads.
/// </summary>
public sealed class FolderReader : IRecordReader, IDisposable
{
    private readonly FolderContents contents;
    private readonly Lock refreshing = new();

    private FolderReader(FolderContents contents) => this.contents = contents;

    /// <inheritdoc/>
    public long Head => this.contents.Index.Head;

    /// <summary>Opens the record of a folder.</summary>
    /// <exception cref="RecordFolderException">The folder is missing, is not a record, is of a later version, is damaged, or may not be
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
            throw new RecordFolderException(RecordFault.Damaged, $"{layout.Root}: {error.Message}", error);
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
    public long VersionOf(StreamId stream) => this.contents.Index.EntriesOf(stream).Length;

    /// <inheritdoc/>
    public void Dispose() => this.contents.Dispose();
}
