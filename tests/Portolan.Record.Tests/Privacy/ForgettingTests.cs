using System.Text.Json.Nodes;
using Portolan.Record.Events;
using Portolan.Record.Folder;
using Portolan.Record.Privacy;
using Portolan.Record.Tests.Folder;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Privacy;

/// <summary>The people are fictional.</summary>
public class ForgettingTests
{
    private const string Why = "Article 17 GDPR, request 12";

    private static readonly StreamId Staff = StreamId.Parse("people/staff");
    private static readonly EventType Joined = new("people.joined", 1);

    [Fact]
    public async Task A_forgotten_person_reads_as_erased_everywhere_and_the_tree_still_holds()
    {
        using var folder = new TemporaryRecord();
        using var record = FolderRecord.Open(folder.Path);
        using var keys = new FolderPersonKeys(folder.Path);
        var (sealer, gone, other) = (new Sealer(keys), PersonId.New(), PersonId.New());
        foreach (var person in (PersonId[])[gone, other, gone, gone]) await Join(record, keys, person);
        var before = await record.PublishAsync();
        var entry = await Forgetting.ForgetAsync(record, keys, gone, Tester, Why);
        entry.Stream.ShouldBe(gone.Stream);
        JsonNode.Parse(entry.Payload.Utf8.Span)!["why"]!.ToString().ShouldBe(Why);
        var after = await record.PublishAsync();
        (await record.ProveConsistencyAsync(before.Size, after.Size)).Verify(before.Root, after.Root).ShouldBeTrue();
        FolderVerifier.Verify(folder.Path).Problems.ShouldBeEmpty();
        var read = new List<string>();
        await foreach (var joined in record.ReadStreamAsync(Staff)) read.Add((await sealer.OpenFieldsAsync(joined)).Payload.ToString());
        read.ShouldBe(["""{"name":{"erased":true}}""", """{"name":"M. Exemple"}""", """{"name":{"erased":true}}""", """{"name":{"erased":true}}"""]);
    }

    [Fact]
    public async Task Forgetting_that_was_cut_short_is_recorded_by_the_second_call_and_the_third_changes_nothing()
    {
        using var folder = new TemporaryRecord();
        using var record = FolderRecord.Open(folder.Path);
        using var keys = new FolderPersonKeys(folder.Path);
        var person = PersonId.New();
        await keys.CreateAsync(person);
        var when = await keys.DestroyAsync(person);
        var second = await Forgetting.ForgetAsync(record, keys, person, Tester, Why);
        DateTimeOffset.Parse(JsonNode.Parse(second.Payload.Utf8.Span)!["destroyed"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture).ShouldBe(when);
        var third = await Forgetting.ForgetAsync(record, keys, person, Tester, "Another reason");
        third.ShouldBe(second);
        record.Head.ShouldBe(1);
    }

    [Fact]
    public async Task A_person_that_never_was_is_an_error_and_nothing_is_recorded()
    {
        using var folder = new TemporaryRecord();
        using var record = FolderRecord.Open(folder.Path);
        using var keys = new FolderPersonKeys(folder.Path);
        (await Should.ThrowAsync<RecordException>(() => Forgetting.ForgetAsync(record, keys, PersonId.New(), Tester, Why))).Fault.ShouldBe(RecordFault.Missing);
        await Should.ThrowAsync<ArgumentException>(() => Forgetting.ForgetAsync(record, keys, PersonId.New(), Tester, ""));
        record.Head.ShouldBe(0);
    }

    [Fact]
    public async Task Many_who_forget_one_person_at_once_record_it_once()
    {
        using var folder = new TemporaryRecord();
        using var record = FolderRecord.Open(folder.Path);
        using var keys = new FolderPersonKeys(folder.Path);
        var person = PersonId.New();
        await keys.CreateAsync(person);
        var entries = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Forgetting.ForgetAsync(record, keys, person, Tester, Why))));
        entries.Distinct().ShouldHaveSingleItem();
        record.Head.ShouldBe(1);
    }

    private static async Task Join(FolderRecord record, FolderPersonKeys keys, PersonId person)
    {
        await keys.CreateAsync(person);
        var payload = await new Sealer(keys).SealFieldsAsync(person, Staff, Joined, Payload.Parse("""{"name":"M. Exemple"}"""), ["name"]);
        await record.AppendAsync(Staff, ExpectedVersion.Any, [new NewEvent(Joined, payload)], Tester);
    }
}
