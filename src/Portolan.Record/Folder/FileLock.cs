namespace Portolan.Record.Folder;

/// <summary>
/// A lock between threads and processes: an open file, locked by the operating system for as long as it is open, and let go of even when
/// the process is killed.
/// </summary>
internal static class FileLock
{
    /// <summary>How often one who waits tries again: what is done under a lock takes about as long.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    /// <summary>Far longer than anything that is done under such a lock, short enough that a person still waits for the answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Holds the lock beside others who share it, once nobody holds it alone.</summary>
    /// <param name="path">The file, which is made where it is missing.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="RecordException">Somebody else holds it for too long (<see cref="RecordFault.InUse"/>).</exception>
    public static Task<FileStream> ShareAsync(string path, CancellationToken cancellation) =>
        HoldAsync(path, FileAccess.Read, FileShare.Read, cancellation);

    /// <summary>Holds the lock alone, once nobody else holds it.</summary>
    /// <inheritdoc cref="ShareAsync"/>
    public static Task<FileStream> TakeAsync(string path, CancellationToken cancellation) =>
        HoldAsync(path, FileAccess.ReadWrite, FileShare.None, cancellation);

    private static async Task<FileStream> HoldAsync(string path, FileAccess access, FileShare share, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; ; waited += Interval)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, access, share);
            }
            catch (IOException error) when (error is not DirectoryNotFoundException)
            {
                if (waited >= Patience) throw new RecordException(RecordFault.InUse, $"{path} is held by another program; try again when that has ended ({error.Message})", error);
            }
            catch (UnauthorizedAccessException error)
            {
                throw new RecordException(RecordFault.NoPermission, $"{path}: no permission ({error.Message})", error);
            }
            await Task.Delay(Interval, cancellation).ConfigureAwait(false);
        }
    }
}
