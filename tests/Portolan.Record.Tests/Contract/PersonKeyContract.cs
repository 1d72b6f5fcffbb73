using System.Globalization;
using System.Text.Json.Nodes;
using Portolan.Record.Events;
using Portolan.Record.Privacy;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Contract;

/// <summary>What every store of people's keys does, whatever keeps them. The people are fictional.</summary>
public abstract class PersonKeyContract
{
    private const string Why = "Article 17 GDPR, request 12";

    private static readonly StreamId Staff = StreamId.Parse("people/staff");
    private static readonly EventType Joined = new("people.joined", 1);

    protected abstract ITemporaryPlace NewPlace();

    /// <summary>The keys of a place where the master key lies in another folder.</summary>
    protected abstract IPersonKeys OpenWithKeysOf(ITemporaryPlace place, string keyFolder);

    [Fact]
    public async Task A_key_stays_the_same_until_it_is_destroyed_and_then_there_is_never_another()
    {
        using var place = NewPlace();
        var clock = new SetClock();
        using var keys = await place.Place.OpenPersonKeysAsync(clock);
        var person = PersonId.New();
        (await keys.StateAsync(person)).ShouldBe(PersonKeyState.Unknown);
        (await Should.ThrowAsync<RecordException>(() => keys.GetAsync(person))).Fault.ShouldBe(RecordFault.Missing);
        (await Should.ThrowAsync<RecordException>(() => keys.DestroyAsync(person))).Fault.ShouldBe(RecordFault.Missing);
        (await keys.RotateMasterKeyAsync()).ShouldBe(0);
        await keys.CreateAsync(person);
        (await Should.ThrowAsync<RecordException>(() => keys.GetAsync(PersonId.New()))).Fault.ShouldBe(RecordFault.Missing);
        (await Should.ThrowAsync<RecordException>(() => keys.DestroyAsync(PersonId.New()))).Fault.ShouldBe(RecordFault.Missing);
        var first = await Bytes(keys, person);
        await keys.CreateAsync(person);
        using (var others = await place.Place.OpenPersonKeysAsync()) (await Bytes(others, person)).ShouldBe(first);
        var when = await keys.DestroyAsync(person);
        when.ShouldBe(clock.Now);
        clock.Now += TimeSpan.FromDays(1);
        (await keys.DestroyAsync(person)).ShouldBe(when);
        (await keys.StateAsync(person)).ShouldBe(PersonKeyState.Destroyed);
        (await keys.GetAsync(person)).ShouldBeNull();
        (await Should.ThrowAsync<RecordException>(() => keys.CreateAsync(person))).Fault.ShouldBe(RecordFault.Forgotten);
        await Should.ThrowAsync<ArgumentException>(() => keys.CreateAsync(default));
    }

