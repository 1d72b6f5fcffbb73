using Npgsql;
using Portolan.Record.Appending;
using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Record.Postgres;

/// <summary>
/// A record in PostgreSQL, open for writing: by as many processes and threads as like, in one order. Appends of a process that come together
/// are committed together. Safe for use by many threads.
/// </summary>
public sealed class PostgresRecord : PostgresReader, IRecordStore
{
    /// <summary>The advisory lock of those who publish: beside "portolan" in ASCII.</summary>
    private const long PublishLock = 0x706F72746F6C616F;

    private const string Insert = "insert into portolan.checkpoints (number, size, note) values ($1, $2, $3)";

    private readonly AppendQueue queue;
    private readonly PostgresWriter writer;
    private readonly RecordKey key;

    private PostgresRecord(PostgresDatabase database, VerifierKey publicKey, RecordKey key, TimeProvider time) : base(database, publicKey)
    {
        (this.key, this.writer) = (key, new PostgresWriter(database, time));
        this.queue = new AppendQueue(this, this.writer.WriteAsync);
    }

    /// <summary>Opens the record of a place, makes it where the schema is empty or missing, and brings an older one up to date.</summary>
    /// <param name="place">Where the record is.</param>
    /// <param name="options">Null for the usual.</param>
    /// <param name="cancellation">Ends the opening.</param>
    /// <exception cref="RecordException">The schema is not that of a record or of a later version, the record is damaged, the key folder has
    /// another key, or the server does not let us write.</exception>
    public static new async Task<PostgresRecord> OpenAsync(PostgresPlace place, PostgresOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new PostgresOptions();
        var database = new PostgresDatabase(place, options.Patience);
        var key = new RecordKey(place.KeyFolder);
        PostgresRecord? record = null;
        try
        {
            await database.OnceAsync((connection, token) => PrepareAsync(connection, place.Name, key, options, token), cancellation).ConfigureAwait(false);
            var publicKey = await ReadIdentityAsync(database, cancellation).ConfigureAwait(false);
            key.Find(publicKey)?.Dispose();
            record = new PostgresRecord(database, publicKey, key, options.Time);
            await record.CheckSignedAsync(cancellation).ConfigureAwait(false);
            return record;
        }
        catch
        {
            record?.Dispose();
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<AppendAnswer> AppendAsync(StreamId stream, ExpectedVersion expected, IReadOnlyList<NewEvent> events, Actor who,
        CancellationToken cancellation = default)
    {
        NewEvent.Check(stream, events, who);
        return this.queue.Add(new PendingAppend(stream, expected, events, who, cancellation));
    }

    /// <inheritdoc/>
    public async ValueTask<Checkpoint> PublishAsync(CancellationToken cancellation = default)
    {
        using var signing = this.key.Open(PublicKey);
        var checkpoint = await CommitmentAsync(cancellation).ConfigureAwait(false);
        var note = SignedNote.Sign(checkpoint.Text, signing);

        // Asked again after a lost connection, it finds what it published then.
        return await Database.AskAsync((connection, token) => KeepAsync(connection, checkpoint, note, token), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<long> ImportAsync(IAsyncEnumerable<RecordEntry> entries, CancellationToken cancellation = default) =>
        this.queue.AloneAsync(() => this.writer.ImportAsync(entries, cancellation));

    /// <summary>Waits for appends under way and ends the connections.</summary>
    public override void Dispose()
    {
        if (this.queue.Close()) base.Dispose();
    }

    private static async Task PrepareAsync(NpgsqlConnection connection, string place, RecordKey key, PostgresOptions options,
        CancellationToken cancellation)
    {
        await PostgresSchema.PrepareAsync(connection, place, PostgresSchema.Migrations, cancellation).ConfigureAwait(false);
        await RecordIdentity.MakeAsync(connection, place, () =>
        {
            var origin = options.Key?.Verifier.Name ?? SignedNote.CheckName(options.Origin ?? $"record-{Guid.NewGuid():n}");
            return (origin, key.Make(origin, options.Key).ToString());
        }, cancellation).ConfigureAwait(false);
    }

    /// <summary>What there is to sign: nothing that goes back behind what was signed, and no edge that the hashes do not bear out.</summary>
    /// <exception cref="RecordException">The record was touched.</exception>
    private async Task<Checkpoint> CommitmentAsync(CancellationToken cancellation)
    {
        await CheckSignedAsync(cancellation).ConfigureAwait(false);
        var head = await Database.AskAsync(async (connection, token) =>
        {
            await using var command = new NpgsqlCommand(RecordHead.Select, connection);
            await using var reader = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
            return await RecordHead.ReadAsync(reader, Database.Place.Name, token).ConfigureAwait(false);
        }, cancellation).ConfigureAwait(false);
        var (size, root) = (head.Edge.Size, head.Edge.Root);
        if (await RootAsync(size, cancellation).ConfigureAwait(false) == root) return new Checkpoint(PublicKey.Name, size, root);
        throw new RecordException(RecordFault.Damaged, $"{Database.Place}: the head is not that of the entries; verify names what was touched");
    }

    /// <summary>Keeps a checkpoint, unless another process has published as much or more.</summary>
    private async Task<Checkpoint> KeepAsync(NpgsqlConnection connection, Checkpoint checkpoint, string note, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellation).ConfigureAwait(false);
        await connection.RunAsync($"select pg_advisory_xact_lock({PublishLock})", cancellation).ConfigureAwait(false);
        var last = await StoredCheckpoint.LastAsync(connection, Database.Place.Name, PublicKey, cancellation).ConfigureAwait(false);
        if (last is not null && Checkpoint.Open(last.Note, PublicKey) is var before && before.Size >= checkpoint.Size) return before;
        var number = last is null ? 0 : last.Number + 1;
        await connection.RunAsync(Insert, cancellation, number, checkpoint.Size, note).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return checkpoint;
    }
}
