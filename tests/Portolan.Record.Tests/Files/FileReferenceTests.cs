using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Portolan.Record.Events;
using Portolan.Record.Files;
using Portolan.Record.Folder;
using Portolan.Record.Tests.Folder;

namespace Portolan.Record.Tests.Files;

public class FileReferenceTests
{
    private static readonly FileHash One = FileHash.Parse(new string('1', 64));
    private static readonly FileHash Two = FileHash.Parse(new string('2', 64));

    [Fact]
    public void Every_reference_is_found_wherever_it_stands_in_a_payload()
    {
        var references =
            from hash in Gen.Choose(0, 255).ArrayOf(FileHash.Length)
            from length in Gen.Choose(0, int.MaxValue)
            from name in ArbMap.Default.GeneratorFor<NonNull<string>>()
            from mediaType in Gen.Elements(null, "application/pdf")
            select new FileReference(new StoredFile(new FileHash([.. hash.Select(value => (byte)value)]), length), name.Get, mediaType);
        var places = Gen.Elements<Func<JsonNode, JsonNode>>(
            node => new JsonArray(node), node => new JsonObject { ["evidence"] = node }, node => new JsonObject { ["file"] = node });
        var payloads = from reference in references from depth in Gen.Choose(0, 20) from around in places.ArrayOf(depth) select (reference, around);
        Prop.ForAll(payloads.ToArbitrary(), payload =>
        {
            JsonNode written = payload.reference.ToJson();
            foreach (var place in payload.around) written = place(written);
            return FileReference.In(Payload.Parse(written.ToJsonString())).SequenceEqual([payload.reference]);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("""{"file":"sha256"}""")]
    [InlineData("""{"file":{"sha256":"1111","length":1}}""")]
    [InlineData("""{"file":{"sha256":"1111111111111111111111111111111111111111111111111111111111111111"}}""")]
    [InlineData("""{"file":{"sha256":"1111111111111111111111111111111111111111111111111111111111111111","length":-1}}""")]
    [InlineData("""{"sha256":"1111111111111111111111111111111111111111111111111111111111111111","length":1}""")]
    public void What_has_another_form_is_no_reference(string payload) => FileReference.In(Payload.Parse(payload)).ShouldBeEmpty();

    [Fact]
    public async Task What_a_record_uses_is_all_that_any_payload_spells_and_so_more_than_its_references()
    {
        using var folder = new TemporaryRecord();
        using var record = FolderRecord.Open(folder.Path);
        var type = new EventType("tests.named", 1);
        NewEvent[] events = [new(type, Payload.Parse($$"""{"a":["{{One.Named}}"]}""")), new(type, Payload.Parse($$"""{"{{Two}}":"sha256:"}"""))];
        await record.AppendAsync(Samples.Counted, ExpectedVersion.Any, events, Samples.Tester);
        (await UsedFiles.InAsync(record)).ShouldBe([One, Two], ignoreOrder: true);
    }
}
