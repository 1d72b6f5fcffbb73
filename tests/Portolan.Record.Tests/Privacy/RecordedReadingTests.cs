using System.Text.Json.Nodes;
using Portolan.Record.Events;
using Portolan.Record.Folder;
using Portolan.Record.Privacy;
using Portolan.Record.Tests.Folder;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Privacy;

/// <summary>The people are fictional.</summary>
public class RecordedReadingTests
{
    private const string Purpose = "briefing 7";

    private static readonly StreamId Staff = StreamId.Parse("people/staff");
    private static readonly EventType Joined = new("people.joined", 1);
    private static readonly Actor Officer = Actor.Parse("officer");

    [Fact]
    public async Task A_reading_is_in_the_stream_of_each_person_before_any_key_is_used()
    {
        using var folder = new TemporaryRecord();
        using var record = FolderRecord.Open(folder.Path);
        using var keys = new FolderPersonKeys(folder.Path);
        var people = (PersonId[])[PersonId.New(), PersonId.New()];
        foreach (var person in people) await Join(record, keys, person);
        await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 1), Tester);
        var headAtFirstKey = 0L;
        using var watched = new WatchedKeys(keys, () => headAtFirstKey = headAtFirstKey == 0 ? record.Head : headAtFirstKey);
        var entries = await All(record);
        var read = await new RecordedReading(record, new Sealer(watched)).ReadAsync(entries, Officer, Purpose);
        read.Select(payload => payload.Payload.ToString()).ShouldBe(["""{"name":"M. Exemple","phone":"+33 000"}""", """{"name":"M. Exemple","phone":"+33 000"}""", """{"number":0}"""]);
        headAtFirstKey.ShouldBe(entries.Count + people.Length);
        for (var index = 0; index < people.Length; index++)
        {
            var recorded = new List<RecordEntry>();
            await foreach (var entry in record.ReadStreamAsync(people[index].Stream)) recorded.Add(entry);
            var only = recorded.ShouldHaveSingleItem();
            (only.Type, only.Who).ShouldBe((RecordedReading.Read, Officer));
            JsonNode.DeepEquals(JsonNode.Parse(only.Payload.Utf8.Span), JsonNode.Parse($$"""{"purpose":"{{Purpose}}","read":[{"entry":{{index}},"fields":["name","phone"]}]}""")).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Where_a_reading_cannot_be_recorded_no_key_is_used_and_nothing_is_handed_over()
    {
        using var folder = new TemporaryRecord();
        var room = long.MaxValue;
        using var record = FolderRecord.Open(folder.Path, new FolderOptions { Output = handle => new SmallDisk(new DiskOutput(handle), () => room) });
        using var keys = new FolderPersonKeys(folder.Path);
        await Join(record, keys, PersonId.New());
        var entries = await All(record);
        room = new FileInfo(Directory.GetFiles(folder.Segments)[0]).Length;
        var used = false;
        using var watched = new WatchedKeys(keys, () => used = true);
        var reading = new RecordedReading(record, new Sealer(watched));
        (await Should.ThrowAsync<RecordException>(() => reading.ReadAsync(entries, Officer, Purpose))).Fault.ShouldBe(RecordFault.CannotWrite);
        await Should.ThrowAsync<ArgumentException>(() => reading.ReadAsync(entries, Officer, ""));
        await Should.ThrowAsync<ArgumentException>(() => reading.ReadAsync([.. Enumerable.Repeat(entries[0], RecordedReading.MaxEntries + 1)], Officer, Purpose));
        used.ShouldBeFalse();
        room = long.MaxValue;
        (await reading.ReadAsync(entries, Officer, Purpose)).ShouldHaveSingleItem().Opened.ShouldBe(["name", "phone"]);
    }

    private static async Task Join(FolderRecord record, FolderPersonKeys keys, PersonId person)
    {
        await keys.CreateAsync(person);
        var plain = Payload.Parse("""{"name":"M. Exemple","phone":"+33 000"}""");
        var payload = await new Sealer(keys).SealFieldsAsync(person, Staff, Joined, plain, ["name", "phone"]);
        await record.AppendAsync(Staff, ExpectedVersion.Any, [new NewEvent(Joined, payload)], Tester);
    }

    private sealed class WatchedKeys(IPersonKeys keys, Action used) : IPersonKeys
    {
        public Task<PersonKey?> GetAsync(PersonId person, CancellationToken cancellation = default)
        {
            used();
            return keys.GetAsync(person, cancellation);
        }

        public Task CreateAsync(PersonId person, CancellationToken cancellation = default) => keys.CreateAsync(person, cancellation);

        public Task<PersonKeyState> StateAsync(PersonId person, CancellationToken cancellation = default) => keys.StateAsync(person, cancellation);

        public Task<DateTimeOffset> DestroyAsync(PersonId person, CancellationToken cancellation = default) => keys.DestroyAsync(person, cancellation);

        public Task<int> RotateMasterKeyAsync(CancellationToken cancellation = default) => keys.RotateMasterKeyAsync(cancellation);

        public void Dispose() => keys.Dispose();
    }
}
