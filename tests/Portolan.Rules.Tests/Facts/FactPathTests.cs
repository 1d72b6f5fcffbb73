using Portolan.Rules.Facts;

namespace Portolan.Rules.Tests.Facts;

public class FactPathTests
{
    [Theory]
    [InlineData("date", "date", "")]
    [InlineData("firm.home", "firm", "home")]
    [InlineData("firm.passports[\"FR\"].listed", "firm", "passports|FR|listed")]
    [InlineData("firm.measures[0].services[2]", "firm", "measures|0|services|2")]
    public void A_path_is_a_variable_and_steps(string text, string variable, string steps)
    {
        var path = FactPath.Parse(text);
        path.Variable.ShouldBe(variable);
        string.Join('|', path.Steps).ShouldBe(steps);
    }

    [Fact]
    public void A_bracket_that_is_not_closed_is_refused() => Should.Throw<FormatException>(() => FactPath.Parse("firm.passports[\"FR"));
}
