using System.Net;
using System.Text.RegularExpressions;
using Portolan.Rules.Verification;
using Portolan.Tests.CommandLine;

namespace Portolan.Tests.Web;

/// <summary>The law as data, as a reader turns its pages.</summary>
public class RulePagesTests(ServedProgram served) : IClassFixture<ServedProgram>
{
    [Fact]
    public async Task An_act_lists_its_provisions_in_order_each_with_the_rules_that_cite_it()
    {
        var page = await Get("/rules?act=32023R1114&effect=permit");
        var cites = Regex.Matches(page, "<th scope=\"rowgroup\"[^>]*>MiCA ([^<]+)</th>").Select(match => match.Groups[1].Value).ToList();
        cites.Count.ShouldBeGreaterThan(5);
        cites.IndexOf("59(1)(a)").ShouldBeInRange(0, cites.IndexOf("65(4)") - 1);
        cites.IndexOf("65(4)").ShouldBeLessThan(cites.IndexOf("143(3)"));
        page.IndexOf("rules/mica.65.", StringComparison.Ordinal).ShouldBeGreaterThan(0);
        page.ShouldNotContain("<td>require</td>");
    }

    [Fact]
    public async Task The_overview_counts_the_rules_of_every_act_and_leads_to_it()
    {
        var page = await Get("/rules?status=contested");
        page.ShouldContain("href=\"rules?act=32023R1114&status=contested\"");
        page.ShouldNotContain("rowgroup");
    }

    [Theory]
    [InlineData("2024-01-01", false)]
    [InlineData("2026-08-17", true)]
    public async Task A_day_chooses_the_rules_that_are_law_on_it(string on, bool listed) => (await Get($"/rules?q=mica.65.listed&on={on}")).Contains("rules/mica.65.listed", StringComparison.Ordinal).ShouldBe(listed);

    [Fact]
    public async Task A_rule_says_what_it_decides_and_for_how_many_firms_on_the_day_asked_about()
    {
        var assessed = RunningProgram.RunWithData(served.Data, "assess", "--state", "FR", "--on", "2026-08-17", "--format", "csv").Done;
        var page = await Get("/rules/mica.65.listed?on=2026-08-17");
        page.ShouldContain("What it decides on 17 August 2026");
        var firms = int.Parse(Regex.Match(page, "href=\"states/FR\\?on=2026-08-17\">France</a></td><td class=\"num\">([0-9]+)<").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        var inFrance = assessed.Split('\n').Where(line => line.Contains("mica.65.listed", StringComparison.Ordinal)).Select(line => line.Split(',')[0]).Distinct().Count();
        firms.ShouldBe(inFrance);
        (await Get("/rules/mica.65.listed?on=2024-01-01")).ShouldContain("0 firms of the record, 0 firms of the public register");
    }

    [Fact]
    public async Task A_duty_says_where_it_holds_and_has_both_languages()
    {
        var page = await Get("/rules/mica.75.9.tell-clients");
        page.ShouldContain("Where it holds on");
        page.ShouldContain("<p lang=\"fr\">");
        (await Get("/rules/mica.75.9.tell-clients?lang=fr")).ShouldContain("Où elle s'applique au");
    }

    [Fact]
    public async Task A_rule_of_a_scenario_is_asked_inside_it()
    {
        var page = await Get("/rules/scenario.france-refuses-passports.refusal");
        page.ShouldContain("france-refuses-passports");
        page.ShouldContain("as expected");
        page.ShouldNotContain("The rule is not among those asked");
        (await Get("/rules/scenario.france-refuses-passports.refusal?scenario=three-authorities-refuse")).ShouldContain("The rule is not among those asked");
        Regex.IsMatch(page, "[1-9][0-9,]* decisions rest on it, 0 of them").ShouldBeTrue();
    }

    [Fact]
    public async Task Differences_are_those_of_the_command()
    {
        var page = await Get("/rules/differences?from=2025-06-01&to=2025-10-01&on=2026-08-17");
        var command = RunningProgram.RunWithData(served.Data, "rules", "diff", "2025-06-01", "2025-10-01", "--on", "2026-08-17", "--format", "json").Json;
        var rules = command.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("rule").GetString()!).ToList();
        rules.Count.ShouldBeGreaterThan(3);
        foreach (var rule in rules) page.ShouldContain($"<code>{rule}</code>");
        page.ShouldContain($"{rules.Count} rules, ");
        page.ShouldContain($"{command.GetProperty("changed").GetArrayLength():N0} decisions change.");
    }

    [Fact]
    public async Task The_linter_says_on_the_page_what_it_says_to_the_command()
    {
        var page = await Get("/rules/checks");
        var command = RunningProgram.Run("rules", "lint", "--format", "json").Json;
        page.ShouldContain($"{command.GetProperty("errors")} errors, {command.GetProperty("warnings")} warnings and {command.GetProperty("notes")} notes.");
        foreach (var finding in command.GetProperty("findings").EnumerateArray()) page.ShouldContain(finding.GetProperty("message").GetString()!);
    }

    [Fact]
    public async Task The_solver_proves_when_it_is_asked_to_and_others_are_answered_meanwhile()
    {
        Assert.SkipWhen(SolverProgram.Find() is null, "z3 is not here");
        using var asked = await served.SendFormOfAsync("/rules/checks");
        asked.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        asked.Headers.Location!.OriginalString.ShouldBe("/rules/checks");
        (await Get("/rules/mica.65.listed")).ShouldContain("What it decides on");
        var page = await Get("/rules/checks");
        for (var turn = 0; turn < 600 && page.Contains("The solver is at work", StringComparison.Ordinal); turn++)
        {
            await Task.Delay(250, TestContext.Current.CancellationToken);
            page = await Get("/rules/checks");
        }
        page.ShouldContain("rules looked at with z3");
        page.ShouldNotContain("Prove it now");
    }

    [Theory]
    [InlineData("/rules/mica.65.lsted", 404, "did you mean 'mica.65.listed'?")]
    [InlineData("/rules/%3Cscript%3E", 404, "no rule '<script>'")]
    [InlineData("/rules?effect=permitted", 400, "expected one of permit, prohibit")]
    [InlineData("/rules?status=0", 400, "expected one of settled, contested, announced")]
    [InlineData("/rules?act=MiCA", 400, "expected the CELEX number of an act")]
    [InlineData("/rules?on=17.08.2026", 400, "expected YYYY-MM-DD")]
    [InlineData("/rules/differences?from=2026-08-17&to=2026-06-01", 400, "expected the earlier day first")]
    [InlineData("/rules/differences?from=x", 400, "from 'x' is not a day")]
    public async Task What_cannot_be_asked_is_refused_with_what_was_expected(string address, int status, string why)
    {
        using var answer = await served.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
        WebUtility.HtmlDecode(text).ShouldContain(why);
        text.ShouldNotContain("<script>'");
    }

    private async Task<string> Get(string address)
    {
        using var answer = await served.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {text}");
        return WebUtility.HtmlDecode(text);
    }
}
