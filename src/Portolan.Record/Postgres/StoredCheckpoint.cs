using Npgsql;
using Portolan.Record.Proof;

namespace Portolan.Record.Postgres;

/// <summary>A checkpoint as it was published; all are kept.</summary>
/// <param name="Number">Its place among them, from 0 without gaps.</param>
/// <param name="Note">The signed note.</param>
internal sealed record StoredCheckpoint(long Number, string Note)
{
    /// <summary>The one last published, with its signature checked; null before the first.</summary>
    /// <exception cref="RecordException">Its signature does not hold.</exception>
    public static async Task<StoredCheckpoint?> LastAsync(NpgsqlConnection connection, string place, VerifierKey key, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select number, note from portolan.checkpoints order by number desc limit 1", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        if (!await reader.ReadAsync(cancellation).ConfigureAwait(false)) return null;
        var stored = new StoredCheckpoint(reader.GetInt64(0), reader.GetString(1));
        try
        {
            Checkpoint.Open(stored.Note, key);
            return stored;
        }
        catch (FormatException error)
        {
            throw new RecordException(RecordFault.Damaged, $"{place}: checkpoint {stored.Number}: {error.Message}", error);
        }
    }
}
