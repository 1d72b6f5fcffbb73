using Portolan.Record.Files;
using Portolan.Record.Privacy;

namespace Portolan.Record.Folder;

/// <summary>A record in a folder of its own.</summary>
/// <param name="Folder">The folder, which is made when it is first written to.</param>
public sealed record FolderPlace(string Folder) : RecordPlace
{
    /// <summary>The folder of the master key; null for the record's.</summary>
    public string? KeyFolder { get; init; }

    /// <inheritdoc/>
    public override ValueTask<IRecordReader> OpenReaderAsync(CancellationToken cancellation = default) => new(FolderReader.Open(Folder));

    /// <inheritdoc/>
    public override ValueTask<IRecordStore> OpenStoreAsync(TimeProvider? time = null, CancellationToken cancellation = default) =>
        new(FolderRecord.Open(Folder, new FolderOptions { Time = time ?? TimeProvider.System }));

    /// <inheritdoc/>
    public override ValueTask<IFileStore> OpenFilesAsync(TimeProvider? time = null, CancellationToken cancellation = default) =>
        new(new FolderFileStore(Folder, time));

    /// <inheritdoc/>
    public override ValueTask<IPersonKeys> OpenPersonKeysAsync(TimeProvider? time = null, CancellationToken cancellation = default) =>
        new(new FolderPersonKeys(Folder, KeyFolder, time));

    /// <inheritdoc/>
    public override ValueTask<VerifyReport> VerifyAsync(CancellationToken cancellation = default) => new(FolderVerifier.Verify(Folder, KeyFolder));

    /// <inheritdoc/>
    public override ValueTask<bool> ExistsAsync(CancellationToken cancellation = default)
    {
        var layout = new FolderLayout(Folder);
        return new(layout.Allowed(() => !layout.Unmade));
    }
}
