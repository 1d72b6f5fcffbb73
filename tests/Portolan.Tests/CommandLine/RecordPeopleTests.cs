using System.Security.Cryptography;
using System.Text.Json;
using Portolan.Record;
using Portolan.Record.Events;
using Portolan.Record.Folder;
using Portolan.Record.Privacy;

namespace Portolan.Tests.CommandLine;

/// <summary>What the record has of people, and how it is forgotten; and files that nothing names.</summary>
public sealed class RecordPeopleTests : IDisposable
{
    private static readonly Actor Keeper = Actor.Parse("anna@example.org");
    private static readonly StreamId Stream = StreamId.Parse("tests/people");
    private static readonly EventType Noted = new("tests.noted", 1);

    private readonly RecordFolder record = new();

    public void Dispose() => this.record.Dispose();

    [Fact]
    public async Task A_person_is_listed_read_and_forgotten_and_the_record_holds()
    {
        var (fictional, other) = (await SealAsync("Fictional Person", "Rue Imaginaire 1"), await SealAsync("Another Fictional Person"));
        await ReadAsync(fictional);
        var before = this.Person(fictional);
        (before.GetProperty("data").GetString(), before.GetProperty("values").GetInt32(), before.GetProperty("readings").GetInt32()).ShouldBe(("kept", 2, 1));
        var root = this.record.Run("stats", "--format", "json").Json.GetProperty("root").GetString();

        var forgotten = this.record.Run("forget", $"{fictional}", "--why", "request 17, Art. 17 GDPR", "--by", "bernd@example.org", "--format", "json").Json;
        forgotten.GetProperty("values").GetInt32().ShouldBe(2);
        forgotten.GetProperty("entry").GetProperty("who").GetString().ShouldBe("bernd@example.org");
        forgotten.GetProperty("entry").GetProperty("payload").GetProperty("why").GetString().ShouldBe("request 17, Art. 17 GDPR");

        this.Person(fictional).GetProperty("data").GetString().ShouldBe("forgotten");
        this.Person(other).GetProperty("data").GetString().ShouldBe("kept");
        this.record.Run("verify").Done.ShouldContain("Everything holds.");
        this.record.Run("stats", "--format", "json").Json.GetProperty("root").GetString().ShouldNotBe(root);
        (await OpenAsync(fictional)).Erased.ShouldBe(["name", "address"], ignoreOrder: true);
        (await OpenAsync(other)).Payload.ToString().ShouldContain("Another Fictional Person");
    }

    [Fact]
    public async Task Forgetting_again_changes_nothing_and_gives_the_first_entry()
    {
        var person = await SealAsync("Fictional Person");
        var first = this.record.Run("forget", $"{person}", "--why", "request 17", "--format", "json").Json.GetProperty("entry").GetProperty("number").GetInt64();
        this.record.Run("forget", $"{person}", "--why", "once more", "--format", "json").Json.GetProperty("entry").GetProperty("number").GetInt64().ShouldBe(first);
    }

    [Theory]
    [InlineData("PERSON is not the id of a person", "Fictional Person", "--why", "request 17")]
    [InlineData("there never was a key", "p-aaaaaaaaaaaaaaaaaaaaaaaaaa", "--why", "request 17")]
    [InlineData("--why has 0 characters", "p-aaaaaaaaaaaaaaaaaaaaaaaaaa", "--why", " ")]
    public async Task Who_cannot_be_forgotten_is_refused_and_nothing_is_recorded(string expected, params string[] arguments)
    {
        await SealAsync("Fictional Person");
        var entries = this.Entries();
        var refused = this.record.Run(["forget", .. arguments]);
        refused.Output.ShouldBeEmpty();
        refused.ExitCode.ShouldNotBe(0);
        refused.Errors.ShouldContain(expected, Case.Insensitive);
        refused.Errors.ShouldNotContain("Fictional Person");
        this.Entries().ShouldBe(entries);
    }

