using Npgsql;
using Portolan.Record.Appending;
using Portolan.Record.Events;

namespace Portolan.Record.Postgres;

/// <summary>
/// Stores groups of entries, each in a transaction. Where the connection is lost before the commit was sent, nothing was recorded and it
/// tries again. Where it is lost after, it looks for the mark of the group, so that nothing is doubled and nothing that was recorded is
/// reported as lost.
/// </summary>
internal sealed class PostgresWriter(PostgresDatabase database, TimeProvider time)
{
    /// <summary>How many entries of another record are held in memory at once.</summary>
    private const int ImportBuffer = 5000;

    private string Place => database.Place.Name;

    /// <summary>Stores appends that have waited together.</summary>
    /// <exception cref="RecordException">They could not be stored, or it cannot be told whether they are
    /// (<see cref="RecordFault.Undecided"/>).</exception>
    public async ValueTask WriteAsync(IReadOnlyList<PendingAppend> appends)
    {
        var left = database.Patience;
        string[] streams = [.. appends.Select(append => append.Stream.ToString()).Distinct()];
        while (await TryAsync(streams, Fill, left).ConfigureAwait(false) is { } failure)
        {
            if (!ServerError.IsLost(failure) || !await left.WaitAsync(CancellationToken.None).ConfigureAwait(false)) throw NothingRecorded(failure);
        }

        Task Fill(NpgsqlConnection connection, CommitGroup group)
        {
            foreach (var append in appends) group.Add(append);
            return Task.CompletedTask;
        }
    }

    /// <summary>Takes over another record.</summary>
    /// <exception cref="RecordException">See <see cref="IRecordStore.ImportAsync"/>.</exception>
    public async Task<long> ImportAsync(IAsyncEnumerable<RecordEntry> entries, CancellationToken cancellation)
    {
        var count = 0L;
        var failure = await TryAsync([], TakeOver, database.Patience).ConfigureAwait(false);
        return failure is null ? count : throw NothingRecorded(failure);

        async Task TakeOver(NpgsqlConnection connection, CommitGroup group)
        {
            if (group.First > 0)
            {
                throw new RecordException(RecordFault.CannotImport, $"{Place} has {group.First} entries; only an empty record takes over another");
            }
            await foreach (var entry in entries.WithCancellation(cancellation).ConfigureAwait(false))
            {
                group.TakeOver(entry);
                if (group.Rows.Count == ImportBuffer) await CommitStatements.CopyAsync(connection, group).ConfigureAwait(false);
            }
            count = group.Count;
        }
    }

    /// <summary>One transaction; gives null once it is committed or had nothing to commit, and else why nothing was recorded.</summary>
    /// <exception cref="RecordException">It cannot be told whether it was.</exception>
    private async Task<Exception?> TryAsync(string[] streams, Func<NpgsqlConnection, CommitGroup, Task> fill, Patience left)
    {
        CommitGroup? sent = null;
        try
        {
            await using var connection = await database.ConnectAsync().ConfigureAwait(false);
            var (head, versions) = await CommitStatements.BeginAsync(connection, Place, streams).ConfigureAwait(false);
            var group = new CommitGroup(head, versions, time);
            await fill(connection, group).ConfigureAwait(false);
            if (group.Count == 0)
            {
                await CommitStatements.RollbackAsync(connection).ConfigureAwait(false);
                return null;
            }
            sent = group;
            await CommitStatements.CommitAsync(connection, group).ConfigureAwait(false);
            return null;
        }
        catch (Exception error) when (ServerError.IsOne(error))
        {
            var known = sent is null || ServerError.IsRefusal(error);
            return known || !await IsThereAsync(sent!, error, left).ConfigureAwait(false) ? error : null;
        }
    }

    private async Task<bool> IsThereAsync(CommitGroup sent, Exception failure, Patience left)
    {
        while (true)
        {
            try
            {
                await using var connection = await database.ConnectAsync().ConfigureAwait(false);
                return await CommitStatements.IsThereAsync(connection, sent).ConfigureAwait(false);
            }
            catch (Exception error) when (ServerError.IsOne(error))
            {
                if (await left.WaitAsync(CancellationToken.None).ConfigureAwait(false)) continue;
                throw new RecordException(RecordFault.Undecided,
                    $"{Place}: the connection was lost while entries from {sent.First} on were committed ({failure.Message}), "
                    + $"and the server cannot be asked whether they were ({error.Message}): look before trying again", failure);
            }
        }
    }

    private RecordException NothingRecorded(Exception failure)
    {
        if (failure is RecordException known) return known;
        var explained = ServerError.Explain(failure, Place);
        var fault = explained.Fault == RecordFault.Missing ? RecordFault.CannotWrite : explained.Fault;
        return new RecordException(fault, $"{explained.Message}; nothing was recorded", failure);
    }
}
