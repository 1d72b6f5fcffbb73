namespace Portolan.Formats.Tests;

public class ServiceTests
{
    [Fact]
    public void There_are_ten_services_with_letters_and_two_names_each()
    {
        string.Concat(Service.All).ShouldBe("abcdefghij");
        Service.All.Select(service => service.EnglishName).Distinct().Count().ShouldBe(10);
        Service.All.Select(service => service.FrenchName).Distinct().Count().ShouldBe(10);
        Service.Parse("J").ShouldBe(Service.Transfer);
    }

    [Theory]
    [InlineData("k")]
    [InlineData("")]
    [InlineData("aa")]
    public void Other_letters_are_no_service(string text) => Service.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void The_default_value_has_no_letter() => Should.Throw<InvalidOperationException>(() => default(Service).Letter);
}
