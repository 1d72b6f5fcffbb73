using Portolan.Record.Events;
using Portolan.Record.Postgres;
using Portolan.Record.Proof;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Postgres;

public class PostgresKeyTests
{
    [Fact]
    public async Task A_process_without_the_key_reads_and_appends_and_is_told_which_file_it_lacks_when_it_publishes()
    {
        using var database = new TemporaryDatabase();
        using var owner = await PostgresRecord.OpenAsync(database.Postgres, new PostgresOptions { Origin = "example.org/record" });
        using var elsewhere = new TemporaryDatabase();
        using var helper = await PostgresRecord.OpenAsync(new PostgresPlace(database.ConnectionString, elsewhere.KeyFolder));
        (await helper.AppendAsync(Counted, ExpectedVersion.NoStream, Several(0, 3), Tester)).ShouldBeOfType<Appended>();
        (await All(helper)).Count.ShouldBe(3);
        var error = await Should.ThrowAsync<RecordException>(async () => await helper.PublishAsync());
        error.Fault.ShouldBe(RecordFault.WrongKey);
        error.Message.ShouldContain(Path.Combine(elsewhere.KeyFolder, "private.key"));
        var checkpoint = await owner.PublishAsync();
        checkpoint.Origin.ShouldBe("example.org/record");
        Checkpoint.Parse(SignedNote.Open((await helper.ReadCheckpointAsync())!, helper.PublicKey)).ShouldBe(checkpoint);
        File.Copy(Path.Combine(database.KeyFolder, "private.key"), Path.Combine(elsewhere.KeyFolder, "private.key"));
        await helper.AppendAsync(Counted, ExpectedVersion.Any, Several(3, 1), Tester);
        (await helper.PublishAsync()).Size.ShouldBe(4);
    }

    [Fact]
    public async Task The_key_of_another_record_is_refused()
    {
        using var database = new TemporaryDatabase();
        using var other = new TemporaryDatabase();
        (await database.Place.OpenStoreAsync()).Dispose();
        (await other.Place.OpenStoreAsync()).Dispose();
        var mixed = new PostgresPlace(database.ConnectionString, other.KeyFolder);
        (await Should.ThrowAsync<RecordException>(() => PostgresRecord.OpenAsync(mixed))).Fault.ShouldBe(RecordFault.WrongKey);
        (await mixed.VerifyAsync()).Problems.ShouldHaveSingleItem().Place.ShouldBe("private.key");
        using var reader = await mixed.OpenReaderAsync();
        (await reader.HeadAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_key_is_its_owners_alone_and_one_that_is_not_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "permissions of Unix");
        if (OperatingSystem.IsWindows()) return;
        using var database = new TemporaryDatabase();
        (await database.Place.OpenStoreAsync()).Dispose();
        var file = Path.Combine(database.KeyFolder, "private.key");
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        (await Should.ThrowAsync<RecordException>(() => PostgresRecord.OpenAsync(database.Postgres))).Message.ShouldContain("chmod 600");
    }

    [Fact]
    public async Task A_key_that_an_interrupted_making_left_is_used_by_the_next()
    {
        using var database = new TemporaryDatabase();
        Directory.Delete(database.KeyFolder);
        using (var key = SigningKey.Create("left"))
        {
            Directory.CreateDirectory(database.KeyFolder);
            key.Save(Path.Combine(database.KeyFolder, "private.key"));
        }
        using var record = await PostgresRecord.OpenAsync(database.Postgres);
        await record.AppendAsync(Counted, ExpectedVersion.NoStream, Several(0, 1), Tester);
        (await record.PublishAsync()).Size.ShouldBe(1);
    }
}
