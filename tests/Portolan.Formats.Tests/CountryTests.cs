namespace Portolan.Formats.Tests;

public class CountryTests
{
    [Fact]
    public void The_EEA_has_thirty_States_and_each_knows_it()
    {
        Country.Eea.Count.ShouldBe(30);
        Country.Eea.ShouldAllBe(state => state.IsEea);
        Country.Eea.Select(state => state.Code).ShouldBe(Country.Eea.Select(state => state.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CH")]
    [InlineData("GB")]
    [InlineData("MC")]
    [InlineData("SL")]
    public void A_country_outside_the_EEA_is_a_country_all_the_same(string code)
    {
        Country.Parse(code).IsEea.ShouldBeFalse();
        Country.Parse(code).EnglishName.ShouldNotBeEmpty();
    }

    [Fact]
    public void Greece_is_GR_also_where_it_is_written_EL()
    {
        Country.Parse("EL").ShouldBe(Country.Parse("GR"));
        Country.Parse("EL").ToString().ShouldBe("GR");
    }

    [Theory]
    [InlineData("XX")]
    [InlineData("at")]
    [InlineData("UK")]
    [InlineData("AUT")]
    [InlineData("")]
    public void A_text_that_is_no_code_is_refused(string text) => Country.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_country_is_found_by_either_name()
    {
        Country.TryFromName("germany", out var germany).ShouldBeTrue();
        Country.TryFromName("Allemagne", out var allemagne).ShouldBeTrue();
        germany.ShouldBe(allemagne);
        germany.FrenchName.ShouldBe("Allemagne");
    }
}
