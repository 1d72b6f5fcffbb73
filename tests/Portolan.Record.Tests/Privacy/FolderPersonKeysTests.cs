using Portolan.Record.Folder;
using Portolan.Record.Privacy;
using Portolan.Record.Tests.Folder;

namespace Portolan.Record.Tests.Privacy;

public class FolderPersonKeysTests
{
    [Fact]
    public async Task A_key_stays_the_same_until_it_is_destroyed_and_then_there_is_never_another()
    {
        using var folder = new TemporaryRecord();
        var clock = new SetClock();
        var keys = new FolderPersonKeys(folder.Path, time: clock);
        var person = PersonId.New();
        (await keys.StateAsync(person)).ShouldBe(PersonKeyState.Unknown);
        (await Should.ThrowAsync<RecordException>(() => keys.GetAsync(person))).Fault.ShouldBe(RecordFault.Missing);
        (await Should.ThrowAsync<RecordException>(() => keys.DestroyAsync(person))).Fault.ShouldBe(RecordFault.Missing);
        await keys.CreateAsync(person);
        var first = await Bytes(keys, person);
        await keys.CreateAsync(person);
        (await Bytes(new FolderPersonKeys(folder.Path), person)).ShouldBe(first);
        var when = await keys.DestroyAsync(person);
        when.ShouldBe(clock.Now);
        clock.Now += TimeSpan.FromDays(1);
        (await keys.DestroyAsync(person)).ShouldBe(when);
        (await keys.StateAsync(person)).ShouldBe(PersonKeyState.Destroyed);
        (await keys.GetAsync(person)).ShouldBeNull();
        (await Should.ThrowAsync<RecordException>(() => keys.CreateAsync(person))).Fault.ShouldBe(RecordFault.Forgotten);
    }

