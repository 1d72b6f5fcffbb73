namespace Portolan.Record.Files;

/// <summary>
/// Files by their content: evidence, register snapshots, reports. A file is stored first and then named by an event
/// (<see cref="FileReference"/>); to name one that no event names yet, put it again. Safe for use by many threads and processes.
/// </summary>
public interface IFileStore : IDisposable
{
    /// <summary>Stores what a stream gives, to its end. Content that is there already is stored once, and is young again for
    /// <see cref="CollectAsync"/>. Once answered it survives a crash.</summary>
    /// <param name="content">The content, read from where the stream stands; it is not disposed of.</param>
    /// <param name="maxLength">The greatest length in bytes.</param>
    /// <param name="cancellation">Ends the work; then nothing is stored.</param>
    /// <exception cref="RecordException">It is longer (<see cref="RecordFault.TooLarge"/>) or cannot be written; nothing of it is
    /// left.</exception>
    Task<StoredFile> PutAsync(Stream content, long maxLength = StoredFile.UsualMaxLength, CancellationToken cancellation = default);

    /// <summary>Opens a file. What is read is hashed on the way, and the reading that would give the last byte throws where the content is
    /// not what the name says: so read to the end before anything is done with it, or use <see cref="CopyToAsync"/>.</summary>
    /// <returns>A stream that knows its length and cannot seek; its readings throw <see cref="RecordException"/>
    /// (<see cref="RecordFault.Damaged"/>).</returns>
    /// <exception cref="RecordException">There is no such file (<see cref="RecordFault.Missing"/>).</exception>
    Task<Stream> OpenAsync(FileHash hash, CancellationToken cancellation = default);

    /// <summary>Copies a file after it was read once and holds, so that nothing of a damaged file is handed over. It is read twice.</summary>
    /// <exception cref="RecordException">There is no such file, or it is damaged.</exception>
    async Task CopyToAsync(FileHash hash, Stream target, CancellationToken cancellation = default)
    {
        foreach (var receiver in (Stream[])[Stream.Null, target])
        {
            var content = await OpenAsync(hash, cancellation).ConfigureAwait(false);
            await using (content.ConfigureAwait(false)) await content.CopyToAsync(receiver, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Whether there is a file of that name; says nothing of its content.</summary>
    ValueTask<bool> ContainsAsync(FileHash hash, CancellationToken cancellation = default);

    /// <summary>All files, in the order of their names; what comes or goes meanwhile may be in it or not.</summary>
    IAsyncEnumerable<StoredFile> ListAsync(CancellationToken cancellation = default);

    /// <summary>Reads every file and names each that is damaged, and each thing that is no stored file.</summary>
    Task<IReadOnlyList<VerifyProblem>> VerifyAsync(CancellationToken cancellation = default);

    /// <summary>Deletes the files that are not kept; nothing else deletes any. Files younger than <see cref="CollectedFiles.GracePeriod"/>
    /// stay. There is no way back, so the files that the record names (<see cref="UsedFiles"/>) belong to those kept.</summary>
    /// <param name="kept">The files to keep.</param>
    /// <param name="cancellation">Ends the work between two files.</param>
    Task<CollectedFiles> CollectAsync(IReadOnlySet<FileHash> kept, CancellationToken cancellation = default);
}
