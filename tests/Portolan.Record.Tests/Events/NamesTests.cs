using Portolan.Record.Events;

namespace Portolan.Record.Tests.Events;

public class NamesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("é")]
    [InlineData("a\n")]
    public void A_name_that_is_not_plain_is_refused(string text)
    {
        Should.Throw<FormatException>(() => StreamId.Parse(text));
        Should.Throw<FormatException>(() => CorrelationId.Parse(text));
        Should.Throw<FormatException>(() => new EventType(text, 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\u0001")]
    [InlineData("\ud800")]
    public void An_actor_that_would_not_come_back_is_refused(string text) => Should.Throw<FormatException>(() => Actor.Parse(text));

    [Fact]
    public void Old_versions_are_brought_up_step_by_step_and_unknown_types_pass_unchanged()
    {
        var upcasters = new Upcasters(
        [
            new Upcaster("firms.added", 1, _ => Payload.Parse("""{"step":2}""")),
            new Upcaster("firms.added", 2, old => Payload.Parse($"[{old},3]")),
        ]);
        var content = upcasters.Read(EntryFormTests.Sample);
        content.Type.ShouldBe(new EventType("firms.added", 3));
        content.Payload.ToString().ShouldBe("""[{"step":2},3]""");
        var unknown = EntryFormTests.Sample with { Type = new EventType("later.thing", 9) };
        upcasters.Read(unknown).ShouldBe(new EventContent(unknown.Type, unknown.Payload));
    }

    [Fact]
    public void Two_upcasters_of_one_version_are_refused()
    {
        var one = new Upcaster("a", 1, payload => payload);
        Should.Throw<ArgumentException>(() => new Upcasters([one, one]));
    }
}