    [Fact]
    public async Task Many_who_make_the_key_of_one_person_at_once_get_the_same()
    {
        using var folder = new TemporaryRecord();
        var person = PersonId.New();
        var seen = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            var keys = new FolderPersonKeys(folder.Path);
            await keys.CreateAsync(person);
            return Convert.ToHexString(await Bytes(keys, person));
        })));
        seen.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_rotation_changes_every_wrapped_key_and_no_key_while_others_read()
    {
        using var folder = new TemporaryRecord();
        var keys = new FolderPersonKeys(folder.Path);
        var known = await Make(keys, 10);
        var before = known.Keys.ToDictionary(person => person, person => File.ReadAllText(PathOf(folder, person)));
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            var reads = 0;
            for (; !stop.IsCancellationRequested; reads++)
            {
                foreach (var (person, bytes) in known) (await Bytes(new FolderPersonKeys(folder.Path), person)).ShouldBe(bytes);
            }
            return reads;
        });
        for (var round = 0; round < 30; round++) (await keys.RotateMasterKeyAsync()).ShouldBe(known.Count);
        await stop.CancelAsync();
        TestContext.Current.TestOutputHelper!.WriteLine($"{await reading} rounds of reading beside 30 rotations");
        foreach (var (person, text) in before) File.ReadAllText(PathOf(folder, person)).ShouldNotBe(text);
        File.ReadAllLines(Path.Combine(folder.Path, "master.key")).Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_wrapped_key_of_an_old_backup_opens_until_the_master_key_is_rotated()
    {
        using var folder = new TemporaryRecord();
        var keys = new FolderPersonKeys(folder.Path);
        var (person, bytes) = (await Make(keys, 1)).Single();
        var backup = File.ReadAllBytes(PathOf(folder, person));
        await keys.DestroyAsync(person);
        File.WriteAllBytes(PathOf(folder, person), backup);
        (await Bytes(keys, person)).ShouldBe(bytes);
        await keys.DestroyAsync(person);
        await keys.RotateMasterKeyAsync();
        File.WriteAllBytes(PathOf(folder, person), backup);
        (await Should.ThrowAsync<RecordException>(() => keys.GetAsync(person))).Fault.ShouldBe(RecordFault.WrongKey);
    }

    [Fact]
    public async Task What_held_a_key_is_overwritten_where_it_stood()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows replaces no file that is open");
        using var folder = new TemporaryRecord();
        var keys = new FolderPersonKeys(folder.Path);
        var people = (await Make(keys, 2)).Keys.ToArray();
        using (var master = Hold(Path.Combine(folder.Path, "master.key")))
        using (var wrapped = Hold(PathOf(folder, people[0])))
        {
            await keys.RotateMasterKeyAsync();
            ShouldBeOverwritten(master).ShouldNotBe((byte)0);
            ShouldBeOverwritten(wrapped).ShouldNotBe((byte)0, "one who still reads it would take it for destroyed");
        }
        using var destroyed = Hold(PathOf(folder, people[1]));
        await keys.DestroyAsync(people[1]);
        ShouldBeOverwritten(destroyed);
    }

    [Fact]
    public async Task A_master_key_that_others_may_read_or_of_another_record_or_lost_is_refused_and_never_made_again()
    {
        using var folder = new TemporaryRecord();
        using var other = new TemporaryRecord();
        var keys = new FolderPersonKeys(folder.Path);
        var person = (await Make(keys, 1)).Keys.Single();
        var master = Path.Combine(folder.Path, "master.key");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(master).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(PathOf(folder, person)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.SetUnixFileMode(master, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            (await ShouldBeWrong(() => keys.GetAsync(person))).ShouldContain("chmod 600");
            await ShouldBeWrong(() => keys.CreateAsync(PersonId.New()));
            File.SetUnixFileMode(master, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        (await ShouldBeWrong(() => new FolderPersonKeys(other.Path, folder.Path).CreateAsync(PersonId.New()))).ShouldContain("each record has its own");
        await Make(new FolderPersonKeys(other.Path), 1);
        await ShouldBeWrong(() => new FolderPersonKeys(other.Path, folder.Path).RotateMasterKeyAsync());
        (await Bytes(keys, person)).Length.ShouldBe(32);
        File.Delete(master);
        await ShouldBeWrong(() => keys.GetAsync(person));
        await ShouldBeWrong(() => keys.CreateAsync(PersonId.New()));
        await ShouldBeWrong(() => keys.RotateMasterKeyAsync());
        File.Exists(master).ShouldBeFalse();
    }

    [Fact]
    public async Task A_damaged_key_stops_a_rotation_with_all_keys_readable_and_can_still_be_destroyed()
    {
        using var folder = new TemporaryRecord();
        var keys = new FolderPersonKeys(folder.Path);
        var known = await Make(keys, 5);
        var damaged = known.Keys.Order(Comparer<PersonId>.Create((one, two) => string.CompareOrdinal(one.ToString(), two.ToString()))).ElementAt(2);
        File.WriteAllText(PathOf(folder, damaged), "damaged");
        (await Should.ThrowAsync<RecordException>(() => keys.RotateMasterKeyAsync())).Fault.ShouldBe(RecordFault.Damaged);
        foreach (var (person, bytes) in known.Where(pair => pair.Key != damaged)) (await Bytes(keys, person)).ShouldBe(bytes);
        (await Should.ThrowAsync<RecordException>(() => keys.GetAsync(damaged))).Fault.ShouldBe(RecordFault.Damaged);
        (await Should.ThrowAsync<RecordException>(() => keys.CreateAsync(damaged))).Fault.ShouldBe(RecordFault.Damaged);
        await keys.DestroyAsync(damaged);
        (await keys.GetAsync(damaged)).ShouldBeNull();
        (await keys.RotateMasterKeyAsync()).ShouldBe(4);
    }

    [Fact]
    public async Task A_key_under_the_name_of_another_person_is_refused()
    {
        using var folder = new TemporaryRecord();
        var keys = new FolderPersonKeys(folder.Path);
        var people = (await Make(keys, 2)).Keys.ToArray();
        var text = File.ReadAllText(PathOf(folder, people[0]));
        File.WriteAllText(PathOf(folder, people[1]), text);
        (await Should.ThrowAsync<RecordException>(() => keys.GetAsync(people[1]))).Fault.ShouldBe(RecordFault.Damaged);
        var lines = text.Split('\n');
        File.WriteAllText(PathOf(folder, people[1]), CheckedText.Of(lines[0], people[1].ToString(), lines[2]));
        (await Should.ThrowAsync<RecordException>(() => keys.GetAsync(people[1]))).Message.ShouldContain("another person's");
    }

    internal static async Task<Dictionary<PersonId, byte[]>> Make(FolderPersonKeys keys, int count)
    {
        var known = new Dictionary<PersonId, byte[]>();
        for (var made = 0; made < count; made++)
        {
            var person = PersonId.New();
            await keys.CreateAsync(person);
            known.Add(person, await Bytes(keys, person));
        }
        return known;
    }

    internal static async Task<byte[]> Bytes(FolderPersonKeys keys, PersonId person)
    {
        using var key = (await keys.GetAsync(person)).ShouldNotBeNull();
        return key.Bytes.ToArray();
    }

    internal static string PathOf(TemporaryRecord folder, PersonId person) => Path.Combine(folder.Path, "people", $"{person}.key");

    private static async Task<string> ShouldBeWrong(Func<Task> work)
    {
        var error = await Should.ThrowAsync<RecordException>(work);
        error.Fault.ShouldBe(RecordFault.WrongKey);
        return error.Message;
    }

    private static FileStream Hold(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    private static byte ShouldBeOverwritten(FileStream held)
    {
        var bytes = new byte[held.Length];
        held.ReadExactly(bytes);
        bytes.Length.ShouldBeGreaterThan(0);
        return bytes.Distinct().ShouldHaveSingleItem();
    }
}
