using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using Portolan.Record.Files;

namespace Portolan.Record.Folder;

/// <summary>
/// The files of a record in a folder: <c>files/ab/abcdef…</c>, for their owner alone (on Unix). A file is written under another name,
/// flushed, and then renamed, so what bears a hash as its name is whole.
/// </summary>
public sealed class FolderFileStore : IFileStore
{
    /// <summary>What is read, hashed and written at once: large enough that calls cost nothing beside the hashing.</summary>
    private const int BlockLength = 128 * 1024;

    private readonly FolderLayout layout;
    private readonly TimeProvider time;

    /// <summary>The files of the record in a folder; nothing is made before the first is stored.</summary>
    /// <param name="folder">The record's folder.</param>
    /// <param name="time">The clock; null for that of the system.</param>
    public FolderFileStore(string folder, TimeProvider? time = null) =>
        (this.layout, this.time) = (new FolderLayout(folder), time ?? TimeProvider.System);

    internal Func<SafeFileHandle, ISegmentOutput> Output { get; init; } = handle => new DiskOutput(handle);

    /// <inheritdoc/>
    public async Task<StoredFile> PutAsync(Stream content, long maxLength = StoredFile.UsualMaxLength, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxLength);
        Write(() => OwnerOnly.CreateFolder(this.layout.Incoming));
        var fresh = Path.Combine(this.layout.Incoming, Guid.NewGuid().ToString("n"));
        try
        {
            var stored = await TakeInAsync(content, fresh, maxLength, cancellation).ConfigureAwait(false);
            // Shared with others who store; a collection must not delete what is being renewed here.
            using var held = await FileLock.ShareAsync(this.layout.FilesLock, cancellation).ConfigureAwait(false);
            Write(() => Name(fresh, this.layout.FileOf(stored.Hash)));
            return stored;
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    /// <inheritdoc/>
    public Task<Stream> OpenAsync(FileHash hash, CancellationToken cancellation = default)
    {
        var path = this.layout.FileOf(hash);
        try
        {
            var content = this.layout.Allowed(() => FolderFiles.Open(path));
            return Task.FromResult<Stream>(new VerifiedStream(content, hash, content.Length, path));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            var missing = new RecordException(RecordFault.Missing, $"there is no file {hash.Named} in {this.layout.Files}", error);
            return Task.FromException<Stream>(missing);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> ContainsAsync(FileHash hash, CancellationToken cancellation = default) => new(File.Exists(this.layout.FileOf(hash)));

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredFile> ListAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var (path, hash) in FolderFiles.All(this.layout))
        {
            cancellation.ThrowIfCancellationRequested();
            if (hash is { } known && LengthOf(path) is { } length) yield return new StoredFile(known, length);
        }
        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<VerifyProblem>> VerifyAsync(CancellationToken cancellation = default) => Task.Run(() =>
    {
        var problems = new List<VerifyProblem>();
        foreach (var (path, hash) in FolderFiles.All(this.layout))
        {
            cancellation.ThrowIfCancellationRequested();
            if (FolderFiles.Fault(path, hash) is { } fault) problems.Add(new VerifyProblem(this.layout.NameOf(path), null, fault));
        }
        return (IReadOnlyList<VerifyProblem>)problems;
    }, cancellation);

    /// <inheritdoc/>
    public async Task<CollectedFiles> CollectAsync(IReadOnlySet<FileHash> kept, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(this.layout.Files)) return new CollectedFiles([], 0, 0);
        using var held = await FileLock.TakeAsync(this.layout.FilesLock, cancellation).ConfigureAwait(false);
        var (deleted, young) = (new List<StoredFile>(), 0);
        foreach (var (path, hash) in FolderFiles.All(this.layout))
        {
            cancellation.ThrowIfCancellationRequested();
            if (hash is not { } known || kept.Contains(known) || LengthOf(path) is not { } length) continue;
            if (IsYoung(path))
            {
                young++;
                continue;
            }
            File.Delete(path);
            deleted.Add(new StoredFile(known, length));
        }
        foreach (var folder in deleted.Select(file => Path.GetDirectoryName(this.layout.FileOf(file.Hash))!).Distinct()) DurableFolder.Flush(folder);
        return new CollectedFiles(deleted, DeleteUnfinished(), young);
    }

    /// <summary>Nothing is held open.</summary>
    public void Dispose()
    {
    }

    private async Task<StoredFile> TakeInAsync(Stream content, string path, long maxLength, CancellationToken cancellation)
    {
        using var file = Written(() => OwnerOnly.CreateFile(path));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var output = Output(file.SafeFileHandle);
        var (block, length) = (new byte[BlockLength], 0L);
        while (true)
        {
            var read = await content.ReadAsync(block, cancellation).ConfigureAwait(false);
            if (read == 0) break;
            if (read > maxLength - length)
            {
                throw new RecordException(RecordFault.TooLarge, $"the file is longer than {maxLength} bytes, which is the limit here; nothing was stored");
            }
            hash.AppendData(block, 0, read);
            var offset = length;
            Write(() => output.Write(block.AsSpan(0, read), offset));
            length += read;
        }
        Write(() =>
        {
            File.SetLastWriteTimeUtc(file.SafeFileHandle, this.time.GetUtcNow().UtcDateTime);
            output.Flush();
        });
        return new StoredFile(new FileHash(hash.GetHashAndReset()), length);
    }

    /// <summary>Gives a file its name, also where the name is taken: what is there is the same, or it is damaged and now mended.</summary>
    private static void Name(string fresh, string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        OwnerOnly.CreateFolder(folder);
        File.Move(fresh, path, overwrite: true);
        DurableFolder.Flush(folder);
    }

    private int DeleteUnfinished()
    {
        if (!Directory.Exists(this.layout.Incoming)) return 0;
        var left = Directory.GetFiles(this.layout.Incoming).Where(path => !IsYoung(path)).ToList();
        foreach (var path in left) File.Delete(path);
        return left.Count;
    }

    private bool IsYoung(string path)
    {
        var stored = File.GetLastWriteTimeUtc(path);
        return this.time.GetUtcNow() - stored < CollectedFiles.GracePeriod;
    }

    private static long? LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : null;

    private void Write(Action work) => Written(() =>
    {
        work();
        return true;
    });

    private T Written<T>(Func<T> work)
    {
        try
        {
            return this.layout.Allowed(work);
        }
        catch (IOException error) when (error is not RecordException)
        {
            throw new RecordException(RecordFault.CannotWrite, $"{this.layout.Files}: {error.Message}; the file was not stored", error);
        }
    }
}
