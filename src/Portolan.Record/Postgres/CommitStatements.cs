using Npgsql;
using NpgsqlTypes;
using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Record.Postgres;

/// <summary>
/// What a writer says to the server. A commit is two messages: one that takes the lock and asks what is there, and one that writes and
/// commits.
/// </summary>
internal static class CommitStatements
{
    /// <summary>From so many entries on COPY is faster than INSERT, though it is two messages more (measured: alike at 1,000, a third more at
    /// 5,000).</summary>
    private const int CopyFrom = 2000;

    /// <summary>Each statement is to see what was committed before it, whatever the server's default is.</summary>
    private const string Begin = "begin isolation level read committed read write";

    private const string SelectVersions = """
        select s.stream, e.version from unnest($1::text[]) as s(stream)
        cross join lateral (select version from portolan.entries where stream = s.stream order by version desc limit 1) as e
        """;

    private const string InsertEntries = """
        insert into portolan.entries (number, stream, version, leaf, form, mark)
        select $1 + r.place - 1, r.stream, r.version, r.leaf, r.form, case r.place when 1 then $2 end
        from unnest($3::text[], $4::bigint[], $5::bytea[], $6::bytea[]) with ordinality as r(stream, version, leaf, form, place)
        """;

    private const string CopyEntries = "copy portolan.entries (number, stream, version, leaf, form, mark) from stdin (format binary)";

    private const string InsertTiles = "insert into portolan.tiles (level, number, root) select * from unnest($1::integer[], $2::bigint[], $3::bytea[])";

    /// <summary>Begins a transaction and waits until nobody else writes.</summary>
    /// <returns>The head, and the versions of the streams asked for that exist.</returns>
    public static async Task<(RecordHead Head, Dictionary<StreamId, long> Versions)> BeginAsync(NpgsqlConnection connection, string place, string[] streams)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new(Begin), new(RecordHead.Lock), new(SelectVersions) } };
        batch.BatchCommands[2].Parameters.AddWithValue(streams);
        await using var reader = await batch.ExecuteReaderAsync().ConfigureAwait(false);
        var head = await RecordHead.ReadAsync(reader, place, CancellationToken.None).ConfigureAwait(false);
        await reader.NextResultAsync().ConfigureAwait(false);
        var versions = new Dictionary<StreamId, long>();
        while (await reader.ReadAsync().ConfigureAwait(false)) versions.Add(StreamId.Parse(reader.GetString(0)), reader.GetInt64(1));
        return (head, versions);
    }

    /// <summary>Writes what is left of a group and commits it.</summary>
    public static async Task CommitAsync(NpgsqlConnection connection, CommitGroup group)
    {
        if (group.Rows.Count >= CopyFrom) await CopyAsync(connection, group).ConfigureAwait(false);
        await using var batch = new NpgsqlBatch(connection);
        if (group.Rows.Count > 0) batch.BatchCommands.Add(Insert(group));
        if (group.Tiles.Count > 0) batch.BatchCommands.Add(Insert(group.Tiles));
        batch.BatchCommands.Add(new("update portolan.head set size = $1, edge = $2, recorded = $3")
        {
            Parameters = { new() { Value = group.Edge.Size }, new() { Value = TreeHash.Join(group.Edge.Roots) }, new() { Value = group.LastRecorded } },
        });
        batch.BatchCommands.Add(new($"notify {PostgresFollower.Channel}"));
        batch.BatchCommands.Add(new("commit"));
        await batch.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    /// <summary>Sends the rows of a group that is begun, and takes them off it.</summary>
    public static async Task CopyAsync(NpgsqlConnection connection, CommitGroup group)
    {
        await using var copy = await connection.BeginBinaryImportAsync(CopyEntries).ConfigureAwait(false);
        var number = group.First + group.Count - group.Rows.Count;
        foreach (var row in group.Rows)
        {
            await copy.StartRowAsync().ConfigureAwait(false);
            await copy.WriteAsync(number, NpgsqlDbType.Bigint).ConfigureAwait(false);
            await copy.WriteAsync(row.Stream, NpgsqlDbType.Text).ConfigureAwait(false);
            await copy.WriteAsync(row.Version, NpgsqlDbType.Bigint).ConfigureAwait(false);
            await copy.WriteAsync(row.Leaf, NpgsqlDbType.Bytea).ConfigureAwait(false);
            await copy.WriteAsync(row.Form, NpgsqlDbType.Bytea).ConfigureAwait(false);
            if (number == group.First) await copy.WriteAsync(group.Mark, NpgsqlDbType.Uuid).ConfigureAwait(false);
            else await copy.WriteNullAsync().ConfigureAwait(false);
            number++;
        }
        await copy.CompleteAsync().ConfigureAwait(false);
        group.Rows.Clear();
    }

    public static async Task RollbackAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("rollback", connection);
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    /// <summary>Whether a group was committed, told once its transaction is over: that has held the lock since before it wrote.</summary>
    public static async Task<bool> IsThereAsync(NpgsqlConnection connection, CommitGroup group)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { new(Begin), new(RecordHead.Lock), new("select mark from portolan.entries where number = $1"), new("rollback") },
        };
        batch.BatchCommands[2].Parameters.AddWithValue(group.First);
        await using var reader = await batch.ExecuteReaderAsync().ConfigureAwait(false);
        await reader.NextResultAsync().ConfigureAwait(false);
        return await reader.ReadAsync().ConfigureAwait(false) && !reader.IsDBNull(0) && reader.GetGuid(0) == group.Mark;
    }

    private static NpgsqlBatchCommand Insert(CommitGroup group) => new(InsertEntries)
    {
        Parameters =
        {
            new() { Value = group.First + group.Count - group.Rows.Count },
            new() { Value = group.Mark },
            new() { Value = group.Rows.ConvertAll(row => row.Stream) },
            new() { Value = group.Rows.ConvertAll(row => row.Version) },
            new() { Value = group.Rows.ConvertAll(row => row.Leaf) },
            new() { Value = group.Rows.ConvertAll(row => row.Form) },
        },
    };

    private static NpgsqlBatchCommand Insert(List<TileRow> tiles) => new(InsertTiles)
    {
        Parameters =
        {
            new() { Value = tiles.ConvertAll(tile => tile.Level) },
            new() { Value = tiles.ConvertAll(tile => tile.Number) },
            new() { Value = tiles.ConvertAll(tile => tile.Root) },
        },
    };
}
