using System.Security.Cryptography;
using Npgsql;
using Portolan.Record.Files;
using Portolan.Record.Postgres;
using Portolan.Record.Tests.Contract;

namespace Portolan.Record.Tests.Postgres;

public class PostgresFileStoreTests : FileContract
{
    private const int Piece = PostgresFileStore.PieceLength;

    /// <summary>Coprime to eight, so that every bit of a byte has its turn.</summary>
    protected override int EveryBit => 9;

    [Fact]
    public async Task A_large_file_passes_in_pieces_and_is_asked_for_no_more_than_one_at_a_time()
    {
        const long Length = 12L * 1024 * 1024 + 5;
        using var database = new TemporaryDatabase();
        using var store = new PostgresFileStore(database.Postgres);
        var source = new WatchedStream(new EndlessStream(7, Length));
        var stored = await store.PutAsync(source);
        stored.Length.ShouldBe(Length);
        source.MostAskedFor.ShouldBe(Piece);
        database.Execute("select max(length(bytes)) from portolan.pieces").ShouldBe(Piece);
        database.Execute("select count(*) from portolan.pieces").ShouldBe(Length / Piece + 1);
        using var reference = new EndlessStream(7, Length);
        stored.Hash.ShouldBe(new FileHash(await SHA256.HashDataAsync(reference)));
        await using var content = await store.OpenAsync(stored.Hash);
        content.Length.ShouldBe(Length);
        (await content.ReadAsync(new byte[2 * Piece])).ShouldBe(Piece);
        (await content.ReadAsync(new byte[100])).ShouldBe(100);
        await content.CopyToAsync(Stream.Null);
        content.Position.ShouldBe(Length);
    }

    [Theory]
    [InlineData("delete from portolan.pieces where number = 1")]
    [InlineData("update portolan.pieces set number = 7 where number = 1")]
    [InlineData("update portolan.pieces set number = case number when 0 then 11 when 1 then 10 else number end; update portolan.pieces set number = number - 10 where number > 9")]
    [InlineData("update portolan.pieces set bytes = bytes || '\\x00' where number = 0")]
    [InlineData("update portolan.pieces set content = '00000000-0000-0000-0000-000000000001'")]
    [InlineData("update portolan.files set content = '00000000-0000-0000-0000-000000000001'")]
    [InlineData("update portolan.files set length = length - 1")]
    [InlineData("update portolan.files set length = length + 1")]
    public async Task Pieces_that_are_missing_moved_or_changed_are_seen_and_mended_by_storing_the_file_again(string damage)
    {
        using var database = new TemporaryDatabase();
        using var store = new PostgresFileStore(database.Postgres);
        var content = RandomNumberGenerator.GetBytes(2 * Piece + 10);
        var stored = await store.PutAsync(new MemoryStream(content));
        database.Execute(damage);
        (await Should.ThrowAsync<RecordException>(() => ReadAll(store, stored.Hash))).Fault.ShouldBe(RecordFault.Damaged);
        (await store.VerifyAsync()).ShouldContain(problem => problem.Place == database.NameOf(stored.Hash));
        await store.PutAsync(new MemoryStream(content));
        (await ReadAll(store, stored.Hash)).ShouldBe(content);
        (await store.VerifyAsync()).ShouldAllBe(problem => problem.Place == "pieces");
    }

    [Fact]
    public async Task Who_reads_goes_on_while_the_file_is_stored_again_and_is_told_when_it_was_deleted()
    {
        using var database = new TemporaryDatabase();
        var clock = new SetClock();
        using var store = new PostgresFileStore(database.Postgres, new PostgresOptions { Time = clock });
        var bytes = RandomNumberGenerator.GetBytes(3 * Piece);
        var stored = await store.PutAsync(new MemoryStream(bytes));
        await using (var content = await store.OpenAsync(stored.Hash))
        {
            var read = new byte[bytes.Length];
            await content.ReadExactlyAsync(read.AsMemory(0, 10));
            await store.PutAsync(new MemoryStream(bytes));
            await content.ReadExactlyAsync(read.AsMemory(10));
            read.ShouldBe(bytes);
        }
        await using var deleted = await store.OpenAsync(stored.Hash);
        await deleted.ReadExactlyAsync(new byte[10]);
        clock.Now += 2 * CollectedFiles.GracePeriod;
        (await store.CollectAsync(new HashSet<FileHash>())).Deleted.ShouldBe([stored]);
        var error = await Should.ThrowAsync<RecordException>(() => deleted.CopyToAsync(Stream.Null));
        error.Fault.ShouldBe(RecordFault.Missing);
        error.Message.ShouldContain("deleted or mended while it was read");
        database.CountFiles().ShouldBe(0);
    }

