using System.Net;
using System.Text.Json;

namespace Portolan.Tests.Web;

/// <summary>Scenarios composed of parts, what they cost, and rules written on the spot.</summary>
public class BenchTests(ServedProgram served) : IClassFixture<ServedProgram>
{
    internal const string Draft = """
        - id: scenario.draft.no-custody
          cites: ["59(7)"]
          title: {en: Italy takes no custody from elsewhere, fr: L'Italie n'admet pas la conservation venue d'ailleurs}
          effect: prohibit
          per: [firm, service, state]
          in-force: 2024-12-30..
          when: firm.home != 'IT' && state == 'IT' && service == 'a'
          because: {en: "Italy takes no custody from {firm.home}.", fr: "L'Italie n'admet pas la conservation venue de {firm.home}."}
          status: contested
        """;

    [Theory]
    [InlineData("?hosts=FR", "hosts=FR")]
    [InlineData("?hosts=FR&services=a", "hosts=FR;services=a")]
    [InlineData("?hosts=FR&hosts=IT&homes=MT&homes=CY&from=2026-01-01", "hosts=FR,IT;homes=MT,CY;from=2026-01-01")]
    public async Task What_parts_make_up_costs_what_the_same_scenario_costs_elsewhere(string parts, string scenario)
    {
        using var impact = JsonDocument.Parse(await Get($"/api/v1/impact?scenario=passports-refused:{scenario}"));
        var lost = impact.RootElement.GetProperty("changed").EnumerateArray().Where(change => change.GetProperty("before").GetString() == "permitted").ToList();
        var firms = lost.Select(change => change.GetProperty("firm").GetProperty("id").GetString()).Distinct().Count();
        lost.Count.ShouldBeGreaterThan(50);
        (await Get("/bench" + parts)).ShouldContain($"{firms} firms lose {lost.Count:N0} services in ");
    }

    [Theory]
    [InlineData("?hosts=FR&from=2027-01-01", "Nobody: no firm uses such a passport on this day.")]
    [InlineData("?hosts=FR&from=2027-01-01&on=2027-01-01", "services in France.")]
    [InlineData("?suspended=b&suspended-in=DE", "services in Germany.")]
    [InlineData("?scenario=national-licences", "hours of work a year more for all firms together")]
    [InlineData("?hosts=FR&firm=MT-meridian-exchange", "Have a new entity authorised in France")]
    [InlineData("", "Which refusal would cost most")]
    public async Task What_parts_make_up_is_counted(string parts, string expected) => (await Get("/bench" + parts)).ShouldContain(expected);

    [Fact]
    public async Task A_scenario_of_parts_is_the_same_under_its_address_and_as_a_brief()
    {
        const string Address = "?hosts=FR&hosts=IT&homes=CY&services=c&from=2026-01-01&on=2026-08-17";
        var bench = await Get("/bench" + Address);
        var losses = System.Text.RegularExpressions.Regex.Match(bench, "<strong>([^<]+ lose [^<]+)</strong>").Groups[1].Value;
        losses.ShouldNotBeEmpty();
        var brief = System.Text.RegularExpressions.Regex.Match(bench, "href=\"(bench/brief[^\"]+)\"").Groups[1].Value;
        (await Get("/" + WebUtility.HtmlDecode(brief))).ShouldContain(losses);
    }

    [Fact]
    public async Task Rules_written_on_the_bench_decide_there_and_on_the_pages_it_leads_to()
    {
        var page = await Get("/bench?rules=" + Uri.EscapeDataString(Draft));
        page.ShouldContain("The rules can be used.");
        page.ShouldContain("services in Italy.");
        page.ShouldContain("has no example in which it");
        (await Get("/states/IT?rules=" + Uri.EscapeDataString(Draft))).ShouldContain("lose a service under the scenario");
        (await Get("/firms/MT-meridian-exchange/IT/a?rules=" + Uri.EscapeDataString(Draft))).ShouldContain("Italy takes no custody from Malta.");
    }

    [Theory]
    [InlineData("- id: x", "a mapping without")]
    [InlineData("- {", "line 1")]
    [InlineData("- id: scenario.draft.a\n  cites: [\"59(99)\"]\n  title: {en: x, fr: x}\n  effect: prohibit\n  per: [firm]\n  in-force: 2024-12-30..\n  when: firm.hom == 'MT'", "did you mean")]
    [InlineData("<script>alert(1)</script>", "The rules cannot be used")]
    public async Task Rules_that_cannot_be_used_are_left_out_with_their_line_and_the_rest_is_answered(string rules, string expected)
    {
        var page = await Get("/bench?hosts=FR&rules=" + Uri.EscapeDataString(rules));
        page.ShouldContain("The rules cannot be used, and are left out:");
        WebUtility.HtmlDecode(page).ShouldContain(expected);
        page.ShouldContain("services in France.");
        page.ShouldNotContain("<script>alert");
    }

    [Theory]
    [InlineData("?hosts=XX", "hosts")]
    [InlineData("?services=z", "service")]
    [InlineData("?from=yesterday", "from")]
    [InlineData("?firm=nobody-of-that-name", "nobody-of-that-name")]
    [InlineData("?scenario=none-such", "none-such")]
    public async Task Parts_that_do_not_exist_are_refused_by_name(string parts, string expected)
    {
        using var answer = await served.Client.GetAsync("/bench" + parts, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(expected);
    }

    private async Task<string> Get(string address)
    {
        using var answer = await served.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        return page;
    }
}
