using Npgsql;
using Portolan.Record.Files;
using Portolan.Record.Postgres;
using Portolan.Record.Tests.Contract;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Postgres;

public class PostgresOpeningTests
{
    private static PostgresServer Server => PostgresServer.Shared;

    [Fact]
    public async Task What_the_server_refuses_is_said_clearly()
    {
        using var database = new TemporaryDatabase();
        var none = Connecting(Server.Connection(database.Name, port: 1));
        (await Refusal(none)).Message.ShouldContain("127.0.0.1:1/");
        (await Refusal(none)).ShouldSatisfyAllConditions(error => error.Fault.ShouldBe(RecordFault.Missing), error => error.Message.ShouldContain("the server does not answer"));
        (await Refusal(Connecting(Server.Connection(database.Name, password: "wrong")))).ShouldSatisfyAllConditions(
            error => error.Fault.ShouldBe(RecordFault.NoPermission), error => error.Message.ShouldContain("does not accept this user and password"));
        (await Refusal(Connecting(Server.Connection(database.Name, password: "")))).Fault.ShouldBe(RecordFault.NoPermission);
        (await Refusal(Connecting(Server.Connection("no_such_database")))).ShouldSatisfyAllConditions(
            error => error.Fault.ShouldBe(RecordFault.Missing), error => error.Message.ShouldContain("no such database"));

        PostgresPlace Connecting(string connection) => new(connection, database.KeyFolder);
    }

    [Fact]
    public async Task A_user_who_may_not_make_the_schema_is_told_and_makes_nothing()
    {
        using var database = new TemporaryDatabase();
        var place = As(database, "guest");
        (await Refusal(place)).ShouldSatisfyAllConditions(error => error.Fault.ShouldBe(RecordFault.NoPermission), error => error.Message.ShouldContain("permission denied"));
        (await place.ExistsAsync()).ShouldBeFalse();
        Directory.GetFiles(database.KeyFolder).ShouldBeEmpty();

        (await database.Place.OpenStoreAsync()).Dispose();
        (await Should.ThrowAsync<RecordException>(async () => await place.OpenReaderAsync())).Fault.ShouldBe(RecordFault.NoPermission);
        (await Should.ThrowAsync<RecordException>(async () => await place.VerifyAsync())).Fault.ShouldBe(RecordFault.NoPermission);
    }

