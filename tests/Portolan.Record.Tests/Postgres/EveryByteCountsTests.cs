using System.Globalization;
using Portolan.Record.Events;
using Portolan.Record.Postgres;
using Portolan.Record.Tests.Contract;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Postgres;

public class EveryByteCountsTests
{
    private const int Entries = 700, Streams = 5, Checkpoints = 3, Files = 3, Pieces = 4, People = 3;

    /// <summary>Tables, columns, how many rows to choose from, and how a value is changed at a place: bytes, text or number.</summary>
    private static readonly (string Table, string Column, int Rows, string Change)[] Columns =
    [
        ("entries", "form", Entries, Bytes("form")),
        ("entries", "leaf", Entries, Bytes("leaf")),
        ("entries", "stream", Entries, Text("stream")),
        ("entries", "version", Entries, "version + 1000 * ({0} % 97 + 1)"),
        ("entries", "number", Entries, "number + 1000 * ({0} % 97 + 1)"),
        ("head", "size", 1, "size + ({0} % 5 - 2) * 3 + 1"),
        ("head", "edge", 1, Bytes("edge")),
        ("head", "recorded", 1, "recorded + ({0} % 97 + 1) * interval '1 second'"),
        ("tiles", "root", Entries / 256, Bytes("root")),
        ("tiles", "number", Entries / 256, "number + 10 + {0}"),
        ("checkpoints", "note", Checkpoints, Text("note")),
        ("checkpoints", "size", Checkpoints, "size + {0} % 50 + 1"),
        ("checkpoints", "number", Checkpoints, "number + {0} % 50 + 10"),
        ("identity", "origin", 1, Text("origin")),
        ("identity", "public_key", 1, Text("public_key")),
        ("format", "version", 1, "version + {0} + 1"),
        ("format", "name", 1, Text("name")),
        ("files", "hash", Files, Bytes("hash")),
        ("files", "length", Files, "length + {0} % 50 + 1"),
        ("files", "content", Files, "gen_random_uuid()"),
        ("pieces", "bytes", Pieces, Bytes("bytes")),
        ("pieces", "number", Pieces, "number + {0} % 50 + 10"),
        ("pieces", "content", Pieces, "gen_random_uuid()"),
        ("people", "person", People, Text("person")),
        ("people", "key", People, Text("key")),
        ("people_tie", "tie", 1, Text("tie")),
    ];

    [Fact]
    public async Task Any_changed_byte_is_seen_and_the_first_bad_entry_named()
    {
        var rounds = Rounds.Of(4 * Columns.Length);
        using var database = await FillAsync();
        foreach (var table in Columns.Select(column => column.Table).Distinct()) database.Execute($"alter table portolan.{table} disable trigger all; create table {table}_kept as table portolan.{table}");
        var random = new Random(20261120);
        for (var round = 0; round < rounds; round++)
        {
            var (table, column, rows, change) = Columns[round % Columns.Length];
            var (row, place) = (random.Next(rows), random.Next(100_000));
            var what = $"{table}.{column}, row {row}, place {place}";
            var order = table is "entries" or "tiles" or "checkpoints" ? "order by number" : table == "people" ? "order by person" : "";
            var changed = database.Execute($"""
                update portolan.{table} set {column} = {string.Format(CultureInfo.InvariantCulture, change, place)}
                where ctid = (select ctid from portolan.{table} {order} offset {row} limit 1) returning 1
                """);
            changed.ShouldBe(1, what);
            var report = await PostgresVerifier.VerifyAsync(database.Postgres);
            report.Problems.ShouldContain(problem => problem.Place.Split('/')[0] == (table == "pieces" ? "files" : table), what);
            if (table == "entries") report.FirstBadEntry.ShouldBe(row, what);
            if (table == "tiles" && column == "root") report.FirstBadEntry.ShouldBe(row * 256, what);
            database.Execute($"truncate portolan.{table}; insert into portolan.{table} table {table}_kept");
        }
        (await PostgresVerifier.VerifyAsync(database.Postgres)).Problems.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper!.WriteLine($"{rounds} changes of {Columns.Length} columns");
    }

