using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using Portolan.Record.Events;
using Portolan.Record.Postgres;
using Portolan.Record.Proof;

namespace Portolan.Benchmarks.Records;

/// <summary>A record in PostgreSQL, beside what the same server does with the same rows in a plain table.</summary>
/// <param name="connection">A server of ours to make databases on, as its superuser.</param>
/// <param name="keyFolder">A folder for keys.</param>
/// <param name="say">Is told each rate.</param>
internal sealed class PostgresBenchmark(string connection, string keyFolder, Action<Rate> say)
{
    private const int Turns = 3, Writers = 64, Batch = 1000, Bulk = 300_000;
    private const string Table = "create table plain (number bigint primary key, stream text, version bigint, leaf bytea, form bytea)";
    private const string Plain = "plain table", Events = "events/s", Store = "PostgreSQL";
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);
    private int databases;

    /// <summary>Measures by turns, as other work on a machine comes and goes.</summary>
    public async Task RunAsync()
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            await AppendsAsync("one event a commit", 1, 1);
            await AppendsAsync($"one event a commit, {Writers} writers", Writers, 1);
            await AppendsAsync("1,000 events a commit", 1, Batch);
            await BulkAsync(await MakeAsync());
            await new PartsBenchmark(Store, say).RunAsync(PlaceOf(await MakeAsync()));
        }
    }

    private static byte[] Leaf(RecordEntry entry)
    {
        var bytes = new byte[TreeHash.Length];
        TreeHasher.Leaf(EntryForm.Encode(entry)).CopyTo(bytes);
        return bytes;
    }

    /// <summary>Plain inserts of the same rows by as many connections, then the record.</summary>
    private async Task AppendsAsync(string work, int writers, int rows)
    {
        var database = await MakeAsync();
        await using var source = NpgsqlDataSource.Create($"{database};Max Auto Prepare=10;Auto Prepare Min Usages=2;Maximum Pool Size={writers}");
        await using (var create = source.CreateCommand(Table)) await create.ExecuteNonQueryAsync();
        var (count, watch) = (0L, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < Round) await InsertAsync(source, Interlocked.Add(ref count, rows) - rows, rows);
        })));
        say(new($"{Store}: {work}", Plain, Events, count / watch.Elapsed.TotalSeconds));
        using var record = await PostgresRecord.OpenAsync(PlaceOf(database));
        say(new($"{Store}: {work}", FolderBenchmark.Own, Events, await Entries.AppendAsync(record, writers, rows, Round)));
    }

    private static async Task InsertAsync(NpgsqlDataSource source, long first, int rows)
    {
        var entries = Entries.Recorded(first, rows);
        await using var insert = source.CreateCommand("insert into plain select * from unnest($1::bigint[], $2::text[], $3::bigint[], $4::bytea[], $5::bytea[])");
        insert.Parameters.Add(new() { Value = Array.ConvertAll(entries, entry => entry.Number) });
        insert.Parameters.Add(new() { Value = Array.ConvertAll(entries, entry => entry.Stream.ToString()) });
        insert.Parameters.Add(new() { Value = Array.ConvertAll(entries, entry => entry.Version) });
        insert.Parameters.Add(new() { Value = Array.ConvertAll(entries, Leaf) });
        insert.Parameters.Add(new() { Value = Array.ConvertAll(entries, EntryForm.Encode) });
        await insert.ExecuteNonQueryAsync();
    }

    private async Task BulkAsync(string database)
    {
        const string Taken = $"{Store}: 300,000 taken over", Replay = $"{Store}: replay of 300,000";
        var entries = Entries.Recorded(0, Bulk);
        await using var source = NpgsqlDataSource.Create(database);
        await using (var create = source.CreateCommand(Table)) await create.ExecuteNonQueryAsync();
        using var record = await PostgresRecord.OpenAsync(PlaceOf(database));
        var watch = Stopwatch.StartNew();
        await CopyAsync(source, entries);
        Say(Taken, "COPY into a plain table");
        await record.ImportAsync(entries.ToAsyncEnumerable());
        Say(Taken, FolderBenchmark.Own);
        var bytes = await SelectAsync(source);
        Say(Replay, "SELECT from a plain table");
        var count = 0;
        await foreach (var entry in record.ReadAsync()) count++;
        Say(Replay, FolderBenchmark.Own);
        var report = await PlaceOf(database).VerifyAsync();
        Say($"{Store}: verifying 300,000", FolderBenchmark.Own);
        if (count != Bulk || bytes == 0 || report.Entries != Bulk || report.Problems.Count > 0) throw new InvalidOperationException("the record does not verify");

        void Say(string work, string who)
        {
            say(new(work, who, Events, Bulk / watch.Elapsed.TotalSeconds));
            watch.Restart();
        }
    }

    private static async Task CopyAsync(NpgsqlDataSource source, RecordEntry[] entries)
    {
        await using var own = await source.OpenConnectionAsync();
        await using var copy = await own.BeginBinaryImportAsync("copy plain from stdin (format binary)");
        foreach (var entry in entries)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(entry.Number, NpgsqlDbType.Bigint);
            await copy.WriteAsync(entry.Stream.ToString(), NpgsqlDbType.Text);
            await copy.WriteAsync(entry.Version, NpgsqlDbType.Bigint);
            await copy.WriteAsync(Leaf(entry), NpgsqlDbType.Bytea);
            await copy.WriteAsync(EntryForm.Encode(entry), NpgsqlDbType.Bytea);
        }
        await copy.CompleteAsync();
    }

    private static async Task<long> SelectAsync(NpgsqlDataSource source)
    {
        var bytes = 0L;
        await using var select = source.CreateCommand("select form from plain order by number");
        await using var reader = await select.ExecuteReaderAsync();
        while (await reader.ReadAsync()) bytes += reader.GetFieldValue<byte[]>(0).Length;
        return bytes;
    }

    private PostgresPlace PlaceOf(string database) => new(database, Path.Combine(keyFolder, $"keys-{this.databases}"));

    /// <summary>An empty database.</summary>
    private async Task<string> MakeAsync()
    {
        var name = $"benchmark_{++this.databases}";
        await using var source = NpgsqlDataSource.Create(connection);
        await using var create = source.CreateCommand($"create database {name}");
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(connection) { Database = name }.ConnectionString;
    }
}