    [Fact]
    public async Task Many_who_make_the_key_of_one_person_at_once_get_the_same()
    {
        using var place = NewPlace();
        var person = PersonId.New();
        var seen = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            using var keys = await place.Place.OpenPersonKeysAsync();
            await keys.CreateAsync(person);
            return Convert.ToHexString(await Bytes(keys, person));
        })));
        seen.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_rotation_changes_every_wrapped_key_and_no_key_while_others_read()
    {
        const int Rotations = 15;
        using var place = NewPlace();
        using var keys = await place.Place.OpenPersonKeysAsync();
        var known = await Make(keys, 10);
        var before = known.Keys.ToDictionary(person => person, place.ReadKey);
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            using var others = await place.Place.OpenPersonKeysAsync();
            var reads = 0;
            do
            {
                foreach (var (person, bytes) in known) (await Bytes(others, person)).ShouldBe(bytes);
                reads++;
            }
            while (!stop.IsCancellationRequested);
            return reads;
        });
        for (var round = 0; round < Rotations; round++) (await keys.RotateMasterKeyAsync()).ShouldBe(known.Count);
        await stop.CancelAsync();
        TestContext.Current.TestOutputHelper!.WriteLine($"{await reading} rounds of reading beside {Rotations} rotations");
        foreach (var (person, text) in before) place.ReadKey(person).ShouldNotBe(text);
        MasterKeysOf(place).ShouldBe(1);
    }

    [Fact]
    public async Task Rotations_at_once_leave_every_key_readable_and_one_master_key()
    {
        using var place = NewPlace();
        using var keys = await place.Place.OpenPersonKeysAsync();
        var known = await Make(keys, 5);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            using var others = await place.Place.OpenPersonKeysAsync();
            for (var round = 0; round < 3; round++) (await others.RotateMasterKeyAsync()).ShouldBe(known.Count);
        })));
        foreach (var (person, bytes) in known) (await Bytes(keys, person)).ShouldBe(bytes);
        MasterKeysOf(place).ShouldBe(1);
    }

    [Fact]
    public async Task A_wrapped_key_of_an_old_backup_opens_until_the_master_key_is_rotated()
    {
        using var place = NewPlace();
        using var keys = await place.Place.OpenPersonKeysAsync();
        var (person, bytes) = (await Make(keys, 1)).Single();
        var backup = place.ReadKey(person);
        await keys.DestroyAsync(person);
        place.WriteKey(person, backup);
        (await Bytes(keys, person)).ShouldBe(bytes);
        await keys.DestroyAsync(person);
        await keys.RotateMasterKeyAsync();
        place.WriteKey(person, backup);
        (await Should.ThrowAsync<RecordException>(() => keys.GetAsync(person))).Fault.ShouldBe(RecordFault.WrongKey);
    }

    [Fact]
    public async Task A_master_key_that_others_may_read_or_of_another_record_or_lost_is_refused_and_never_made_again()
    {
        using var place = NewPlace();
        using var other = NewPlace();
        using var keys = await place.Place.OpenPersonKeysAsync();
        var person = (await Make(keys, 1)).Keys.Single();
        var master = Path.Combine(place.KeyFolder, "master.key");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(master).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.SetUnixFileMode(master, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            (await ShouldBeWrong(() => keys.GetAsync(person))).ShouldContain("chmod 600");
            await ShouldBeWrong(() => keys.CreateAsync(PersonId.New()));
            File.SetUnixFileMode(master, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        using (var mixed = OpenWithKeysOf(other, place.KeyFolder))
        {
            (await ShouldBeWrong(() => mixed.CreateAsync(PersonId.New()))).ShouldContain("each record has its own");
            using (var own = await other.Place.OpenPersonKeysAsync()) await Make(own, 1);
            await ShouldBeWrong(() => mixed.RotateMasterKeyAsync());
        }
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
        using var place = NewPlace();
        using var keys = await place.Place.OpenPersonKeysAsync();
        var known = await Make(keys, 5);
        var damaged = known.Keys.OrderBy(person => person.ToString(), StringComparer.Ordinal).ElementAt(2);
        place.WriteKey(damaged, "damaged");
        (await Should.ThrowAsync<RecordException>(() => keys.RotateMasterKeyAsync())).Fault.ShouldBe(RecordFault.Damaged);
        foreach (var (person, bytes) in known.Where(pair => pair.Key != damaged)) (await Bytes(keys, person)).ShouldBe(bytes);
        (await Should.ThrowAsync<RecordException>(() => keys.GetAsync(damaged))).Fault.ShouldBe(RecordFault.Damaged);
        (await Should.ThrowAsync<RecordException>(() => keys.CreateAsync(damaged))).Fault.ShouldBe(RecordFault.Damaged);
        await keys.DestroyAsync(damaged);
        (await keys.GetAsync(damaged)).ShouldBeNull();
        (await keys.RotateMasterKeyAsync()).ShouldBe(4);
    }

    [Fact]
    public async Task A_key_under_the_name_of_another_person_is_refused_and_named_by_verifying()
    {
        using var place = NewPlace();
        (await place.Place.OpenStoreAsync()).Dispose();
        using var keys = await place.Place.OpenPersonKeysAsync();
        var people = (await Make(keys, 2)).Keys.ToArray();
        (await place.Place.VerifyAsync()).Problems.ShouldBeEmpty();
        var text = place.ReadKey(people[0]);
        place.WriteKey(people[1], text);
        (await Should.ThrowAsync<RecordException>(() => keys.GetAsync(people[1]))).Fault.ShouldBe(RecordFault.Damaged);
        var lines = text.Split('\n');
        place.WriteKey(people[1], CheckedText.Of(lines[0], people[1].ToString(), lines[2]));
        (await Should.ThrowAsync<RecordException>(() => keys.GetAsync(people[1]))).Message.ShouldContain("another person's");
        (await place.Place.VerifyAsync()).Problems.ShouldHaveSingleItem().Place.ShouldContain(people[1].ToString());
    }

    [Fact]
    public async Task A_forgotten_person_reads_as_erased_everywhere_and_the_tree_still_holds()
    {
        using var place = NewPlace();
        using var record = await place.Place.OpenStoreAsync();
        using var keys = await place.Place.OpenPersonKeysAsync();
        var (sealer, gone, other) = (new Sealer(keys), PersonId.New(), PersonId.New());
        foreach (var person in (PersonId[])[gone, other, gone, gone]) await Join(record, keys, person);
        var before = await record.PublishAsync();
        var entry = await Forgetting.ForgetAsync(record, keys, gone, Tester, Why);
        entry.Stream.ShouldBe(gone.Stream);
        JsonNode.Parse(entry.Payload.Utf8.Span)!["why"]!.ToString().ShouldBe(Why);
        var after = await record.PublishAsync();
        (await record.ProveConsistencyAsync(before.Size, after.Size)).Verify(before.Root, after.Root).ShouldBeTrue();
        (await place.Place.VerifyAsync()).Problems.ShouldBeEmpty();
        var read = new List<string>();
        await foreach (var joined in record.ReadStreamAsync(Staff)) read.Add((await sealer.OpenFieldsAsync(joined)).Payload.ToString());
        read.ShouldBe(["""{"name":{"erased":true}}""", """{"name":"M. Exemple"}""", """{"name":{"erased":true}}""", """{"name":{"erased":true}}"""]);
    }

    [Fact]
    public async Task Forgetting_that_was_cut_short_is_recorded_by_the_second_call_and_the_third_changes_nothing()
    {
        using var place = NewPlace();
        using var record = await place.Place.OpenStoreAsync();
        using var keys = await place.Place.OpenPersonKeysAsync();
        var person = PersonId.New();
        await keys.CreateAsync(person);
        var when = await keys.DestroyAsync(person);
        var second = await Forgetting.ForgetAsync(record, keys, person, Tester, Why);
        DateTimeOffset.Parse(JsonNode.Parse(second.Payload.Utf8.Span)!["destroyed"]!.ToString(), CultureInfo.InvariantCulture).ShouldBe(when);
        var third = await Forgetting.ForgetAsync(record, keys, person, Tester, "Another reason");
        third.ShouldBe(second);
        (await record.HeadAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task To_forget_a_person_that_never_was_is_an_error_and_nothing_is_recorded()
    {
        using var place = NewPlace();
        using var record = await place.Place.OpenStoreAsync();
        using var keys = await place.Place.OpenPersonKeysAsync();
        (await Should.ThrowAsync<RecordException>(() => Forgetting.ForgetAsync(record, keys, PersonId.New(), Tester, Why))).Fault.ShouldBe(RecordFault.Missing);
        await Should.ThrowAsync<ArgumentException>(() => Forgetting.ForgetAsync(record, keys, PersonId.New(), Tester, ""));
        (await record.HeadAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Many_who_forget_one_person_at_once_record_it_once()
    {
        using var place = NewPlace();
        using var record = await place.Place.OpenStoreAsync();
        using var keys = await place.Place.OpenPersonKeysAsync();
        var person = PersonId.New();
        await keys.CreateAsync(person);
        var entries = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Forgetting.ForgetAsync(record, keys, person, Tester, Why))));
        entries.Distinct().ShouldHaveSingleItem();
        (await record.HeadAsync()).ShouldBe(1);
    }

    internal static async Task<Dictionary<PersonId, byte[]>> Make(IPersonKeys keys, int count)
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

    internal static async Task<byte[]> Bytes(IPersonKeys keys, PersonId person)
    {
        using var key = (await keys.GetAsync(person)).ShouldNotBeNull();
        return key.Bytes.ToArray();
    }

    /// <summary>How many keys the file has beside what it is, its set and its hash.</summary>
    internal static int MasterKeysOf(ITemporaryPlace place) => File.ReadAllLines(Path.Combine(place.KeyFolder, "master.key")).Length - 3;

    private static async Task Join(IRecordStore record, IPersonKeys keys, PersonId person)
    {
        await keys.CreateAsync(person);
        var payload = await new Sealer(keys).SealFieldsAsync(person, Staff, Joined, Payload.Parse("""{"name":"M. Exemple"}"""), ["name"]);
        await record.AppendAsync(Staff, ExpectedVersion.Any, [new NewEvent(Joined, payload)], Tester);
    }

    private static async Task<string> ShouldBeWrong(Func<Task> work)
    {
        var error = await Should.ThrowAsync<RecordException>(work);
        error.Fault.ShouldBe(RecordFault.WrongKey);
        return error.Message;
    }
}
