using Portolan.Record.Events;
using Portolan.Record.Files;
using Portolan.Record.Folder;
using Portolan.Record.Privacy;
using Portolan.Record.Proof;
using Portolan.Record.Tests.Contract;
using Portolan.Record.Tests.Folder;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Postgres;

/// <summary>Copies out of PostgreSQL, into it, and from one database to another. The people are fictional.</summary>
public class CopyAcrossStoresTests
{
    private static readonly EventType Joined = new("people.joined", 1);

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_copy_has_the_tree_the_key_the_files_and_the_people_of_the_record(bool fromDatabase, bool toDatabase)
    {
        using var source = New(fromDatabase);
        using var target = New(toDatabase);
        var (known, gone) = (PersonId.New(), PersonId.New());
        var (named, signed) = await FillAsync(source.Place, known, gone);
        var checkpoint = await RecordCopy.CopyAsync(source.Place, target.Place);
        using (var original = await source.Place.OpenReaderAsync()) checkpoint.Root.ShouldBe(await original.RootAsync(checkpoint.Size));
        (await target.Place.VerifyAsync()).ShouldSatisfyAllConditions(
            report => report.Problems.ShouldBeEmpty(), report => report.Root.ShouldBe(checkpoint.Root), report => report.Checkpoint.ShouldBe(checkpoint));
        using var copy = await target.Place.OpenStoreAsync();
        (await copy.ProveConsistencyAsync(signed.Size, checkpoint.Size)).Verify(signed.Root, checkpoint.Root).ShouldBeTrue();
        using (var files = await target.Place.OpenFilesAsync()) (await files.ListAsync().ToListAsync()).ShouldBe([named]);
        using var keys = await target.Place.OpenPersonKeysAsync();
        (await new Sealer(keys).OpenFieldsAsync((await All(copy)).Last())).Payload.ToString().ShouldBe("""{"name":"M. Exemple"}""");
        (await keys.StateAsync(gone)).ShouldBe(PersonKeyState.Destroyed);

        // And it goes on as a record does.
        await keys.CreateAsync(PersonId.New());
        (await keys.RotateMasterKeyAsync()).ShouldBe(2);
        await copy.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 1), Tester);
        (await copy.PublishAsync()).Origin.ShouldBe(checkpoint.Origin);
        using (var key = await source.Place.OpenKeyAsync()) key.Verifier.ToString().ShouldBe(copy.PublicKey.ToString());
        (await target.Place.VerifyAsync()).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_copy_of_a_database_without_its_master_key_opens_nothing_until_the_key_is_there_again()
    {
        using var source = new TemporaryDatabase();
        using var room = new TemporaryRecord();
        var known = PersonId.New();
        await FillAsync(source.Place, known, PersonId.New());
        var (master, aside) = (Path.Combine(source.KeyFolder, "master.key"), Path.Combine(source.KeyFolder, "aside"));
        File.Move(master, aside);
        var target = Path.Combine(room.Path, "copy");
        await RecordCopy.CopyToFolderAsync(source.Place, target);
        using var keys = new FolderPersonKeys(target);
        (await Should.ThrowAsync<RecordException>(() => keys.GetAsync(known))).Fault.ShouldBe(RecordFault.WrongKey);
        File.Copy(aside, Path.Combine(target, "master.key"));
        using var key = await keys.GetAsync(known);
        key.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_database_that_holds_anything_or_another_key_takes_no_copy()
    {
        using var source = new TemporaryDatabase();
        await FillAsync(source.Place, PersonId.New(), PersonId.New());
        using var taken = new TemporaryDatabase();
        using (var files = await taken.Place.OpenFilesAsync()) await files.PutAsync(new MemoryStream([1]));
        (await Should.ThrowAsync<RecordException>(() => RecordCopy.CopyAsync(source.Place, taken.Place))).Fault.ShouldBe(RecordFault.Occupied);
        (await taken.Place.ExistsAsync()).ShouldBeFalse();
        using var other = new TemporaryDatabase();
        using (var key = SigningKey.Create("example.org/other")) key.Save(Path.Combine(other.KeyFolder, "private.key"));
        (await Should.ThrowAsync<RecordException>(() => RecordCopy.CopyAsync(source.Place, other.Place))).Fault.ShouldBe(RecordFault.WrongKey);
        (await other.Place.ExistsAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task People_whose_rotation_was_cut_short_are_copied_once_it_was_asked_for_again()
    {
        using var source = new TemporaryRecord();
        using var target = new TemporaryDatabase();
        var (first, second) = (PersonId.New(), PersonId.New());
        using (var record = await source.Place.OpenStoreAsync()) await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 1), Tester);
        var steps = 0;
        using (var keys = new FolderPersonKeys(source.Path, null, null, () =>
        {
            if (steps-- == 1) throw new InvalidOperationException("the program ends here");
        }))
        {
            foreach (var person in (PersonId[])[first, second]) await keys.CreateAsync(person);

            // Each file is replaced in three steps: the master key, then the first of the keys.
            steps = 6;
            await Should.ThrowAsync<InvalidOperationException>(() => keys.RotateMasterKeyAsync());
        }
        (await Should.ThrowAsync<RecordException>(() => RecordCopy.CopyAsync(source.Place, target.Place))).Message.ShouldContain("rotate it again");
        using (var keys = await source.Place.OpenPersonKeysAsync()) (await keys.RotateMasterKeyAsync()).ShouldBe(2);
        using var again = new TemporaryDatabase();
        await RecordCopy.CopyAsync(source.Place, again.Place);
        using var copied = await again.Place.OpenPersonKeysAsync();
        using var key = await copied.GetAsync(first);
        key.ShouldNotBeNull();
    }

    private static ITemporaryPlace New(bool database) => database ? new TemporaryDatabase() : new TemporaryRecord();

    /// <summary>Some entries under a checkpoint, then one that names a file and one with a sealed name; another person was forgotten.</summary>
    private static async Task<(StoredFile Named, Checkpoint Signed)> FillAsync(RecordPlace place, PersonId known, PersonId gone)
    {
        using var record = await place.OpenStoreAsync();
        using var files = await place.OpenFilesAsync();
        using var keys = await place.OpenPersonKeysAsync();
        await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 600), Tester);
        var signed = await record.PublishAsync();
        var named = await files.PutAsync(new MemoryStream(new byte[300_000]));
        await files.PutAsync(new MemoryStream("named by no entry"u8.ToArray()));
        foreach (var person in (PersonId[])[known, gone]) await keys.CreateAsync(person);
        await keys.DestroyAsync(gone);
        var name = await new Sealer(keys).SealFieldsAsync(known, Counted, Joined, Payload.Parse("""{"name":"M. Exemple"}"""), ["name"]);
        var evidence = new NewEvent(new EventType("tests.filed", 1), Payload.Parse(new FileReference(named).ToJson().ToJsonString()));
        await record.AppendAsync(Counted, ExpectedVersion.Any, [evidence, new NewEvent(Joined, name)], Tester);
        return (named, signed);
    }
}
