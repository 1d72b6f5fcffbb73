using System.Data;
using Npgsql;
using Portolan.Record.Proof;

namespace Portolan.Record.Postgres;

/// <summary>The row that says which record it is: origin and public key. It is what makes a record of the tables.</summary>
internal static class RecordIdentity
{
    private const string Whole = "select count(to_regclass('portolan.' || t)) = 3 from unnest(array['identity', 'entries', 'checkpoints']) as t";

    private const string Anything = """
        select exists (select from portolan.identity) or exists (select from portolan.entries) or exists (select from portolan.checkpoints)
        """;

    /// <summary>Whether there is a record.</summary>
    public static async Task<bool> ExistsAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        await connection.AskAsync("select exists (select from portolan.identity)", cancellation).ConfigureAwait(false) is true;

    /// <summary>Whether there is a record, or what damage has left of one.</summary>
    public static async Task<bool> IsAnythingThereAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var whole = await connection.AskAsync(Whole, cancellation).ConfigureAwait(false) is true;
        return !whole || await connection.AskAsync(Anything, cancellation).ConfigureAwait(false) is true;
    }

    /// <summary>The public key, whose name is the origin.</summary>
    /// <exception cref="FormatException">The row is missing or damaged.</exception>
    public static async Task<VerifierKey> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select origin, public_key from portolan.identity", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        if (!await reader.ReadAsync(cancellation).ConfigureAwait(false)) throw new FormatException("the row is missing");
        var (origin, key) = (reader.GetString(0), VerifierKey.Parse(reader.GetString(1)));
        return key.Name == origin ? key : throw new FormatException($"the key is of {key.Name} and the record is {origin}");
    }

    /// <summary>Makes the record in its tables where there is none: one process at a time.</summary>
    /// <param name="connection">A connection without a transaction.</param>
    /// <param name="place">The place, for messages.</param>
    /// <param name="identify">Gives a new record its origin and its public key.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RecordException">There are entries or checkpoints, and the row is missing.</exception>
    public static async Task MakeAsync(NpgsqlConnection connection, string place, Func<(string Origin, string PublicKey)> identify,
        CancellationToken cancellation)
    {
        if (await ExistsAsync(connection, cancellation).ConfigureAwait(false)) return;
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation).ConfigureAwait(false);
        await PostgresSchema.LockAsync(connection, cancellation).ConfigureAwait(false);
        if (await ExistsAsync(connection, cancellation).ConfigureAwait(false)) return;
        if (await IsAnythingThereAsync(connection, cancellation).ConfigureAwait(false))
        {
            throw new RecordException(RecordFault.Damaged, $"{place}: identity: the row is missing, and there are entries or checkpoints");
        }
        var (origin, key) = identify();
        await connection.RunAsync("insert into portolan.identity (origin, public_key) values ($1, $2)", cancellation, origin, key).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }
}
