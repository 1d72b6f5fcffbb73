using Portolan.Record.Postgres;
using Portolan.Record.Privacy;
using Portolan.Record.Tests.Contract;

namespace Portolan.Record.Tests.Postgres;

public class PostgresPersonKeysTests : PersonKeyContract
{
    [Fact]
    public async Task A_rotation_that_ends_after_any_step_leaves_every_key_readable_and_can_be_asked_for_again()
    {
        using var database = new TemporaryDatabase();
        using var keys = new PostgresPersonKeys(database.Postgres);
        var known = await Make(keys, 4);
        var steps = 0;
        for (var ended = true; ended; steps++)
        {
            ended = await EndsAfterAsync(database, steps, broken => broken.RotateMasterKeyAsync());
            foreach (var (person, bytes) in known) (await Bytes(keys, person)).ShouldBe(bytes);
            (await keys.RotateMasterKeyAsync()).ShouldBe(known.Count);
            foreach (var (person, bytes) in known) (await Bytes(keys, person)).ShouldBe(bytes);
            MasterKeysOf(database).ShouldBe(1);
        }
        steps.ShouldBeGreaterThan(6);
        (await database.Place.OpenStoreAsync()).Dispose();
        (await database.Place.VerifyAsync()).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_first_key_whose_making_ends_after_any_step_can_be_asked_for_again()
    {
        var steps = 0;
        for (var ended = true; ended; steps++)
        {
            using var database = new TemporaryDatabase();
            var person = PersonId.New();
            ended = await EndsAfterAsync(database, steps, broken => broken.CreateAsync(person));
            using var keys = new PostgresPersonKeys(database.Postgres);
            await keys.CreateAsync(person);
            (await Bytes(keys, person)).Length.ShouldBe(32);
            (await Make(keys, 1)).Count.ShouldBe(1);
        }
        steps.ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task After_a_rotation_elsewhere_an_old_master_key_wraps_nothing_and_says_what_to_do()
    {
        using var database = new TemporaryDatabase();
        using var elsewhere = new TemporaryDatabase();
        using var keys = new PostgresPersonKeys(database.Postgres);
        var known = await Make(keys, 2);
        var (mine, copy) = (Path.Combine(database.KeyFolder, "master.key"), Path.Combine(elsewhere.KeyFolder, "master.key"));
        File.Copy(mine, copy);
        using var others = OpenWithKeysOf(database, elsewhere.KeyFolder);
        (await Bytes(others, known.Keys.First())).ShouldBe(known.Values.First());
        await keys.RotateMasterKeyAsync();
        foreach (var refused in (Func<Task>[])[() => others.CreateAsync(PersonId.New()), () => others.RotateMasterKeyAsync()])
        {
            var error = await Should.ThrowAsync<RecordException>(refused);
            error.Fault.ShouldBe(RecordFault.WrongKey);
            error.Message.ShouldContain("copy the file from where it was rotated");
        }
        (await Should.ThrowAsync<RecordException>(() => others.GetAsync(known.Keys.First()))).Fault.ShouldBe(RecordFault.WrongKey);
        await others.DestroyAsync(known.Keys.First());
        (await keys.GetAsync(known.Keys.First())).ShouldBeNull();
        File.Copy(mine, copy, overwrite: true);
        (await Bytes(others, known.Keys.Last())).ShouldBe(known.Values.Last());
        (await others.RotateMasterKeyAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData(LinkBreak.Before)]
    [InlineData(LinkBreak.After)]
    public async Task What_is_asked_of_keys_is_done_once_though_the_answer_is_lost(LinkBreak how)
    {
        using var database = new TemporaryDatabase();
        using var link = new LossyLink(PostgresServer.Shared.Port);
        using var keys = new PostgresPersonKeys(new PostgresPlace(PostgresServer.Shared.Connection(database.Name, port: link.Port), database.KeyFolder));
        var (person, bytes) = (await Make(keys, 1)).Single();
        var other = PersonId.New();
        link.Next = how;
        await keys.CreateAsync(other);
        var key = await Bytes(keys, other);
        link.Next = how;
        (await keys.RotateMasterKeyAsync()).ShouldBe(2);
        (await Bytes(keys, person)).ShouldBe(bytes);
        (await Bytes(keys, other)).ShouldBe(key);
        link.Next = how;
        var when = await keys.DestroyAsync(person);
        link.Broken.ShouldBe(3);
        (await keys.DestroyAsync(person)).ShouldBe(when);
        (await keys.GetAsync(person)).ShouldBeNull();
        MasterKeysOf(database).ShouldBe(1);
    }

    [Fact]
    public async Task A_fault_of_the_key_folder_is_said_to_be_one_and_at_once()
    {
        using var database = new TemporaryDatabase();
        var file = Path.Combine(database.KeyFolder, "file");
        File.WriteAllText(file, "no folder");
        using var keys = OpenWithKeysOf(database, file);
        var error = await Should.ThrowAsync<RecordException>(() => keys.CreateAsync(PersonId.New()).WaitAsync(TimeSpan.FromSeconds(5)));
        error.Fault.ShouldBe(RecordFault.CannotWrite);
        error.Message.ShouldContain(file);
        error = await Should.ThrowAsync<RecordException>(() => PostgresRecord.OpenAsync(new PostgresPlace(database.ConnectionString, file)));
        error.Fault.ShouldBe(RecordFault.CannotWrite);
        error.Message.ShouldContain(file);
    }

    protected override ITemporaryPlace NewPlace() => new TemporaryDatabase();

    protected override IPersonKeys OpenWithKeysOf(ITemporaryPlace place, string keyFolder) =>
        new PostgresPersonKeys(new PostgresPlace(((TemporaryDatabase)place).ConnectionString, keyFolder));

    /// <summary>Whether what is done came to that step, counted from 0, and ended there as a crash would end it.</summary>
    private static async Task<bool> EndsAfterAsync(TemporaryDatabase database, int step, Func<PostgresPersonKeys, Task> work)
    {
        var left = step;
        using var keys = new PostgresPersonKeys(database.Postgres, null, () =>
        {
            if (left-- == 0) throw new InvalidOperationException("the program ends here");
        });
        try
        {
            await work(keys);
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
