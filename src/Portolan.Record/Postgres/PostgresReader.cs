using System.Runtime.CompilerServices;
using Npgsql;
using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Record.Postgres;

/// <summary>
/// A record in PostgreSQL, open for reading, while other processes write to it or none does. It sees whole commits only, each entry after
/// those before it. No connection is held between two pages of entries or between two calls, except one to be woken by while somebody
/// waits; a connection that is lost is made again. Safe for use by many threads.
/// </summary>
public class PostgresReader : IRecordReader
{
    /// <summary>How many entries are asked for at once: enough that the way to the server is not felt, and some hundred megabytes where each
    /// is as long as can be.</summary>
    private const int Page = 2000;

    private readonly PostgresTree tree;
    private readonly PostgresFollower follower;
    private long seen;

    private protected PostgresReader(PostgresDatabase database, VerifierKey key)
    {
        (Database, PublicKey) = (database, key);
        this.tree = new PostgresTree(database);
        this.follower = new PostgresFollower(database);
    }

    /// <inheritdoc/>
    public VerifierKey PublicKey { get; }

    private protected PostgresDatabase Database { get; }

    /// <summary>Opens the record of a place.</summary>
    /// <param name="place">Where the record is.</param>
    /// <param name="options">Only the patience is heeded; null for the usual.</param>
    /// <param name="cancellation">Ends the opening.</param>
    /// <exception cref="RecordException">There is none, the schema is not that of a record or of a later version, the record is damaged, or
    /// the server does not let us read it.</exception>
    public static async Task<PostgresReader> OpenAsync(PostgresPlace place, PostgresOptions? options = null, CancellationToken cancellation = default)
    {
        var database = new PostgresDatabase(place, (options ?? new PostgresOptions()).Patience);
        PostgresReader? reader = null;
        try
        {
            await database.OnceAsync((connection, token) => PostgresSchema.RequireRecordAsync(connection, place.Name, token), cancellation).ConfigureAwait(false);
            reader = new PostgresReader(database, await ReadIdentityAsync(database, cancellation).ConfigureAwait(false));
            await reader.CheckSignedAsync(cancellation).ConfigureAwait(false);
            return reader;
        }
        catch
        {
            reader?.Dispose();
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<long> HeadAsync(CancellationToken cancellation = default)
    {
        var head = await Database.AskAsync(PostgresFollower.HeadAsync, cancellation).ConfigureAwait(false);
        Volatile.Write(ref this.seen, head);
        return head;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordEntry> ReadAsync(long from = 0, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        return EntriesFrom(from, cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordEntry> ReadStreamAsync(StreamId stream, long fromVersion = 1, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fromVersion, 1);
        return EntriesOf(stream, fromVersion, cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask<long> VersionOfAsync(StreamId stream, CancellationToken cancellation = default) =>
        await Database.AskAsync(async (connection, token) =>
        {
            await using var command = new NpgsqlCommand("select version from portolan.entries where stream = $1 order by version desc limit 1", connection);
            command.Parameters.AddWithValue(stream.ToString());
            return await command.ExecuteScalarAsync(token).ConfigureAwait(false) as long? ?? 0;
        }, cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<long> WaitAsync(long head, CancellationToken cancellation = default) => this.follower.WaitAsync(head, cancellation);

    /// <inheritdoc/>
    public async ValueTask<TreeHash> RootAsync(long size, CancellationToken cancellation = default)
    {
        await CheckSizeAsync(size, cancellation).ConfigureAwait(false);
        return await this.tree.AskAsync(walk => walk.Root(size), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<InclusionProof> ProveInclusionAsync(long entry, long size, CancellationToken cancellation = default)
    {
        await CheckSizeAsync(size, cancellation).ConfigureAwait(false);
        return await this.tree.AskAsync(walk => walk.ProveInclusion(entry, size), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<ConsistencyProof> ProveConsistencyAsync(long oldSize, long newSize, CancellationToken cancellation = default)
    {
        await CheckSizeAsync(newSize, cancellation).ConfigureAwait(false);
        return await this.tree.AskAsync(walk => walk.ProveConsistency(oldSize, newSize), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<string?> ReadCheckpointAsync(CancellationToken cancellation = default)
    {
        var last = await Database.AskAsync((connection, token) => StoredCheckpoint.LastAsync(connection, Database.Place.Name, PublicKey, token), cancellation)
            .ConfigureAwait(false);
        return last?.Note;
    }

    /// <summary>Ends the connections.</summary>
    public virtual void Dispose()
    {
        this.follower.Dispose();
        Database.Dispose();
        GC.SuppressFinalize(this);
    }

    internal static async Task<VerifierKey> ReadIdentityAsync(PostgresDatabase database, CancellationToken cancellation) =>
        await database.OnceAsync(async (connection, token) =>
        {
            try
            {
                return await RecordIdentity.ReadAsync(connection, token).ConfigureAwait(false);
            }
            catch (FormatException error)
            {
                throw new RecordException(RecordFault.Damaged, $"{database.Place}: identity: {error.Message}", error);
            }
        }, cancellation).ConfigureAwait(false);

    /// <summary>Holds the tree against the last checkpoint.</summary>
    /// <exception cref="RecordException">The entries are not those that were signed.</exception>
    private protected async Task CheckSignedAsync(CancellationToken cancellation)
    {
        if (await ReadCheckpointAsync(cancellation).ConfigureAwait(false) is not { } note) return;
        var checkpoint = Checkpoint.Open(note, PublicKey);
        var head = await HeadAsync(cancellation).ConfigureAwait(false);
        if (checkpoint.Size > head)
        {
            throw RecordException.Damaged(Database.Place.Name, head, $"is missing, of {checkpoint.Size} that the checkpoint signs");
        }
        if (await RootAsync(checkpoint.Size, cancellation).ConfigureAwait(false) == checkpoint.Root) return;
        throw new RecordException(RecordFault.Damaged,
            $"{Database.Place}: the entries are not those that the checkpoint signs; verify names the first that was touched");
    }

    private async IAsyncEnumerable<RecordEntry> EntriesFrom(long from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (head, names) = (await HeadAsync(cancellation).ConfigureAwait(false), new RepeatedNames());
        while (from < head)
        {
            var (first, past) = (from, Math.Min(head, from + Page));
            var forms = await Database.AskAsync((connection, token) => FormsAsync(new NpgsqlCommand(
                "select form from portolan.entries where number >= $1 and number < $2 order by number", connection)
            {
                Parameters = { new() { Value = first }, new() { Value = past } },
            }, token), cancellation).ConfigureAwait(false);
            foreach (var form in forms)
            {
                var entry = Decode(form, from, names);
                if (entry.Number != from) throw Damaged(from, $"says that it is {entry.Number}");
                yield return entry;
                from++;
            }
            if (from < past) throw Damaged(from, "is missing");
        }
    }

    private async IAsyncEnumerable<RecordEntry> EntriesOf(StreamId stream, long fromVersion, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var names = new RepeatedNames();
        while (true)
        {
            var first = fromVersion;
            var forms = await Database.AskAsync((connection, token) => FormsAsync(new NpgsqlCommand(
                $"select form from portolan.entries where stream = $1 and version >= $2 order by version limit {Page}", connection)
            {
                Parameters = { new() { Value = stream.ToString() }, new() { Value = first } },
            }, token), cancellation).ConfigureAwait(false);
            foreach (var form in forms)
            {
                var entry = Decode(form, null, names);
                if (entry.Stream != stream || entry.Version != fromVersion)
                {
                    throw Damaged(entry.Number, $"is version {entry.Version} of {entry.Stream} and stands as version {fromVersion} of {stream}");
                }
                yield return entry;
                fromVersion++;
            }
            if (forms.Count < Page) yield break;
        }
    }

    private static async Task<List<byte[]>> FormsAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var asked = command;
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var forms = new List<byte[]>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false)) forms.Add(reader.GetFieldValue<byte[]>(0));
        return forms;
    }

    private RecordEntry Decode(byte[] form, long? number, RepeatedNames names)
    {
        try
        {
            return EntryForm.Decode(form, names);
        }
        catch (FormatException error)
        {
            var which = number is null ? "an entry" : $"entry {number}";
            throw new RecordException(RecordFault.Damaged, $"{Database.Place}: {which} cannot be read: {error.Message}", error);
        }
    }

    private async ValueTask CheckSizeAsync(long size, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (size <= Volatile.Read(ref this.seen)) return;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, await HeadAsync(cancellation).ConfigureAwait(false));
    }

    private RecordException Damaged(long entry, string what) => RecordException.Damaged(Database.Place.Name, entry, what);
}
