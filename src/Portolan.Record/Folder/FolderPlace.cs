using Portolan.Record.Files;
using Portolan.Record.Privacy;
using Portolan.Record.Proof;

namespace Portolan.Record.Folder;

/// <summary>A record in a folder of its own.</summary>
/// <param name="Folder">The folder, which is made when it is first written to.</param>
public sealed record FolderPlace(string Folder) : RecordPlace
{
    /// <summary>The folder of the master key; null for the record's.</summary>
    public string? KeyFolder { get; init; }

    /// <summary>Whether the folder says that it is a record; it may be damaged all the same.</summary>
    /// <exception cref="RecordException">The operating system does not allow looking (<see cref="RecordFault.NoPermission"/>).</exception>
    public bool IsRecord => Is(layout => layout.Format);

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
    public override ValueTask<IRecordStore> CreateAsync(SigningKey key, CancellationToken cancellation = default)
    {
        var layout = new FolderLayout(Folder);
        var taken = Is(place => place.Root) && layout.Allowed(() => Directory.EnumerateFileSystemEntries(layout.Root).Any());
        if (taken) throw new RecordException(RecordFault.Occupied, $"{Folder} is not empty: a new record needs a folder of its own");
        return new(FolderRecord.Open(Folder, new FolderOptions { Key = key }));
    }

    /// <inheritdoc/>
    public override ValueTask<SigningKey> OpenKeyAsync(CancellationToken cancellation = default)
    {
        var layout = new FolderLayout(Folder);
        var origin = layout.ReadOrigin();
        return new(layout.Allowed(() => layout.OpenKey(origin)));
    }

    /// <inheritdoc/>
    public override ValueTask<VerifyReport> VerifyAsync(CancellationToken cancellation = default) =>
        new(FolderVerifier.Verify(Folder, KeyFolder, cancellation));

    /// <inheritdoc/>
    public override ValueTask<string?> StampAsync(CancellationToken cancellation = default)
    {
        var layout = new FolderLayout(Folder);
        return new(layout.Allowed(layout.Stamp));
    }

    /// <inheritdoc/>
    public override ValueTask<bool> ExistsAsync(CancellationToken cancellation = default)
    {
        var layout = new FolderLayout(Folder);
        return new(Is(place => place.Root) && layout.Allowed(() => !layout.Unmade));
    }

    /// <summary>The folder.</summary>
    public override string ToString() => Folder;

    /// <summary>Whether something is there; other than asking for a file this tells "no" from "not allowed to know".</summary>
    private bool Is(Func<FolderLayout, string> path)
    {
        var layout = new FolderLayout(Folder);
        return layout.Allowed(() =>
        {
            try
            {
                _ = File.GetAttributes(path(layout));
                return true;
            }
            catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
            {
                return false;
            }
        });
    }
}
