using System.Text;
using System.Text.Json;
using Portolan.Desks.Firms;
using Portolan.Desks.Firms.Events;
using Portolan.Desks.Firms.State;
using Portolan.Formats;
using Portolan.Record.Events;
using Portolan.Rules.Clocks;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Tests.Desks.Firms;

public class FirmEventsTests
{
    private static readonly FactSchema Schema = RulebookReader.Read(Path.Combine(Repository.Root, "rulebook")).Schema;

    /// <summary>One of each, with everything said.</summary>
    private static readonly FirmEvent[] Events =
    [
        new FirmAdded("MT-a", "A Ltd (fictional)", Country.Parse("MT"), EntityKind.AifManager, Lei.Parse("54930069NLWEIGLHXU42"), "A (fictional)", true, "nowhere"),
        new FirmDescribed("B Ltd (fictional)", EntityKind.Casp, "B (fictional)", ["A1"], ["investment-advice"], true, false, true),
        new ServicesAuthorised([Service.Custody, Service.Advice], new DateOnly(2025, 2, 1), new DateOnly(2025, 1, 2), false),
        new ServicesEnded(new DateOnly(2026, 2, 1), [Service.Advice]),
        new LicenceWithdrawn(new DateOnly(2026, 3, 1)),
        new PassportAdvanced(Country.Parse("FR"), PassportStep.Submitted, new DateOnly(2025, 3, 1), [Service.Custody]),
        new ApplicationAdvanced("extension", ProcedureStep.Submitted, new DateOnly(2025, 4, 1), ProcedureKind.Extension, new DateOnly(2025, 5, 1), ProcedureOutcome.Granted, [Service.Advice]),
        new ListLeftOpen(FirmList.Services, "it is not clear", ["c"]),
        new ListConfirmed(FirmList.Passports),
        new ClientsCounted(Country.Parse("FR"), new DateOnly(2026, 1, 1), 12, 34_000),
        new MeasureTaken(MeasurePower.Art102, Country.Parse("FR"), new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1), [Service.Custody]),
        new FactsStated(JsonSerializer.Deserialize<Dictionary<string, JsonElement>>("""{"microenterprise":true,"ownFunds":150000,"weekendReliefEnded":"2026-01-01"}""")!),
        new FirmRemoved("an example"),
    ];

    /// <summary>What was once written must be read for ever: a change here is a change of every record there is.</summary>
    [Fact]
    public void Names_and_shapes_are_a_contract()
    {
        var text = new StringBuilder();
        foreach (var what in Events.Select(what => FirmEvents.Forms.Write(what))) text.Append($"{what.Type} {what.Payload}\n");
        Golden.Match("firm-events.txt", text.ToString());
    }

    [Fact]
    public void Every_kind_of_event_is_read_as_it_was_written()
    {
        Events.Select(what => what.GetType()).ShouldBe(typeof(FirmEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(FirmEvent))), ignoreOrder: true);
        foreach (var (entry, what) in Entries.Of("MT-a", Events).Zip(Events))
        {
            var read = FirmEvents.Forms.Read(entry)!;
            FirmEvents.Forms.Write(read).Payload.ShouldBe(entry.Payload);
            read.ShouldBeOfType(what.GetType());
        }
    }

    [Theory]
    [InlineData("firms.passport-advanced", """{"state":"XX","step":"submitted","on":"2025-03-01"}""", "XX")]
    [InlineData("firms.passport-advanced", """{"state":"FR","step":"sent","on":"2025-03-01"}""", "step")]
    [InlineData("firms.passport-advanced", """{"state":"FR","on":"2025-03-01"}""", "step")]
    [InlineData("firms.clients-counted", """{"state":"FR","on":"yesterday","clients":1}""", "on")]
    [InlineData("firms.added", "null", "null")]
    public void A_payload_of_another_shape_is_refused_with_its_place(string type, string payload, string expected)
    {
        var entry = Entries.Of("MT-a", Events[0]).Single() with { Type = new EventType(type, 1), Payload = Payload.Parse(payload) };
        Should.Throw<FormatException>(() => FirmEvents.Forms.Read(entry)).Message.ShouldContain(expected);
    }

    [Fact]
    public void Types_that_this_program_does_not_know_change_nothing()
    {
        var entries = Entries.Of("MT-a", Events[0], Events[2]).ToList();
        var later = entries[1] with { Number = 2, Version = 3, Type = new EventType("firms.of-the-future", 7) };
        var fold = new FirmsFold();
        var book = entries.Append(later).Aggregate(fold.Start(), fold.Apply);
        Show(book.Find("MT-a")!).ShouldBe(Show(Entries.Book("MT-a", Events[0], Events[2]).Find("MT-a")!));
    }

    [Fact]
    public void A_snapshot_of_the_state_is_the_state()
    {
        var fold = new FirmsFold();
        var book = Entries.Book("MT-a", Events[..^1]);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) fold.Write(book, json);
        using var document = JsonDocument.Parse(stream.ToArray());
        var again = fold.Read(document.RootElement);
        Show(again.Find("MT-a")!).ShouldBe(Show(book.Find("MT-a")!));
        again.VersionOf("MT-a").ShouldBe(book.VersionOf("MT-a"));
    }

    [Fact]
    public void The_words_of_the_desk_are_those_of_the_fact_schema()
    {
        FirmWords.All<EntityKind>().ShouldBe(Members("entity"));
        FirmWords.All<MeasurePower>().ShouldBe(Members("power"));
        FirmOptions.MifidServices.ShouldBe(Members("mifid"));
        FirmOptions.FundServices.ShouldBe(Members("fund-service"));
    }

    /// <summary>The facts of a firm after every kind of event are facts that the schema declares, so that a rule can read each.</summary>
    [Fact]
    public void Every_recorded_fact_is_one_that_rules_may_name()
    {
        var firm = Entries.Fold((FirmAdded)Events[0], Events[1..^1]);
        var population = new Portolan.Rules.Planning.Population([new Portolan.Rules.Planning.FirmFacts("a", RecordedFacts.Of(firm))]);
        Should.NotThrow(() => new Portolan.Rules.Planning.Planner(RulebookReader.Read(Path.Combine(Repository.Root, "rulebook")), population));
    }

    private static IEnumerable<string> Members(string enumeration) => Schema.Enumeration(enumeration).Members.Select(member => member.Code);

    private static string Show(Firm firm)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) RecordedFirmJson.Write(json, firm with { Version = 0 }, (_, _) => new PassportClock(PassportPhase.Ahead, null, null));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