    [Fact]
    public async Task Entries_that_were_taken_away_swapped_or_put_in_are_named()
    {
        using var database = await FillAsync();
        database.Execute("alter table portolan.entries disable trigger all");
        await ExpectAsync("delete from portolan.entries where number = 123", 123);
        await ExpectAsync("delete from portolan.entries where number >= 690", 690);
        await ExpectAsync("update portolan.entries set number = 1000 - number where number in (300, 700); update portolan.entries set number = -1 where number = 40; update portolan.entries set number = 40 where number = 41; update portolan.entries set number = 41 where number = -1", 40);
        await ExpectAsync("insert into portolan.entries (number, stream, version, leaf, form) select 700, 's/new', 1, leaf, form from portolan.entries where number = 0", 700);

        async Task ExpectAsync(string change, long bad)
        {
            database.Execute($"create table kept as table portolan.entries; {change}");
            (await PostgresVerifier.VerifyAsync(database.Postgres)).FirstBadEntry.ShouldBe(bad, change);
            database.Execute("truncate portolan.entries; insert into portolan.entries table kept; drop table kept");
            (await PostgresVerifier.VerifyAsync(database.Postgres)).Problems.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task An_entry_rewritten_with_all_its_hashes_is_shown_by_the_checkpoints()
    {
        using var database = await FillAsync();
        using var rewritten = new TemporaryDatabase();
        using (var source = await database.Place.OpenReaderAsync())
        using (var record = await rewritten.Place.OpenStoreAsync())
        {
            await record.ImportAsync(source.ReadAsync().Select(entry => entry.Number == 520 ? entry with { Payload = Payload.Parse("\"forged\"") } : entry));
        }
        database.Execute("""
            alter table portolan.entries disable trigger all; alter table portolan.tiles disable trigger all;
            truncate portolan.entries, portolan.tiles
            """);
        await Copy(rewritten, database, "entries", "tiles");
        database.Execute($"update portolan.head set edge = '\\x{Convert.ToHexString((byte[])rewritten.Execute("select edge from portolan.head")!)}'");
        var report = await PostgresVerifier.VerifyAsync(database.Postgres);
        report.Entries.ShouldBe(Entries);
        var problem = report.Problems.ShouldHaveSingleItem();
        problem.Place.ShouldBe("checkpoints");
        problem.Entry.ShouldBe(400);
        problem.What.ShouldContain("from 400 to 599");
        (await Should.ThrowAsync<RecordException>(async () => await database.Place.OpenReaderAsync())).Fault.ShouldBe(RecordFault.Damaged);
        (await Should.ThrowAsync<RecordException>(async () => await database.Place.OpenStoreAsync())).Fault.ShouldBe(RecordFault.Damaged);
    }

    [Theory]
    [InlineData("drop table portolan.head", "head")]
    [InlineData("delete from portolan.head", "head")]
    [InlineData("drop table portolan.tiles", "tiles")]
    [InlineData("drop table portolan.identity", "identity")]
    [InlineData("alter table portolan.entries drop column leaf", "entries")]
    [InlineData("drop table portolan.entries", "entries")]
    [InlineData("drop table portolan.checkpoints", "checkpoints")]
    [InlineData("delete from portolan.format", "format")]
    [InlineData("drop table portolan.files", "files")]
    [InlineData("drop table portolan.people", "people")]
    [InlineData("delete from portolan.people_tie", "people_tie")]
    public async Task A_record_too_damaged_to_be_opened_is_verified(string damage, string table)
    {
        using var database = await FillAsync();
        database.Execute(damage);
        (await PostgresVerifier.VerifyAsync(database.Postgres)).Problems.ShouldContain(problem => problem.Place == table);
    }

    [Theory]
    [InlineData("update portolan.entries set version = 2 where number = 0")]
    [InlineData("delete from portolan.entries where number = 699")]
    [InlineData("truncate portolan.entries")]
    [InlineData("update portolan.entries set mark = null where number = 99999")]
    [InlineData("delete from portolan.checkpoints")]
    [InlineData("update portolan.tiles set level = 3")]
    [InlineData("set session_replication_role = replica; delete from portolan.entries")]
    public async Task The_database_itself_refuses_changes_of_what_is_recorded(string change)
    {
        using var database = await FillAsync();
        Should.Throw<Npgsql.PostgresException>(() => database.Execute(change)).MessageText.ShouldContain("what is recorded is never changed or taken away");
        (await PostgresVerifier.VerifyAsync(database.Postgres)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_head_that_goes_back_behind_what_was_signed_is_never_signed()
    {
        using var database = await FillAsync();
        using var record = await PostgresRecord.OpenAsync(database.Postgres);
        database.Execute("update portolan.head set edge = overlay(edge placing '\\x00'::bytea from 1)");
        await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 1), Tester);
        (await Should.ThrowAsync<RecordException>(async () => await record.PublishAsync())).Fault.ShouldBe(RecordFault.Damaged);
        database.Execute("update portolan.head set size = 0, edge = ''");
        (await Should.ThrowAsync<RecordException>(async () => await record.PublishAsync())).Fault.ShouldBe(RecordFault.Damaged);
        (await Should.ThrowAsync<RecordException>(() => record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 1), Tester))).Fault.ShouldBe(RecordFault.Damaged);
    }

    private static string Bytes(string column) => $"set_byte({column}, {{0}} % length({column}), get_byte({column}, {{0}} % length({column})) # (1 << ({{0}} % 8)))";

    private static string Text(string column) =>
        $"overlay({column} placing case substr({column}, {{0}} % length({column}) + 1, 1) when 'x' then 'y' else 'x' end from {{0}} % length({column}) + 1 for 1)";

    private static async Task<TemporaryDatabase> FillAsync()
    {
        var database = new TemporaryDatabase();
        using var record = await database.Place.OpenStoreAsync();
        for (var number = 0; number < Entries; number += 20)
        {
            await record.AppendAsync(StreamId.Parse($"s/{number / 20 % Streams}"), ExpectedVersion.Any, Several(number, 20), Tester);
            if (number is 180 or 380 or 580) await record.PublishAsync();
        }
        using (var files = await database.Place.OpenFilesAsync())
        {
            foreach (var length in (int[])[10, PostgresFileStore.PieceLength, PostgresFileStore.PieceLength + 10]) await files.PutAsync(new MemoryStream(new byte[length]));
        }
        using var keys = await database.Place.OpenPersonKeysAsync();
        var forgotten = (await PersonKeyContract.Make(keys, People)).Keys.First();
        await keys.DestroyAsync(forgotten);
        return database;
    }

    private static async Task Copy(TemporaryDatabase from, TemporaryDatabase to, params string[] tables)
    {
        await using var source = new Npgsql.NpgsqlConnection(from.ConnectionString);
        await using var target = new Npgsql.NpgsqlConnection(to.ConnectionString);
        await source.OpenAsync();
        await target.OpenAsync();
        foreach (var table in tables)
        {
            await using var export = await source.BeginRawBinaryCopyAsync($"copy portolan.{table} to stdout (format binary)");
            await using var import = await target.BeginRawBinaryCopyAsync($"copy portolan.{table} from stdin (format binary)");
            await export.CopyToAsync(import);
        }
    }
}
