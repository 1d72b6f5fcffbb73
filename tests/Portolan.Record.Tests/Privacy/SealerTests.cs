using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Portolan.Record.Events;
using Portolan.Record.Folder;
using Portolan.Record.Privacy;
using Portolan.Record.Tests.Folder;

namespace Portolan.Record.Tests.Privacy;

/// <summary>The people are fictional.</summary>
public class SealerTests : IAsyncLifetime
{
    private const string Address = "12 Rue des Lilas, Lyon";

    private static readonly SealedPlace Place = new(StreamId.Parse("people/staff"), new EventType("people.joined", 1), "address");

    private readonly TemporaryRecord folder = new();
    private readonly PersonId person = PersonId.New();
    private readonly FolderPersonKeys keys;
    private readonly Sealer sealer;

    public SealerTests() => (this.keys, this.sealer) = (new FolderPersonKeys(this.folder.Path), new Sealer(new FolderPersonKeys(this.folder.Path)));

    public async ValueTask InitializeAsync() => await this.keys.CreateAsync(this.person);

    public ValueTask DisposeAsync()
    {
        this.folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Any_value_comes_back_as_it_was_and_shows_only_its_length_in_steps()
    {
        var values =
            from text in ArbMap.Default.GeneratorFor<NonNull<string>>()
            from number in Gen.Choose(int.MinValue, int.MaxValue)
            from length in Gen.Choose(0, 200)
            from value in Gen.Elements<JsonNode?>(null, true, number, text.Get, new string('x', length), new JsonArray(text.Get, number), new JsonObject { [text.Get] = number })
            select Payload.Parse(value?.ToJsonString() ?? "null");
        Prop.ForAll(values.ToArbitrary(), value =>
        {
            var sealedValue = this.sealer.SealAsync(this.person, Place, value).GetAwaiter().GetResult();
            var length = Convert.FromBase64String(Inner(sealedValue)["text"]!.GetValue<string>()).Length - 16;
            var opened = this.sealer.OpenAsync(Place, sealedValue).GetAwaiter().GetResult();
            return opened is OpenedValue same && same.Value == value && length % Sealer.Padding == 0 && length - value.Utf8.Length is >= 0 and < Sealer.Padding;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task A_sealed_value_with_any_bit_changed_never_opens_and_no_error_says_what_it_was()
    {
        var whole = (await Sealed()).Utf8.ToArray();
        var (refused, messages) = (0, new List<string>());
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var changed = (byte[])whole.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                var answer = await this.sealer.OpenAsync(Place, Payload.Parse(changed));
                answer.ShouldBeNull($"bit {bit} of {Encoding.UTF8.GetString(whole)}");
            }
            catch (Exception error) when (error is FormatException or RecordException)
            {
                messages.Add(error.ToString());
                refused++;
            }
        }
        refused.ShouldBe(whole.Length * 8);
        messages.ShouldAllBe(message => !message.Contains("Lilas", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sealed_value_moved_to_another_stream_type_field_or_person_never_opens()
    {
        var value = await Sealed();
        SealedPlace[] others =
        [
            Place with { Stream = StreamId.Parse("people/others") }, Place with { Type = new EventType("people.left", 1) },
            Place with { Type = new EventType("people.joined", 2) }, Place with { Field = "Address" }, Place with { Field = "" },
        ];
        foreach (var other in others) (await Should.ThrowAsync<RecordException>(() => this.sealer.OpenAsync(other, value))).Fault.ShouldBe(RecordFault.Damaged);
        var second = PersonId.New();
        await this.keys.CreateAsync(second);
        var moved = Payload.Parse(value.ToString().Replace(this.person.ToString(), second.ToString(), StringComparison.Ordinal));
        (await Should.ThrowAsync<RecordException>(() => this.sealer.OpenAsync(Place, moved))).Fault.ShouldBe(RecordFault.Damaged);
        (await this.sealer.OpenAsync(Place, value)).ShouldBeOfType<OpenedValue>().Value.ToString().ShouldBe($"\"{Address}\"");
    }

    [Fact]
    public async Task The_same_value_is_sealed_differently_each_time()
    {
        var (one, two) = (Inner(await Sealed()), Inner(await Sealed()));
        one["nonce"]!.ToString().ShouldNotBe(two["nonce"]!.ToString());
        one["text"]!.ToString().ShouldNotBe(two["text"]!.ToString());
    }

    [Fact]
    public async Task Fields_are_sealed_and_opened_in_their_payload_and_what_is_forgotten_reads_as_erased()
    {
        var second = PersonId.New();
        await this.keys.CreateAsync(second);
        var plain = Payload.Parse($$"""{"address":"{{Address}}","contact":{"phone":"+33 000"},"manager":"M. Exemple","role":"guard"}""");
        var once = await this.sealer.SealFieldsAsync(this.person, Place.Stream, Place.Type, plain, ["address", "contact"]);
        var entry = Entry(await this.sealer.SealFieldsAsync(second, Place.Stream, Place.Type, once, ["manager"]));
        entry.Payload.ToString().ShouldContain("\"role\":\"guard\"");
        foreach (var secret in (string[])["Lilas", "+33", "phone", "Exemple"]) entry.Payload.ToString().ShouldNotContain(secret);
        var opened = await this.sealer.OpenFieldsAsync(entry);
        opened.Payload.ShouldBe(plain);
        opened.Opened.ShouldBe(["address", "contact", "manager"], ignoreOrder: true);
        opened.ToString().ShouldBe("3 fields opened, 0 erased");
        await this.keys.DestroyAsync(this.person);
        var after = await this.sealer.OpenFieldsAsync(entry);
        after.Payload.ToString().ShouldBe("""{"address":{"erased":true},"contact":{"erased":true},"manager":"M. Exemple","role":"guard"}""");
        after.Erased.ShouldBe(["address", "contact"], ignoreOrder: true);
        (await Should.ThrowAsync<RecordException>(() => Sealed())).Fault.ShouldBe(RecordFault.Forgotten);
    }

    [Fact]
    public async Task A_lost_key_is_an_error_and_never_reads_as_erased()
    {
        var value = await Sealed();
        File.Delete(this.folder.PathOf(this.person));
        (await Should.ThrowAsync<RecordException>(() => this.sealer.OpenAsync(Place, value))).Fault.ShouldBe(RecordFault.Missing);
    }

    [Fact]
    public async Task What_cannot_be_sealed_safely_is_refused()
    {
        var value = await Sealed();
        await Should.ThrowAsync<ArgumentException>(() => this.sealer.SealAsync(this.person, Place, value));
        var file = Payload.Parse($$$"""[{"file":{"sha256":"{{{new string('1', 64)}}}","length":1}}]""");
        (await Should.ThrowAsync<ArgumentException>(() => this.sealer.SealAsync(this.person, Place, file))).Message.ShouldContain("names a file");
        await Should.ThrowAsync<ArgumentException>(() => SealFields("""{"address":1}""", "adress"));
        await Should.ThrowAsync<ArgumentException>(() => SealFields("[1]", "address"));
        (await this.sealer.OpenFieldsAsync(Entry(Payload.Parse("[1]")))).Payload.ToString().ShouldBe("[1]");
    }

    private Task<Payload> SealFields(string payload, string field) =>
        this.sealer.SealFieldsAsync(this.person, Place.Stream, Place.Type, Payload.Parse(payload), [field]);

    private Task<Payload> Sealed() => this.sealer.SealAsync(this.person, Place, Payload.Parse(JsonSerializer.Serialize(Address)));

    private static JsonObject Inner(Payload sealedValue) => JsonNode.Parse(sealedValue.Utf8.Span)!["sealed"]!.AsObject();

    private static RecordEntry Entry(Payload payload) => new()
    {
        Number = 0,
        Stream = Place.Stream,
        Version = 1,
        Type = Place.Type,
        When = DateTimeOffset.UnixEpoch,
        Who = Samples.Tester,
        Payload = payload,
    };
}
