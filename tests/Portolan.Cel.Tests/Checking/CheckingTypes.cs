using Portolan.Cel.Checking;
using Portolan.Cel.Syntax;

namespace Portolan.Cel.Tests.Checking;

public class CheckingTypes
{
    private static IReadOnlyList<CelIssue> IssuesOf(string source)
    {
        CelChecker.TryCheck(CelParser.Parse(source), Sample.Environment, out _, out var issues).ShouldBeFalse(source);
        return issues;
    }

    [Theory]
    [InlineData("frim.home == 'MT'", CelIssueCode.UndeclaredName, 1, "firm")]
    [InlineData("firm.pasports", CelIssueCode.UndeclaredField, 6, "passports")]
    [InlineData("has(firm.pasports)", CelIssueCode.UndeclaredField, 10, "passports")]
    [InlineData("firm.name.sizes()", CelIssueCode.UndeclaredFunction, 11, "size")]
    [InlineData("mth.abs(1)", CelIssueCode.UndeclaredName, 1, null)]
    [InlineData("Pasport{}", CelIssueCode.UndeclaredType, 1, "Passport")]
    [InlineData("Passport{frm: date}", CelIssueCode.UndeclaredField, 10, "from")]
    [InlineData("Passport{from: 1}", CelIssueCode.TypeMismatch, 16, null)]
    [InlineData("Passport{from: date, from: date}", CelIssueCode.RepeatedField, 22, null)]
    [InlineData("1 + 'a'", CelIssueCode.NoMatchingOverload, 3, null)]
    [InlineData("1 == 1.0", CelIssueCode.NoMatchingOverload, 3, null)]
    [InlineData("!1", CelIssueCode.NoMatchingOverload, 2, null)]
    [InlineData("yes && 1", CelIssueCode.NoMatchingOverload, 8, null)]
    [InlineData("yes ? 1 : 'a'", CelIssueCode.TypeMismatch, 5, null)]
    [InlineData("firm.name.substring('a')", CelIssueCode.NoMatchingOverload, 11, null)]
    [InlineData("split(firm.name, ',')", CelIssueCode.UndeclaredFunction, 1, null)]
    [InlineData("date.from", CelIssueCode.NotSelectable, 6, null)]
    [InlineData("firm.services['a']", CelIssueCode.NoMatchingOverload, 15, null)]
    [InlineData("partial[1]", CelIssueCode.NoMatchingOverload, 9, null)]
    [InlineData("{1.0: 2}", CelIssueCode.TypeMismatch, 2, null)]
    [InlineData("[?1]", CelIssueCode.TypeMismatch, 3, null)]
    [InlineData("date.all(x, true)", CelIssueCode.NotIterable, 1, null)]
    [InlineData("firm.services.all(x, x)", CelIssueCode.NoMatchingOverload, 22, null)]
    [InlineData("state == 'FT'", CelIssueCode.NotAMember, 10, "FR")]
    [InlineData("'FT' != state", CelIssueCode.NotAMember, 1, "FR")]
    [InlineData("state in ['FR', 'DX']", CelIssueCode.NotAMember, 17, "DE")]
    [InlineData("'custdy' in firm.services", CelIssueCode.NotAMember, 1, "custody")]
    [InlineData("'XX' in firm.passports", CelIssueCode.NotAMember, 1, null)]
    [InlineData("has(firm.passports.FX)", CelIssueCode.NotAMember, 20, "FR")]
    [InlineData("firm.passports['DF'].from == date", CelIssueCode.NotAMember, 16, "DE")]
    [InlineData("state == (yes ? 'FR' : 'TM')", CelIssueCode.NotAMember, 24, "MT")]
    [InlineData("math.greatest(1, 'a')", CelIssueCode.NoMatchingOverload, 6, null)]
    [InlineData("state == service", CelIssueCode.DisjointEnumerations, 7, null)]
    public void A_mistake_is_named_at_its_column_with_the_nearest_name(string source, CelIssueCode code, int column, string? suggestion)
    {
        var issue = IssuesOf(source)[0];
        issue.Code.ShouldBe(code, issue.ToString());
        issue.Position.Column.ShouldBe(column, issue.ToString());
        issue.Suggestion.ShouldBe(suggestion);
    }

    [Fact]
    public void Every_mistake_is_reported_in_source_order()
    {
        var issues = IssuesOf("firm.hme == 'MT' && stat == 'FR' ||\n dte > date('2025-01-01') && state == 'fr'");
        issues.Select(i => i.Suggestion).ShouldBe(["home", "state", "date", "FR"]);
        issues[2].Position.ToString().ShouldBe("2:2");
    }

    [Theory]
    [InlineData("firm.passports[state].from - days(3)", "timestamp")]
    [InlineData("firm.passports.map(s, firm.passports[s].from)", "list(timestamp)")]
    [InlineData("firm.passports.transformMap(s, p, p.note)", "map(State, string)")]
    [InlineData("firm.services.filter(s, s == 'custody')", "list(Service)")]
    [InlineData("[1, 'a', null]", "list(dyn)")]
    [InlineData("[[], [1]]", "list(list(int))")]
    [InlineData("{'a': []}", "map(string, list(dyn))")]
    [InlineData("yes ? state : 'x'", "string")]
    [InlineData("optional.of(1).optMap(x, string(x)).orValue('')", "string")]
    [InlineData("firm.?passports[?state].?from", "optional(timestamp)")]
    [InlineData("cel.bind(x, [firm.home], x[0])", "State")]
    [InlineData("math.greatest(1, 2)", "int")]
    [InlineData("math.greatest(1, 2u)", "dyn")]
    [InlineData("math.greatest(dyn(1), 2)", "dyn")]
    [InlineData("dyn(1) + 2", "int")]
    [InlineData("[].map(n, string(n) == '' || n == 1)", "list(bool)")]
    [InlineData("[].exists(n, n < n || n == 1)", "bool")]
    [InlineData("type(1) == int", "bool")]
    [InlineData("Passport{from: date}.from", "timestamp")]
    [InlineData("firm.home + 'x'", "string")]
    public void The_type_of_an_expression_is_found(string source, string type) =>
        Sample.Environment.Compile(source).Type.Name.ShouldBe(type);

    [Fact]
    public void The_longest_declared_dotted_name_is_meant()
    {
        var environment = new CelEnvironmentBuilder()
            .AddVariable("a", CelType.Map(CelType.String, CelType.Int)).AddVariable("a.b", CelType.String).Build();
        environment.Compile("a.b").Type.ShouldBe(CelType.String);
        environment.Compile("a.c").Type.ShouldBe(CelType.Int);
        environment.Compile("[{'b': true}].all(a, a.b)").Type.ShouldBe(CelType.Bool);
        environment.Compile("[{'b': true}].map(a, .a.b)").Type.Name.ShouldBe("list(string)");
    }
}
