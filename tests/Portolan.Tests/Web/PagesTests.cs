using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Portolan.Tests.CommandLine;

namespace Portolan.Tests.Web;

public partial class PagesTests(ServedProgram served) : IClassFixture<ServedProgram>
{
    /// <summary>Every address that a page of the program can be asked under, with what has to be on it.</summary>
    public static TheoryData<string, string> Addresses { get; } = new()
    {
        { "/", "services of firms are open to clients across 30 States" },
        { "/?scenario=france-refuses-passports", "If France refuses passports" },
        { "/?scenario=france-refuses-passports&home=MT&service=c", "services in France" },
        { "/states/FR?scenario=france-refuses-passports", "lose a service under the scenario" },
        { "/firms", "Meridian Exchange Ltd (fictional)" },
        { "/firms/MT-meridian-exchange?scenario=france-refuses-passports", "6 are lost under the scenario" },
        { "/firms/OKX", "OKX Europe Limited" },
        { "/firms/MT-meridian-exchange/FR/a?scenario=france-refuses-passports", "Not permitted" },
        { "/firms/MT-meridian-exchange/FR/h", "No permission holds" },
        { "/bench?hosts=FR&hosts=IT&homes=MT", "Who depends on whose passports" },
        { "/rules", "The law as data" },
        { "/rules?q=passport&effect=permit", "mica.65" },
        { "/rules/mica.65.listed", "as expected" },
        { "/rules?act=32023R1114&effect=permit&on=2026-08-17", "MiCA 65(4)" },
        { "/rules/differences?from=2026-06-01&to=2026-08-17", "mica.143.last-day" },
        { "/rules/checks", "The linter finds" },
        { "/register?q=okx", "OKX Europe Limited" },
        { "/register?home=MT&service=b&from=1", "firms in the register of" },
        { "/register/firms/54930069NLWEIGLHXU42", "Services and host States over time" },
        { "/register/changes", "82 firms came" },
        { "/register/quality?code=lei-length", "lei-length" },
        { "/duties", "What Meridian Exchange Ltd (fictional) owes" },
        { "/record", "firms.passport-advanced@1" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_says_what_it_should_in_english_and_is_whole_in_french(string address, string expected)
    {
        var english = await Get(address);
        english.ShouldContain(expected, Case.Sensitive);
        english.ShouldContain("<html lang=\"en\">");
        var french = await Get(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=fr");
        french.ShouldContain("<html lang=\"fr\">");
        french.ShouldContain("Rien ici n'est un avis juridique");
    }

    [Theory]
    [InlineData("/firms/MT-meridian-exchange/AT/a", "contient a, b, c, d, e, j", "— journal, ", ", écriture 1<")]
    [InlineData("/firms/MT-meridian-exchange/FR/a?scenario=france-refuses-passports", "= faux", "— facts.yaml : le registre et le journal contiennent des entreprises de l'Union")]
    [InlineData("/firms/OKX/FR/a", "— registre de l'AEMF, ", ", ligne ", "est renseigné", "n'est pas renseigné")]
    [InlineData("/duties/of/MT-meridian-exchange/dora-1774.10.weekly-scans", "RTS risque TIC 10(2)", "= vrai")]
    [InlineData("/duties/of/MT-meridian-exchange/mica.72.4.conflicts-review", "— journal, ", "n'est pas renseigné")]
    public async Task The_facts_of_a_reason_are_told_in_french_with_where_they_come_from(string address, params string[] expected)
    {
        var page = WebUtility.HtmlDecode(await Get(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=fr"));
        foreach (var words in expected) page.ShouldContain(words);
        page.ShouldNotContain("is stated");
        page.ShouldNotContain("— record, ");
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_runs_and_styles_nothing_inline_and_has_its_headings_and_labels(string address, string expected)
    {
        expected.ShouldNotBeEmpty();
        var page = await Get(address);
        page.ShouldNotContain(" style=");
        page.ShouldNotContain(" onclick=");
        InlineScript().IsMatch(page).ShouldBeFalse();
        Regex.Count(page, "<h1[ >]").ShouldBe(1);
        foreach (Match id in Id().Matches(page)) Regex.Count(page, $" id=\"{Regex.Escape(id.Groups[1].Value)}\"").ShouldBe(1, id.Value);
    }

    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere()
    {
        var seen = new HashSet<string>();
        var waiting = new Queue<string>(Addresses.Select(row => row.Data.Item1));
        while (waiting.TryDequeue(out var address) && seen.Count < 150)
        {
            if (!seen.Add(address)) continue;
            using var answer = await served.Client.GetAsync(address, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var links = Link().Matches(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).Where(link => !link.Contains('#', StringComparison.Ordinal));
            // One link of each kind is enough: what differs is the firm, the State or the rule.
            foreach (var link in links.GroupBy(link => Regex.Replace(link, "(?<=/)[^/?]+", "x")).SelectMany(kind => kind.Take(2))) waiting.Enqueue("/" + link.Replace("./", "", StringComparison.Ordinal).TrimStart('/'));
        }
        seen.Count.ShouldBeGreaterThan(60);
    }

    [Fact]
    public async Task Browsers_are_told_to_load_and_run_nothing_from_elsewhere()
    {
        using var answer = await served.Client.GetAsync("/", TestContext.Current.CancellationToken);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/nowhere", 404)]
    [InlineData("/rules/mica.65.lsted", 404)]
    [InlineData("/firms/nobody-at-all", 400)]
    [InlineData("/states/XX", 400)]
    [InlineData("/firms/OKX/FR/z", 400)]
    [InlineData("/?on=yesterday", 400)]
    [InlineData("/?scenario=france-refuse-passports", 400)]
    [InlineData("/?scenario=france-refuses-passports&scenario=three-authorities-refuse&scenario=france-refuses-passports:from=2027-01-01", 400)]
    [InlineData("/record?before=-1", 400)]
    [InlineData("/assets/000000000000/portolan.css", 404)]
    [InlineData("/assets/..%2f..%2fportolan.dll/x", 404)]
    [InlineData("/api/v1/explain?firm=OKX", 400)]
    [InlineData("/api/v1/impact", 400)]
    [InlineData("/api/v1/nothing", 404)]
    [InlineData("/?home=%3Cscript%3Ealert(1)%3C/script%3E", 400)]
    public async Task What_cannot_be_answered_is_refused_with_the_reason_and_nothing_of_it_runs(string address, int status)
    {
        using var answer = await served.Client.GetAsync(address, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldNotContain("<script>alert");
        text.ShouldNotContain(" at Portolan.");
        if (address.StartsWith("/api/", StringComparison.Ordinal)) JsonDocument.Parse(text).RootElement.GetProperty("status").GetInt32().ShouldBe(status);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Nothing_can_be_sent(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/firms") { Content = new StringContent("x") };
        using var answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(405);
    }

    [Fact]
    public async Task The_api_answers_as_the_command_line_does()
    {
        var api = JsonDocument.Parse(await Get("/api/v1/explain?firm=OKX&state=FR&service=b&on=2026-08-17")).RootElement;
        var command = RunningProgram.Run("explain", "--firm", "OKX", "--state", "FR", "--service", "b", "--on", "2026-08-17", "--format", "json").Json;
        api.GetProperty("decision").GetString().ShouldBe(command.GetProperty("decision").GetString());
        JsonElement.DeepEquals(api.GetProperty("rules"), command.GetProperty("rules")).ShouldBeTrue();
        JsonDocument.Parse(await Get("/api/v1/impact?scenario=france-refuses-passports&firm=MT-meridian-exchange")).RootElement.GetProperty("changed").GetArrayLength().ShouldBe(6);
    }

    private async Task<string> Get(string address)
    {
        using var answer = await served.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {text}");
        return WebUtility.HtmlDecode(text);
    }

    [GeneratedRegex("<script(?![^>]*src=)")]
    private static partial Regex InlineScript();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex(" href=\"([^\"#:]+)\"")]
    private static partial Regex Link();
}
