using Portolan.Record.Events;

namespace Portolan.Record.Folds;

/// <summary>Runs folds over records.</summary>
public static class FoldRun
{
    /// <summary>The state that a record comes to.</summary>
    /// <param name="reader">The record.</param>
    /// <param name="fold">The fold.</param>
    /// <param name="asOf">How far to read.</param>
    /// <param name="snapshots">Where snapshots are kept, or null for none. They change the speed and never the answer; where one cannot
    /// be written it is not.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="RecordException">The record cannot be read, or an entry does not say what its type should
    /// (<see cref="RecordFault.Damaged"/>).</exception>
    public static async Task<Folded<TState>> ToAsync<TState>(IRecordReader reader, IFold<TState> fold, AsOf asOf = default, FoldSnapshots? snapshots = null, CancellationToken cancellation = default)
    {
        var kept = snapshots is null ? null : await snapshots.ReadAsync(fold, reader, asOf, cancellation).ConfigureAwait(false);
        var (state, entries, last) = kept ?? new Folded<TState>(fold.Start(), 0, null);
        var read = 0L;
        await foreach (var entry in reader.ReadAsync(entries, cancellation).ConfigureAwait(false))
        {
            if (!asOf.Includes(entry)) break;
            state = Apply(fold, state, entry);
            (entries, last, read) = (entry.Number + 1, entry.When, read + 1);
        }
        var folded = new Folded<TState>(state, entries, last);
        if (snapshots is not null && asOf == AsOf.Now) await TryKeep(snapshots, fold, reader, folded, read, cancellation).ConfigureAwait(false);
        return folded;
    }

    private static TState Apply<TState>(IFold<TState> fold, TState state, RecordEntry entry)
    {
        try
        {
            return fold.Apply(state, entry);
        }
        catch (FormatException error)
        {
            throw new RecordException(RecordFault.Damaged, $"entry {entry.Number} ({entry.Type} in {entry.Stream}): {error.Message}", error);
        }
    }

    private static async Task TryKeep<TState>(FoldSnapshots snapshots, IFold<TState> fold, IRecordReader reader, Folded<TState> folded, long read, CancellationToken cancellation)
    {
        try
        {
            await snapshots.KeepAsync(fold, reader, folded, read, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
