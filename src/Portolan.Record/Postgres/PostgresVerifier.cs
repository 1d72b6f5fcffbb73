using System.Data;
using Npgsql;
using Portolan.Record.Events;
using Portolan.Record.Files;
using Portolan.Record.Proof;

namespace Portolan.Record.Postgres;

/// <summary>
/// Reads everything that a record in PostgreSQL stores and holds it against itself: entries, tiles, head, checkpoints, files and keys. Changes
/// nothing and reads one snapshot, so writers may go on meanwhile.
/// </summary>
public sealed class PostgresVerifier
{
    private const string Entries = "entries";

    private readonly PostgresPlace place;
    private readonly NpgsqlConnection connection;
    private readonly CancellationToken cancellation;
    private readonly List<VerifyProblem> problems = [];
    private readonly List<Checkpoint> signed = [];
    private readonly Dictionary<(int Level, long Number), byte[]> tiles = [];
    private readonly Dictionary<StreamId, long> versions = [];
    private readonly CompactRange edge = new();

    /// <summary>The files that entries name, and the first entry that names each.</summary>
    private readonly Dictionary<FileHash, long> named = [];

    private int held;
    private long checkpoints;
    private long lastGood;
    private DateTimeOffset? lastRecorded;

    private PostgresVerifier(PostgresPlace place, NpgsqlConnection connection, CancellationToken cancellation) =>
        (this.place, this.connection, this.cancellation) = (place, connection, cancellation);

    /// <summary>Verifies the record of a place.</summary>
    /// <exception cref="RecordException">There is no record, or it may not be read.</exception>
    public static async Task<VerifyReport> VerifyAsync(PostgresPlace place, CancellationToken cancellation = default)
    {
        using var database = new PostgresDatabase(place);
        return await database.OnceAsync((connection, token) => new PostgresVerifier(place, connection, token).RunAsync(), cancellation).ConfigureAwait(false);
    }

