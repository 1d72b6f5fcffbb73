using Portolan.Record.Privacy;

namespace Portolan.Record.Tests.Privacy;

public class PersonIdTests
{
    [Fact]
    public void An_id_is_read_as_it_prints_and_names_a_stream()
    {
        var person = PersonId.New();
        PersonId.Parse(person.ToString()).ShouldBe(person);
        PersonId.New().ShouldNotBe(person);
        person.Stream.ToString().ShouldBe($"people/{person}");
        default(PersonId).ToString().ShouldBe("");
        Should.Throw<InvalidOperationException>(() => default(PersonId).Stream);
    }

    [Theory]
    [InlineData("")]
    [InlineData("p-abcdefghijklmnopqrstuvwxy")]
    [InlineData("p-Abcdefghijklmnopqrstuvwxyz")]
    [InlineData("p-0bcdefghijklmnopqrstuvwxyz")]
    [InlineData("q-abcdefghijklmnopqrstuvwxyz")]
    [InlineData("p-../../../../../../etc/passw")]
    public void Anything_else_is_refused_and_not_repeated_as_it_may_be_a_name(string text)
    {
        var message = Should.Throw<FormatException>(() => PersonId.Parse(text)).Message;
        if (text.Length > 0) message.ShouldNotContain(text);
    }
}