    [Fact]
    public async Task A_connection_that_is_lost_between_pieces_is_made_again()
    {
        using var database = new TemporaryDatabase();
        using var store = new PostgresFileStore(database.Postgres);
        var bytes = RandomNumberGenerator.GetBytes(4 * Piece + 1);
        var source = new WatchedStream(new MemoryStream(bytes)) { BeforeEach = () => EndConnections(database) };
        var stored = await store.PutAsync(source);
        await using var content = await store.OpenAsync(stored.Hash);
        using var read = new WatchedStream(content) { BeforeEach = () => EndConnections(database) };
        using var all = new MemoryStream();
        await read.CopyToAsync(all, Piece);
        all.ToArray().ShouldBe(bytes);
    }

    [Theory]
    [InlineData(LinkBreak.Before, 10)]
    [InlineData(LinkBreak.After, 10)]
    [InlineData(LinkBreak.Before, 2 * Piece + 10)]
    [InlineData(LinkBreak.After, 2 * Piece + 10)]
    public async Task A_file_whose_answer_is_lost_is_stored_once(LinkBreak how, int length)
    {
        using var database = new TemporaryDatabase();
        using var link = new LossyLink(PostgresServer.Shared.Port);
        using var store = new PostgresFileStore(new PostgresPlace(PostgresServer.Shared.Connection(database.Name, port: link.Port), database.KeyFolder));
        await Put(store, "so that the tables are there");
        var bytes = RandomNumberGenerator.GetBytes(length);

        // The last commit: the one that makes the file; then also where the same content is there already.
        for (var time = 1; time <= 2; time++)
        {
            var stored = await store.PutAsync(new WatchedStream(new MemoryStream(bytes)) { AtEnd = () => link.Next = how });
            link.Broken.ShouldBe(time);
            (await ReadAll(store, stored.Hash)).ShouldBe(bytes);
            database.CountFiles().ShouldBe(2);
            (await store.VerifyAsync()).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task An_upload_that_a_collection_took_for_given_up_is_refused_and_leaves_nothing()
    {
        using var database = new TemporaryDatabase();
        var clock = new SetClock();
        using var store = new PostgresFileStore(database.Postgres, new PostgresOptions { Time = clock });
        foreach (var length in (int[])[Piece + 10, 2 * Piece])
        {
            var source = new WatchedStream(new MemoryStream(new byte[length]));
            source.AtEnd = () =>
            {
                source.AtEnd = null;
                clock.Now += 2 * CollectedFiles.GracePeriod;
                store.CollectAsync(new HashSet<FileHash>()).GetAwaiter().GetResult().Unfinished.ShouldBe(1);
            };
            (await Should.ThrowAsync<RecordException>(() => store.PutAsync(source))).Message.ShouldContain("given up");
            database.CountFiles().ShouldBe(0);
        }
    }

    [Fact]
    public async Task A_user_who_may_only_read_reads_files_and_is_refused_to_store()
    {
        using var database = new TemporaryDatabase();
        using var store = new PostgresFileStore(database.Postgres);
        var stored = await Put(store, "report");
        database.Execute("create role reader_of_files login password 'p'; grant usage on schema portolan to reader_of_files; grant select on all tables in schema portolan to reader_of_files");
        using var reader = new PostgresFileStore(new PostgresPlace(PostgresServer.Shared.Connection(database.Name, "reader_of_files", "p"), database.KeyFolder));
        (await ReadAll(reader, stored.Hash)).ShouldBe("report"u8.ToArray());
        (await Should.ThrowAsync<RecordException>(() => Put(reader, "another"))).Fault.ShouldBe(RecordFault.NoPermission);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_a_clear_error()
    {
        using var database = new TemporaryDatabase();
        var nowhere = new PostgresPlace(PostgresServer.Shared.Connection(database.Name, port: 1), database.KeyFolder);
        using var store = new PostgresFileStore(nowhere, new PostgresOptions { Patience = TimeSpan.FromMilliseconds(50) });
        var error = await Should.ThrowAsync<RecordException>(() => Put(store, "report"));
        error.Fault.ShouldBe(RecordFault.CannotWrite);
        error.Message.ShouldContain("127.0.0.1:1/");
        (await Should.ThrowAsync<RecordException>(() => ReadAll(store, default))).Fault.ShouldBe(RecordFault.Missing);
    }

    protected override ITemporaryPlace NewPlace() => new TemporaryDatabase();

    private static void EndConnections(TemporaryDatabase database) =>
        database.Execute($"select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '{database.Name}' and pid <> pg_backend_pid()");

    /// <summary>A stream that says what it is asked for, and does something before each reading or when it comes to its end.</summary>
    private sealed class WatchedStream(Stream content) : ForwardStream
    {
        public int MostAskedFor { get; private set; }

        public Action? BeforeEach { get; init; }

        public Action? AtEnd { get; set; }

        public override long Length => content.Length;

        public override long Position { get => content.Position; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer) => throw new NotSupportedException();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            BeforeEach?.Invoke();
            MostAskedFor = Math.Max(MostAskedFor, buffer.Length);
            var read = await content.ReadAsync(buffer, cancellationToken);
            if (read == 0) AtEnd?.Invoke();
            return read;
        }
    }
}
