using Portolan.Record.Files;
using Portolan.Record.Folder;

namespace Portolan.Record;

/// <summary>What belongs to a record beside its entries, as copies take it over: the files that entries name, and the keys of people.</summary>
internal static class RecordParts
{
    /// <summary>Copies the parts. What is sealed stays sealed: keys are copied as they are wrapped.</summary>
    /// <param name="source">The record that is copied.</param>
    /// <param name="target">The place of the copy.</param>
    /// <param name="copy">The copy, with its entries.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RecordException">A file is damaged, or a part cannot be read or written.</exception>
    public static async Task CopyAsync(RecordPlace source, RecordPlace target, IRecordReader copy, CancellationToken cancellation)
    {
        await CopyFilesAsync(source, target, copy, cancellation).ConfigureAwait(false);
        await CopyPeopleAsync(source, target, cancellation).ConfigureAwait(false);
    }

    private static async Task CopyFilesAsync(RecordPlace source, RecordPlace target, IRecordReader copy, CancellationToken cancellation)
    {
        using var from = await source.OpenFilesAsync(cancellation: cancellation).ConfigureAwait(false);
        using var to = await target.OpenFilesAsync(cancellation: cancellation).ConfigureAwait(false);
        foreach (var hash in await UsedFiles.InAsync(copy, cancellation).ConfigureAwait(false))
        {
            // Not all that reads like the hash of a file is one; a file that an entry names and that is missing is found by verifying.
            if (!await from.ContainsAsync(hash, cancellation).ConfigureAwait(false)) continue;
            var content = await from.OpenAsync(hash, cancellation).ConfigureAwait(false);
            await using (content.ConfigureAwait(false)) await to.PutAsync(content, long.MaxValue, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task CopyPeopleAsync(RecordPlace source, RecordPlace target, CancellationToken cancellation)
    {
        using var from = await source.OpenPersonKeysAsync(cancellation: cancellation).ConfigureAwait(false);
        using var to = await target.OpenPersonKeysAsync(cancellation: cancellation).ConfigureAwait(false);
        if (from is not FolderPersonKeys keys || to is not FolderPersonKeys copied)
        {
            throw new RecordException(RecordFault.CannotImport, $"the keys of people cannot be copied from {source} to {target}");
        }
        await keys.CopyToAsync(copied, cancellation).ConfigureAwait(false);
    }
}