    private async Task<VerifyReport> RunAsync()
    {
        await using var snapshot = await this.connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, this.cancellation).ConfigureAwait(false);
        await CheckFormatAsync().ConfigureAwait(false);
        var key = await TryAsync("identity", () => RecordIdentity.ReadAsync(this.connection, this.cancellation)).ConfigureAwait(false);
        if (key is not null) CheckPrivateKey(key);
        await ReadRowsAsync("checkpoints", "select number, size, note from portolan.checkpoints order by number",
            row => ReadCheckpoint(row, key)).ConfigureAwait(false);
        await ReadRowsAsync("tiles", "select level, number, root from portolan.tiles",
            row => this.tiles[(row.GetInt32(0), row.GetInt64(1))] = row.GetFieldValue<byte[]>(2)).ConfigureAwait(false);
        (long Size, byte[] Edge, DateTimeOffset? Recorded)? head = null;
        await ReadRowsAsync("head", RecordHead.Select, row =>
            head = (row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<DateTimeOffset?>(2))).ConfigureAwait(false);
        CheckSigned();
        await ReadRowsAsync(Entries, "select number, stream, version, leaf, form from portolan.entries order by number", ReadEntry).ConfigureAwait(false);
        if (this.problems.All(problem => problem.Place != Entries)) CheckWhole(head);
        var files = new FileReading(this.named);
        await ReadAsync("files", () => files.ReadAllAsync(this.connection, this.cancellation)).ConfigureAwait(false);
        this.problems.AddRange(files.Problems);
        await ReadAsync("people", async () =>
            this.problems.AddRange(await PeopleReading.ProblemsAsync(this.connection, this.place, this.cancellation).ConfigureAwait(false))).ConfigureAwait(false);
        return new VerifyReport(this.edge.Size, this.edge.Root, this.signed.LastOrDefault(), this.problems);
    }

    private async Task CheckFormatAsync()
    {
        try
        {
            await PostgresSchema.RequireRecordAsync(this.connection, this.place.Name, this.cancellation).ConfigureAwait(false);
        }
        catch (RecordException error) when (error.Fault is RecordFault.NotARecord or RecordFault.NewerFormat)
        {
            await using var command = new NpgsqlCommand("select to_regclass('portolan.entries') is not null", this.connection);
            if (await command.ExecuteScalarAsync(this.cancellation).ConfigureAwait(false) is not true) throw;
            Add("format", null, error.Message);
        }
    }

    private void CheckPrivateKey(VerifierKey key)
    {
        try
        {
            new RecordKey(this.place.KeyFolder).Find(key)?.Dispose();
        }
        catch (RecordException error)
        {
            Add("private.key", null, error.Message);
        }
    }

    private void ReadCheckpoint(NpgsqlDataReader row, VerifierKey? key)
    {
        var (number, size) = (row.GetInt64(0), row.GetInt64(1));
        if (number != this.checkpoints++) throw new FormatException($"checkpoint {number} stands where {this.checkpoints - 1} is expected");
        if (key is null) return;
        try
        {
            var checkpoint = Checkpoint.Open(row.GetString(2), key);
            if (checkpoint.Size != size) throw new FormatException($"it is of {checkpoint.Size} entries and stands as of {size}");
            if (this.signed.Count > 0 && size <= this.signed[^1].Size) throw new FormatException($"it goes back to {size} entries");
            this.signed.Add(checkpoint);
        }
        catch (FormatException error)
        {
            Add("checkpoints", null, $"checkpoint {number}: {error.Message}");
        }
    }

    private void ReadEntry(NpgsqlDataReader row)
    {
        var number = this.edge.Size;
        if (row.GetInt64(0) != number) throw new FormatException($"is missing: {row.GetInt64(0)} stands in its place");
        var form = row.GetFieldValue<byte[]>(4);
        var entry = EntryForm.Decode(form);
        if (entry.Number != number) throw new FormatException($"says that it is {entry.Number}");
        if (entry.Stream.ToString() != row.GetString(1) || entry.Version != row.GetInt64(2))
        {
            throw new FormatException($"is version {entry.Version} of {entry.Stream} and stands as version {row.GetInt64(2)} of {row.GetString(1)}");
        }
        var before = this.versions.GetValueOrDefault(entry.Stream);
        if (entry.Version != before + 1) throw new FormatException($"is version {entry.Version} of {entry.Stream} and follows version {before}");
        var leaf = TreeHasher.Leaf(form);
        if (!row.GetFieldValue<byte[]>(3).AsSpan().SequenceEqual(TreeHash.Join([leaf]))) throw new FormatException("has another hash than stands beside it");
        this.versions[entry.Stream] = entry.Version;
        this.lastRecorded = entry.When;
        foreach (var reference in FileReference.In(entry.Payload)) this.named.TryAdd(reference.File.Hash, number);
        this.edge.Append(leaf, CheckTile);
        CheckSigned();
    }

    private void CheckTile(int level, long number, TreeHash root)
    {
        var tile = new TilePath(level, number, TilePath.Width);
        if (!this.tiles.Remove((level, number), out var stored)) Add("tiles", tile.FirstEntry(0), $"{tile} is missing");
        else if (!stored.AsSpan().SequenceEqual(TreeHash.Join([root]))) Add("tiles", tile.FirstEntry(0), $"{tile} does not match the entries");
    }

    /// <summary>Holds the entries so far against the checkpoint that signs so many, if one does.</summary>
    private void CheckSigned()
    {
        if (this.held == this.signed.Count || this.signed[this.held].Size != this.edge.Size) return;
        if (this.signed[this.held].Root == this.edge.Root) this.lastGood = this.edge.Size;
        else
        {
            Add("checkpoints", this.lastGood, $"the checkpoint of {this.edge.Size} entries signs another tree: "
                + $"an entry from {this.lastGood} to {this.edge.Size - 1} was changed after it was signed");
        }
        this.held++;
    }

    /// <summary>What must hold where every entry was read.</summary>
    private void CheckWhole((long Size, byte[] Edge, DateTimeOffset? Recorded)? head)
    {
        var count = this.edge.Size;
        if (this.signed.LastOrDefault() is { } last && last.Size > count)
        {
            Add(Entries, count, $"is missing, of {last.Size} that the last checkpoint signs");
        }
        if (head is null) Add("head", null, "the row is missing");
        else if (head.Value.Size != count) Add("head", Math.Min(count, Math.Max(head.Value.Size, 0)), $"counts {head.Value.Size} entries, and there are {count}");
        else if (!head.Value.Edge.AsSpan().SequenceEqual(TreeHash.Join(this.edge.Roots))) Add("head", null, "its edge is not that of the entries");
        else if (head.Value.Recorded != this.lastRecorded)
        {
            Add("head", null, $"says that the last entry was recorded at {head.Value.Recorded:O}, and it was at {this.lastRecorded:O}");
        }
        foreach (var (level, number) in this.tiles.Keys.Order())
        {
            Add("tiles", null, $"{new TilePath(level, number, TilePath.Width)} is of entries that are not there");
        }
    }

    /// <summary>Reads the rows of a table until one does not hold.</summary>
    private Task ReadRowsAsync(string table, string select, Action<NpgsqlDataReader> read) => ReadAsync(table, async () =>
    {
        await using var command = new NpgsqlCommand(select, this.connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(this.cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(this.cancellation).ConfigureAwait(false)) read(reader);
    });

    private Task ReadAsync(string table, Func<Task> read) => TryAsync(table, async () =>
    {
        await read().ConfigureAwait(false);
        return table;
    });

    private async Task<T?> TryAsync<T>(string table, Func<Task<T>> work) where T : class
    {
        const string Before = "before";
        await RunAsync($"savepoint {Before}").ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception error) when (error is FormatException or InvalidCastException || ServerError.IsRefusal(error))
        {
            await RunAsync($"rollback to {Before}").ConfigureAwait(false);
            if (error is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege }) throw;
            Add(table, table == Entries ? this.edge.Size : null, error is PostgresException ? $"cannot be read: {error.Message}" : error.Message);
            return null;
        }
    }

    private async Task RunAsync(string statement)
    {
        await using var command = new NpgsqlCommand(statement, this.connection);
        await command.ExecuteNonQueryAsync(this.cancellation).ConfigureAwait(false);
    }

    private void Add(string table, long? entry, string what) => this.problems.Add(new VerifyProblem(table, entry, what));
}