    [Fact]
    public async Task A_user_with_the_rights_that_the_documentation_names_appends_and_publishes_and_cannot_change_entries()
    {
        using var database = new TemporaryDatabase();
        (await database.Place.OpenStoreAsync()).Dispose();
        var place = As(database, "writer");
        database.Execute("""
            grant usage on schema portolan to writer;
            grant select on all tables in schema portolan to writer;
            grant insert on portolan.entries, portolan.tiles, portolan.checkpoints, portolan.people to writer;
            grant update on portolan.head, portolan.people, portolan.people_tie to writer;
            grant insert, update, delete on portolan.files, portolan.pieces, portolan.uploads to writer
            """);
        using var record = await PostgresRecord.OpenAsync(place);
        await record.AppendAsync(Counted, Record.Events.ExpectedVersion.NoStream, Several(0, 600), Tester);
        (await record.PublishAsync()).Size.ShouldBe(600);
        using (var files = await place.OpenFilesAsync(new SetClock()))
        {
            await files.PutAsync(new MemoryStream(new byte[2 * PostgresFileStore.PieceLength]));
            using var others = await place.OpenFilesAsync(new SetClock { Now = new SetClock().Now.AddDays(2) });
            (await others.CollectAsync(new HashSet<FileHash>())).Deleted.Count.ShouldBe(1);
        }
        using (var keys = await place.OpenPersonKeysAsync())
        {
            var person = (await PersonKeyContract.Make(keys, 1)).Keys.Single();
            (await keys.RotateMasterKeyAsync()).ShouldBe(1);
            await keys.DestroyAsync(person);
        }
        await using var connection = new NpgsqlConnection(place.ConnectionString);
        await connection.OpenAsync();
        (await Should.ThrowAsync<PostgresException>(() => new NpgsqlCommand("delete from portolan.entries", connection).ExecuteNonQueryAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task A_server_that_may_only_be_read_is_refused_to_writers_and_serves_readers()
    {
        using var database = new TemporaryDatabase();
        using (var record = await database.Place.OpenStoreAsync())
        {
            await record.AppendAsync(Counted, Record.Events.ExpectedVersion.NoStream, Several(0, 2), Tester);
            await record.PublishAsync();
        }
        database.Execute($"alter database {database.Name} set default_transaction_read_only = on");
        (await Refusal(database.Postgres)).ShouldSatisfyAllConditions(error => error.Fault.ShouldBe(RecordFault.NoPermission), error => error.Message.ShouldContain("may only be read"));
        using var reader = await database.Place.OpenReaderAsync();
        (await All(reader)).Count.ShouldBe(2);
        (await database.Place.VerifyAsync()).Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("create table portolan.ports (name text)", RecordFault.NotARecord)]
    [InlineData("create table portolan.format (version integer)", RecordFault.NotARecord)]
    [InlineData("create table portolan.format (name text, version integer)", RecordFault.NotARecord)]
    [InlineData("create table portolan.format (name text, version integer); insert into portolan.format values ('harbours', 1)", RecordFault.NotARecord)]
    [InlineData("create table portolan.format (name text, version integer); insert into portolan.format values ('portolan-record', 99)", RecordFault.NewerFormat)]
    public async Task A_schema_of_something_else_or_of_a_later_version_is_left_as_it_is(string made, RecordFault fault)
    {
        using var database = new TemporaryDatabase();
        database.Execute($"create schema portolan; {made}");
        (await Refusal(database.Postgres)).Fault.ShouldBe(fault);
        (await Should.ThrowAsync<RecordException>(async () => await database.Place.OpenReaderAsync())).Fault.ShouldBe(fault);
        (await Should.ThrowAsync<RecordException>(async () => await database.Place.VerifyAsync())).Fault.ShouldBe(fault);
        (await database.Place.ExistsAsync()).ShouldBeTrue();
        database.Execute("select count(*) from pg_class where relnamespace = 'portolan'::regnamespace").ShouldBe(1L);
        Directory.GetFiles(database.KeyFolder).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_schema_that_was_made_for_us_is_used()
    {
        using var database = new TemporaryDatabase();
        var place = As(database, "tenant");
        database.Execute("create schema portolan authorization tenant");
        using var record = await place.OpenStoreAsync();
        await record.AppendAsync(Counted, Record.Events.ExpectedVersion.NoStream, Several(0, 1), Tester);
    }

    [Fact]
    public async Task Many_who_make_the_record_at_once_make_one()
    {
        const int Openers = 12;
        using var database = new TemporaryDatabase();
        var records = await Task.WhenAll(Enumerable.Range(0, Openers).Select(_ => Task.Run(async () => await database.Place.OpenStoreAsync())));
        await Task.WhenAll(records.Select((record, index) => record.AppendAsync(Counted, Record.Events.ExpectedVersion.Any, Several(index, 1), Tester)));
        records.Select(record => record.PublicKey.ToString()).Distinct().Count().ShouldBe(1);
        (await records[0].PublishAsync()).Size.ShouldBe(Openers);
        foreach (var record in records) record.Dispose();
        (await database.Place.VerifyAsync()).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_older_format_is_brought_up_to_date_once_and_by_one()
    {
        using var database = new TemporaryDatabase();
        (await database.Place.OpenStoreAsync()).Dispose();
        string[] next = [.. PostgresSchema.Migrations, "create table portolan.of_the_next_version (step integer); insert into portolan.of_the_next_version values (2)"];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var connection = new NpgsqlConnection(database.ConnectionString);
            await connection.OpenAsync();
            await PostgresSchema.PrepareAsync(connection, "here", next, CancellationToken.None);
        })));
        database.Execute("select count(*) from portolan.of_the_next_version").ShouldBe(1L);
        (await Refusal(database.Postgres)).ShouldSatisfyAllConditions(error => error.Fault.ShouldBe(RecordFault.NewerFormat), error => error.Message.ShouldContain($"format {next.Length}"));
    }

    [Fact]
    public async Task A_migration_that_fails_changes_nothing()
    {
        using var database = new TemporaryDatabase();
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        string[] broken = [.. PostgresSchema.Migrations, "create table portolan.half (step integer)", "select 1 / 0"];
        await Should.ThrowAsync<PostgresException>(() => PostgresSchema.PrepareAsync(connection, "here", broken, CancellationToken.None));
        (await database.Place.ExistsAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Host=localhost")]
    [InlineData("Database=x")]
    [InlineData("Host=localhost;Database=x;Harbour=1")]
    public void A_connection_string_without_host_or_database_or_with_unknown_words_is_refused(string connection) =>
        Should.Throw<ArgumentException>(() => new PostgresPlace(connection, "keys"));

    [Fact]
    public void A_place_does_not_print_its_password() =>
        new PostgresPlace("Host=h;Database=d;Username=u;Password=secret", "keys").ToString().ShouldBe("h:5432/d");

    private static async Task<RecordException> Refusal(PostgresPlace place) =>
        await Should.ThrowAsync<RecordException>(() => PostgresRecord.OpenAsync(place));

    /// <summary>The place as a user without any rights sees it.</summary>
    private static PostgresPlace As(TemporaryDatabase database, string user)
    {
        database.Execute($"create role {user} login password 'p'");
        return new PostgresPlace(Server.Connection(database.Name, user, "p"), database.KeyFolder);
    }
}
