using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using Portolan.Record.Events;
using Portolan.Record.Postgres;
using Portolan.Record.Proof;
using Portolan.Record.Tests.Folder;

namespace Portolan.Record.Tests.Postgres;

/// <summary>
/// What a record in PostgreSQL does in a second, beside what the same server does with the same rows in a plain table:
/// <c>Portolan.Record.Tests measure-postgres</c>.
/// </summary>
internal static class PostgresMeasurement
{
    public const string Verb = "measure-postgres";

    private const int Writers = 64, Batch = 1000, Bulk = 300_000;
    private const string Table = "create table plain (number bigint primary key, stream text, version bigint, leaf bytea, form bytea)";
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    public static async Task<int> Run()
    {
        using var server = new PostgresServer(onDisk: true);

        // The plain table and the record by turns, as other work on the machine comes and goes.
        for (var turn = 0; turn < 3; turn++)
        {
            using var one = new TemporaryDatabase(server);
            Say("plain: one row an INSERT, one INSERT a commit", await MeasureInserts(one, 1));
            Say("record: single appends", await MeasureAppends(one, 1, 1));
            using var many = new TemporaryDatabase(server);
            Say($"plain: {Batch} rows an INSERT", await MeasureInserts(many, Batch));
            Say($"record: appends of {Batch}", await MeasureAppends(many, 1, Batch));
            using var writers = new TemporaryDatabase(server);
            Say($"record: single appends of {Writers} writers", await MeasureAppends(writers, Writers, 1));
            using var bulk = new TemporaryDatabase(server);
            await MeasureBulk(bulk);
            using var files = new TemporaryDatabase(server);
            await MeasurementOfFiles.Run(files.Place);
        }
        return 0;
    }

    private static async Task<double> MeasureInserts(TemporaryDatabase database, int rows)
    {
        database.Execute(Table);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString + ";Max Auto Prepare=10;Auto Prepare Min Usages=2");
        await using var connection = await source.OpenConnectionAsync();
        var (count, watch) = (0L, Stopwatch.StartNew());
        for (; watch.Elapsed < Round; count += rows)
        {
            var entries = Entries(count, rows);
            await using var insert = new NpgsqlCommand("insert into plain select * from unnest($1::bigint[], $2::text[], $3::bigint[], $4::bytea[], $5::bytea[])", connection)
            {
                Parameters =
                {
                    new() { Value = Array.ConvertAll(entries, entry => entry.Number) },
                    new() { Value = Array.ConvertAll(entries, entry => entry.Stream.ToString()) },
                    new() { Value = Array.ConvertAll(entries, entry => entry.Version) },
                    new() { Value = Array.ConvertAll(entries, Leaf) },
                    new() { Value = Array.ConvertAll(entries, EntryForm.Encode) },
                },
            };
            await insert.ExecuteNonQueryAsync();
        }
        return count / watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> MeasureAppends(TemporaryDatabase database, int writers, int events)
    {
        using var record = await PostgresRecord.OpenAsync(database.Postgres);
        var what = Samples.Several(0, events);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var stream = StreamId.Parse($"s/{writer}");
            while (watch.Elapsed < Round) await record.AppendAsync(stream, ExpectedVersion.Any, what, Samples.Tester);
        })));
        return await record.HeadAsync() / watch.Elapsed.TotalSeconds;
    }

    private static async Task MeasureBulk(TemporaryDatabase database)
    {
        var entries = Entries(0, Bulk);
        using var record = await PostgresRecord.OpenAsync(database.Postgres);
        database.Execute(Table);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        var watch = Stopwatch.StartNew();
        await using (var copy = await connection.BeginBinaryImportAsync("copy plain from stdin (format binary)"))
        {
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
        Say($"plain: COPY of {Bulk}", Bulk / watch.Elapsed.TotalSeconds);
        watch.Restart();
        await record.ImportAsync(entries.ToAsyncEnumerable());
        Say($"record: taking over {Bulk}", Bulk / watch.Elapsed.TotalSeconds);
        watch.Restart();
        var (bytes, count) = (0L, 0);
        await using (var select = new NpgsqlCommand("select form from plain order by number", connection))
        {
            await using var reader = await select.ExecuteReaderAsync();
            while (await reader.ReadAsync()) bytes += reader.GetFieldValue<byte[]>(0).Length;
        }
        Say("plain: SELECT of the forms in order", Bulk / watch.Elapsed.TotalSeconds);
        watch.Restart();
        await foreach (var entry in record.ReadAsync()) count++;
        Say("record: replay", count / watch.Elapsed.TotalSeconds);
        watch.Restart();
        for (var proof = 0; proof < 200; proof++) await record.ProveInclusionAsync(proof * 1000L, Bulk);
        Say("record: proofs of inclusion", 200 / watch.Elapsed.TotalSeconds);
        watch.Restart();
        using (await PostgresRecord.OpenAsync(database.Postgres)) Console.WriteLine($"record: opening: {watch.Elapsed.TotalMilliseconds:F0} ms");
        watch.Restart();
        (await PostgresVerifier.VerifyAsync(database.Postgres)).Problems.ShouldBeEmpty();
        Say("record: verifying", Bulk / watch.Elapsed.TotalSeconds);
        Console.WriteLine($"sizes: plain {database.Execute("select pg_total_relation_size('plain')")}, record {database.Execute("select pg_total_relation_size('portolan.entries')")}, forms {bytes}");
    }

    private static RecordEntry[] Entries(long first, int count) =>
        [.. Enumerable.Range(0, count).Select(index => Samples.Event(0).EntryAt(first + index, Samples.Counted, first + index + 1, DateTimeOffset.UnixEpoch, Samples.Tester))];

    private static byte[] Leaf(RecordEntry entry) => TreeHash.Join([TreeHasher.Leaf(EntryForm.Encode(entry))]);

    private static void Say(string what, double rate) => Console.WriteLine($"{what}: {rate:N0}/s");
}
