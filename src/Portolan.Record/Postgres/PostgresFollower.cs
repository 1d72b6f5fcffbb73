using Npgsql;

namespace Portolan.Record.Postgres;

/// <summary>
/// Follows the head of a record by the notifications of the server, on a connection of its own that is made when somebody first waits and
/// made again when it is lost. The head is read after each beginning to listen, so nothing is missed between.
/// </summary>
internal sealed class PostgresFollower(PostgresDatabase database) : IDisposable
{
    /// <summary>The channel; the database says which record.</summary>
    public const string Channel = "portolan_record";

    /// <summary>How often the head is read where no notification comes, for those that get lost on the way.</summary>
    private static readonly TimeSpan Fallback = TimeSpan.FromSeconds(5);

    /// <summary>The pauses before a lost connection is made again, or a server asked that sends no notifications: each twice the last.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100), LongestPause = TimeSpan.FromSeconds(3);

    private readonly HeadSignal signal = new();
    private readonly CancellationTokenSource ended = new();
    private readonly Lock starting = new();
    private Task? following;
    private TimeSpan pause = FirstPause;

    /// <summary>The head once it is more than that.</summary>
    public Task<long> WaitAsync(long head, CancellationToken cancellation)
    {
        lock (this.starting) this.following ??= Task.Run(FollowAsync, CancellationToken.None);
        return this.signal.WaitAsync(head, cancellation);
    }

    public void Dispose()
    {
        this.ended.Cancel();
        try
        {
            this.following?.Wait();
        }
        catch (AggregateException error) when (error.InnerException is OperationCanceledException)
        {
            return;
        }
        finally
        {
            this.ended.Dispose();
        }
    }

    private async Task FollowAsync()
    {
        while (true)
        {
            try
            {
                await ListenAsync(this.ended.Token).ConfigureAwait(false);
            }
            catch (Exception error) when (ServerError.IsOne(error))
            {
                await Task.Delay(this.pause, this.ended.Token).ConfigureAwait(false);
                this.pause = this.pause * 2 < LongestPause ? this.pause * 2 : LongestPause;
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        await using var connection = await database.ConnectAsync(cancellation).ConfigureAwait(false);

        // Once before it listens, too: a standby has a head and no notifications, and is then asked at each attempt.
        this.signal.Move(await HeadAsync(connection, cancellation).ConfigureAwait(false));
        await using (var listen = new NpgsqlCommand($"listen {Channel}", connection)) await listen.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        this.pause = FirstPause;
        while (true)
        {
            this.signal.Move(await HeadAsync(connection, cancellation).ConfigureAwait(false));
            await connection.WaitAsync(Fallback, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>How many entries the record has.</summary>
    public static async Task<long> HeadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select size from portolan.head", connection);
        return await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is long head ? head
            : throw new RecordException(RecordFault.Damaged, $"{connection.Database}: the table head is empty");
    }
}
