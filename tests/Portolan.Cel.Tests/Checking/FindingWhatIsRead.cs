using Portolan.Cel.Syntax;

namespace Portolan.Cel.Tests.Checking;

public class FindingWhatIsRead
{
    [Theory]
    [InlineData("state in firm.passports && date >= firm.passports[state].from", "date, firm.passports, firm.passports[].from, state")]
    [InlineData("has(firm.name) && firm.name.size() > 1", "firm.name")]
    [InlineData("firm.services.exists(s, s == service)", "firm.services, firm.services[], service")]
    [InlineData("firm.passports.exists(s, firm.passports[s].from > date)", "date, firm.passports, firm.passports[].from")]
    [InlineData("firm.passports.exists(s, p, p.from > date)", "date, firm.passports, firm.passports[].from")]
    [InlineData("cel.bind(p, firm.passports[state], p.from > date)", "date, firm.passports[].from, state")]
    [InlineData("firm.?passports.optMap(p, p[state].from)", "firm.passports, firm.passports[].from, state")]
    [InlineData("math.abs(1) == 1", "")]
    [InlineData("(yes ? firm : firm).home == 'MT'", "firm, yes")]
    public void Paths_are_followed_from_variables_through_macros(string source, string paths) =>
        string.Join(", ", Sample.Environment.Compile(source).ReadPaths).ShouldBe(paths);

    [Fact]
    public void Each_subtree_tells_which_variables_it_reads()
    {
        var rule = Sample.Environment.Compile("yes && firm.passports.exists(state, state == .state && date > firm.passports[state].from)");
        var exists = ((Binary)rule.Expression).Right;
        var body = ((Comprehension)exists).Body;
        rule.VariablesReadBy(rule.Expression).ShouldBe(["yes", "firm", "state", "date"], ignoreOrder: true);
        rule.VariablesReadBy(((Comprehension)exists).Range).ShouldBe(["firm"]);
        rule.LocalsReadBy(body).ShouldBe(["state"]);
        rule.LocalsReadBy(exists).ShouldBeEmpty();
        rule.VariablesReadBy(body).ShouldBe(["state", "date", "firm"], ignoreOrder: true);
    }
}