    [Fact]
    public async Task After_a_rotation_what_a_backup_holds_of_a_person_is_worthless()
    {
        var person = await SealAsync("Fictional Person");
        var people = Directory.GetFiles(Path.Combine(this.record.Record, "people"), "p-*").Single();
        var kept = File.ReadAllBytes(people);
        this.record.Run("rotate-keys", "--format", "json").Json.GetProperty("wrapped").GetInt32().ShouldBe(1);
        (await OpenAsync(person)).Payload.ToString().ShouldContain("Fictional Person");
        File.WriteAllBytes(people, kept);
        (await Should.ThrowAsync<RecordException>(() => OpenAsync(person))).Fault.ShouldBeOneOf(RecordFault.WrongKey, RecordFault.Damaged);
    }

    [Fact]
    public async Task A_record_without_sealed_data_says_so()
    {
        this.record.Run("people").Done.ShouldContain("no sealed data of anybody");
        var person = await SealAsync("Fictional Person");
        Golden.Match("record-people.txt", this.record.Run("people").Done.Replace($"{person}", "p-xxxxxxxxxxxxxxxxxxxxxxxxxx", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_that_no_entry_names_are_deleted_once_they_are_a_day_old()
    {
        using (var files = await new FolderPlace(this.record.Record).OpenFilesAsync(cancellation: TestContext.Current.CancellationToken))
        {
            foreach (var text in (string[])["named", "unused", "young"]) await files.PutAsync(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(text)), cancellation: TestContext.Current.CancellationToken);
        }
        this.record.Append($$"""{"file":"{{Hash("named")}}"}""");
        foreach (var old in (string[])["named", "unused"])
        {
            var path = Path.Combine(this.record.Record, "files", Hash(old)[..2], Hash(old));
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-2));
        }
        var json = this.record.Run("collect-files", "--format", "json").Json;
        json.GetProperty("deleted").EnumerateArray().Select(file => file.GetProperty("hash").GetString()).ShouldBe([Hash("unused")]);
        json.GetProperty("young").GetInt32().ShouldBe(1);
        this.record.Run("verify").Done.ShouldContain("Everything holds.");
        this.record.Run("collect-files").Done.ShouldContain("0 files deleted");
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(text)));

    private long Entries() => this.record.Run("stats", "--format", "json").Json.GetProperty("entries").GetInt64();

    private JsonElement Person(PersonId person) =>
        this.record.Run("people", "--format", "json").Json.GetProperty("people").EnumerateArray().Single(known => known.GetProperty("person").GetString() == $"{person}");

    private async Task<PersonId> SealAsync(string name, string? address = null)
    {
        var place = new FolderPlace(this.record.Record);
        var person = PersonId.New();
        using var keys = await place.OpenPersonKeysAsync();
        await keys.CreateAsync(person);
        using var store = FolderRecord.Open(this.record.Record, RecordFolder.Afterwards);
        var payload = Payload.Parse(JsonSerializer.Serialize(address is null ? new Dictionary<string, string> { ["name"] = name } : new() { ["name"] = name, ["address"] = address }));
        var fields = address is null ? (string[])["name"] : ["name", "address"];
        await store.AppendAsync(Stream, ExpectedVersion.Any, [new NewEvent(Noted, await new Sealer(keys).SealFieldsAsync(person, Stream, Noted, payload, fields))], Keeper);
        return person;
    }

    private async Task ReadAsync(PersonId person)
    {
        var entry = await EntryOf(person);
        using var keys = await new FolderPlace(this.record.Record).OpenPersonKeysAsync();
        using var store = FolderRecord.Open(this.record.Record, RecordFolder.Afterwards);
        await new RecordedReading(store, new Sealer(keys)).ReadAsync([entry], Keeper, "a test");
    }

    private async Task<OpenedPayload> OpenAsync(PersonId person)
    {
        using var keys = await new FolderPlace(this.record.Record).OpenPersonKeysAsync();
        return await new Sealer(keys).OpenFieldsAsync(await EntryOf(person));
    }

    private async Task<RecordEntry> EntryOf(PersonId person)
    {
        using var reader = FolderReader.Open(this.record.Record);
        return await reader.ReadAsync().FirstAsync(entry => entry.Type == Noted && entry.Payload.ToString().Contains($"{person}", StringComparison.Ordinal));
    }
}
