using Npgsql;

namespace Portolan.Record.Postgres;

/// <summary>The connections to the database of a record. Safe for use by many threads.</summary>
internal sealed class PostgresDatabase : IDisposable
{
    /// <summary>
    /// A commit is answered when it is on the medium, whatever the server's default is. A writer that has lost the server holds the record
    /// no longer than ten seconds, and one that waits for it gives up after twenty.
    /// </summary>
    private const string SessionSettings = """
        set idle_in_transaction_session_timeout = '10s';
        set lock_timeout = '20s';
        select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'
        """;

    /// <summary>The statements of this program are few, and each is worth preparing.</summary>
    private const int PreparedStatements = 40;

    private readonly NpgsqlDataSource source;
    private readonly TimeSpan patience;

    public PostgresDatabase(PostgresPlace place, TimeSpan patience = default)
    {
        (Place, this.patience) = (place, patience);
        var parts = new NpgsqlConnectionStringBuilder(place.ConnectionString)
        {
            // The settings above are to last, and we leave no others behind.
            NoResetOnClose = true,
            MaxAutoPrepare = PreparedStatements,
            AutoPrepareMinUsages = 2,

            // A commit of ours is our own, whatever transaction the caller is in.
            Enlist = false,
        };
        if (string.IsNullOrEmpty(parts.ApplicationName)) parts.ApplicationName = "portolan";
        var builder = new NpgsqlDataSourceBuilder(parts.ConnectionString);
        builder.UsePhysicalConnectionInitializer(Prepare, PrepareAsync);

        // No types but those of every server are used, so none need be asked for.
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        this.source = builder.Build();
    }

    public PostgresPlace Place { get; }

    /// <summary>A connection, to be disposed of.</summary>
    /// <exception cref="NpgsqlException">The server is not there, or does not let us in.</exception>
    public ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellation = default) => this.source.OpenConnectionAsync(cancellation);

    /// <summary>How long the server may be away.</summary>
    public Patience Patience => new(this.patience);

    /// <summary>Asks once.</summary>
    /// <exception cref="RecordException">There is no answer.</exception>
    public Task<T> OnceAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> ask, CancellationToken cancellation) =>
        AskAsync(ask, new Patience(default), cancellation);

    /// <summary>Does something once.</summary>
    /// <exception cref="RecordException">It could not be done, or its answer was lost.</exception>
    public Task OnceAsync(Func<NpgsqlConnection, CancellationToken, Task> work, CancellationToken cancellation) =>
        OnceAsync(Answering(work), cancellation);

    /// <summary>Does what does no harm when it is done twice, and again where the connection is lost.</summary>
    /// <exception cref="RecordException">It could not be done within the time that the server may be away
    /// (<see cref="RecordFault.CannotWrite"/>), or was refused.</exception>
    public async Task DoAsync(Func<NpgsqlConnection, CancellationToken, Task> work, CancellationToken cancellation)
    {
        try
        {
            await AskAsync(Answering(work), cancellation).ConfigureAwait(false);
        }
        catch (RecordException error) when (error.Fault == RecordFault.Missing && error.InnerException is not null)
        {
            throw new RecordException(RecordFault.CannotWrite, $"{error.Message}; try again, which does no harm", error.InnerException);
        }
    }

    /// <summary>Asks what changes nothing, and again where the connection is lost.</summary>
    /// <exception cref="RecordException">There is no answer within the time that the server may be away.</exception>
    public Task<T> AskAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> ask, CancellationToken cancellation) =>
        AskAsync(ask, Patience, cancellation);

    public void Dispose() => this.source.Dispose();

    private async Task<T> AskAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> ask, Patience left, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await using var connection = await ConnectAsync(cancellation).ConfigureAwait(false);
                return await ask(connection, cancellation).ConfigureAwait(false);
            }
            catch (Exception error) when (ServerError.IsOne(error))
            {
                if (!ServerError.IsLost(error) || !await left.WaitAsync(cancellation).ConfigureAwait(false)) throw ServerError.Explain(error, Place.Name);
            }
        }
    }

    private static Func<NpgsqlConnection, CancellationToken, Task<bool>> Answering(Func<NpgsqlConnection, CancellationToken, Task> work) =>
        async (connection, cancellation) =>
        {
            await work(connection, cancellation).ConfigureAwait(false);
            return true;
        };

    private static void Prepare(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(SessionSettings, connection);
        command.ExecuteNonQuery();
    }

    private static async Task PrepareAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(SessionSettings, connection);
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }
}
