using Portolan.Record.Events;
using Portolan.Record.Folder;
using Portolan.Record.Proof;

namespace Portolan.Record;

/// <summary>
/// Copies a record, entry by entry, with the files that its entries name and the keys of its people, under the same name and key: the copy
/// has the same tree, so checkpoints of the one are checkpoints of the other. A writer may be at work on the record that is copied; what it appends after the beginning is not in the copy. The record
/// itself is left as it is.
/// </summary>
public static class RecordCopy
{
    /// <summary>Progress is told after so many entries: a fraction of a second.</summary>
    private const long Told = 10_000;

    /// <summary>Copies into a place that holds nothing yet, which is to be thrown away where this fails.</summary>
    /// <param name="source">The record to copy.</param>
    /// <param name="target">The place of the copy.</param>
    /// <param name="progress">Is told now and then how many entries were copied.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The checkpoint of the copy, over all its entries, once the copy has been read back and holds.</returns>
    /// <exception cref="RecordException">The record cannot be read, its key is not here, the target is not empty, or the copy does not
    /// hold.</exception>
    public static async Task<Checkpoint> CopyAsync(RecordPlace source, RecordPlace target, IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        Checkpoint checkpoint;
        using (var reader = await source.OpenReaderAsync(cancellation).ConfigureAwait(false))
        using (var key = await source.OpenKeyAsync(cancellation).ConfigureAwait(false))
        using (var copy = await target.CreateAsync(key, cancellation).ConfigureAwait(false))
        {
            var head = await reader.HeadAsync(cancellation).ConfigureAwait(false);
            var entries = reader.ReadAsync(0, cancellation).TakeWhile(entry => entry.Number < head);
            await copy.ImportAsync(Counted(entries, progress), cancellation).ConfigureAwait(false);
            var root = await copy.RootAsync(head, cancellation).ConfigureAwait(false);
            await CheckSourceAsync(source, head, root, cancellation).ConfigureAwait(false);
            await RecordParts.CopyAsync(source, target, copy, cancellation).ConfigureAwait(false);
            checkpoint = await copy.PublishAsync(cancellation).ConfigureAwait(false);
        }
        await CheckCopyAsync(target, checkpoint, cancellation).ConfigureAwait(false);
        return checkpoint;
    }

    /// <summary>Copies into a folder that does not exist yet. It is filled beside its place and then renamed, so it is there whole or not
    /// at all, and only its owner may look into it.</summary>
    /// <inheritdoc cref="CopyAsync"/>
    /// <param name="source">The record to copy.</param>
    /// <param name="folder">The folder to make; so are the folders above it, where they are missing.</param>
    /// <param name="progress">Is told now and then how many entries were copied.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RecordException">The record cannot be read, its key is not here, the folder exists or lies in a record, or the copy
    /// could not be written or does not hold. Nothing is left of it.</exception>
    public static async Task<Checkpoint> CopyToFolderAsync(RecordPlace source, string folder, IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        using var fresh = FreshFolder.Beside(folder);
        try
        {
            var checkpoint = await CopyAsync(source, new FolderPlace(fresh.Path), progress, cancellation).ConfigureAwait(false);
            fresh.Keep();
            return checkpoint;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException && Cause(error) is not null)
        {
            throw new RecordException(RecordFault.CannotWrite, $"{folder} was not made, and nothing is left of it: {Cause(error)!.Message}", error);
        }
    }

    /// <summary>What the operating system said, where it was the writing that failed.</summary>
    private static Exception? Cause(Exception error) => error switch
    {
        RecordException { Fault: RecordFault.CannotWrite, InnerException: { } inner } => inner,
        RecordException => null,
        _ => error,
    };

    private static async IAsyncEnumerable<RecordEntry> Counted(IAsyncEnumerable<RecordEntry> entries, IProgress<long>? progress)
    {
        await foreach (var entry in entries.ConfigureAwait(false))
        {
            yield return entry;
            if ((entry.Number + 1) % Told == 0) progress?.Report(entry.Number + 1);
        }
    }

    /// <summary>Entries can be read shortly before they are acknowledged, and a disk that fails then takes them back: what the copy is to
    /// sign must still be in the record.</summary>
    private static async Task CheckSourceAsync(RecordPlace source, long head, TreeHash root, CancellationToken cancellation)
    {
        using var again = await source.OpenReaderAsync(cancellation).ConfigureAwait(false);
        var now = await again.HeadAsync(cancellation).ConfigureAwait(false);
        if (now >= head && await again.RootAsync(head, cancellation).ConfigureAwait(false) == root) return;
        throw new RecordException(RecordFault.CannotImport, $"the record's first {head} entries are no longer those that were copied: copy it again");
    }

    private static string Of(long? entry) => entry is { } number ? $" (entry {number})" : "";

    private static async Task CheckCopyAsync(RecordPlace copy, Checkpoint checkpoint, CancellationToken cancellation)
    {
        var report = await copy.VerifyAsync(cancellation).ConfigureAwait(false);
        if (report.Problems is [var first, ..])
        {
            throw new RecordException(RecordFault.Damaged, $"the copy does not hold: {first.Place} {first.What}{Of(first.Entry)}");
        }
        if (report.Entries == checkpoint.Size && report.Checkpoint == checkpoint) return;
        throw new RecordException(RecordFault.Damaged, $"the copy reads back as {report.Entries} entries and not as {checkpoint.Size}");
    }
}
