using System.Net;
using System.Text.RegularExpressions;
using Portolan.Tests.CommandLine;

namespace Portolan.Tests.Web;

/// <summary>The public register, as a reader turns its pages.</summary>
public class RegisterPagesTests(ServedProgram served) : IClassFixture<ServedProgram>
{
    private const string Okx = "54930069NLWEIGLHXU42";

    [Theory]
    [InlineData("q=okx", "OKX Europe Limited", "Bitpanda GmbH")]
    [InlineData("q=54930069NLWEIGLHXU42", "OKX Europe Limited", "Bitpanda GmbH")]
    [InlineData("home=MT&service=b", "OKX Europe Limited", "Bitpanda GmbH")]
    [InlineData("home=AT", "Bitpanda GmbH", "OKX Europe Limited")]
    [InlineData("q=autriche&host=FR&service=c", "Bitpanda GmbH", "OKX Europe Limited")]
    public async Task A_search_finds_by_name_LEI_State_and_service(string asked, string found, string other)
    {
        var page = await Get($"/register?{asked}");
        page.ShouldContain($">{found}</a>");
        page.ShouldNotContain($">{other}</a>");
    }

    [Fact]
    public async Task Without_a_question_every_firm_is_on_one_of_the_pages()
    {
        var firms = new List<string>();
        string? next = "register";
        while (next is not null)
        {
            var page = await Get("/" + next);
            firms.AddRange(Regex.Matches(page, "href=\"register/firms/([^\"]+)\"").Select(link => link.Groups[1].Value));
            next = Regex.Match(page, "rel=\"next\" href=\"([^\"]+)\"") is { Success: true } link ? link.Groups[1].Value : null;
        }
        firms.Count.ShouldBe(325);
        firms.Distinct().Count().ShouldBe(325);
    }

    [Fact]
    public async Task A_misspelt_name_leads_to_the_nearest() => (await Get("/register?q=bitpnda")).ShouldContain("href=\"register?q=Bitpanda");

    [Fact]
    public async Task A_firm_shows_its_rows_flaws_and_history_as_the_command_does()
    {
        var page = await Get($"/register/firms/{Okx}");
        var command = RunningProgram.RunWithData(served.Data, "register", "show", Okx, "--format", "json").Json;
        foreach (var issue in command.GetProperty("issues").EnumerateArray()) page.ShouldContain($"<td data-label=\"Line\" class=\"num\">{issue.GetProperty("line")}</td><td data-label=\"Column\" class=\"num\">{issue.GetProperty("column")}</td>");
        page.ShouldContain("Listed on 28 June 2026, 17 August 2026.");
        page.ShouldContain("Malta Financial Services Authority (MFSA)");
        Regex.Count(page, "<rect class=\"stated\"").ShouldBe(9);
        Regex.Count(page, "<rect class=\"listed\"").ShouldBe(9 + 29);
    }

    [Fact]
    public async Task What_changed_is_what_the_command_says_in_the_words_of_the_page()
    {
        var command = RunningProgram.RunWithData(served.Data, "register", "diff", "2026-06-28", "2026-08-17", "--format", "json").Json;
        var page = await Get("/register/changes?from=2026-06-28&to=2026-08-17");
        page.ShouldContain("82 firms came, 0 left, 10 changed.");
        foreach (var came in command.GetProperty("came").EnumerateArray()) page.ShouldContain($"register/firms/{Uri.EscapeDataString(came.GetProperty("id").GetString()!)}?known=2026-08-17");
        foreach (var changed in command.GetProperty("changed").EnumerateArray()) page.ShouldContain(changed.GetProperty("firm").GetProperty("name").GetString()!);
        (await Get("/register/changes?lang=fr")).ShouldContain("82 entreprises entrées, 0 sorties, 10 modifiées.");
    }

    [Fact]
    public async Task Flaws_are_those_of_the_report_and_each_row_of_a_code_can_be_read()
    {
        var command = RunningProgram.RunWithData(served.Data, "register", "report", "--format", "json").Json.GetProperty("files")[0];
        var codes = command.GetProperty("issues").EnumerateArray().GroupBy(issue => issue.GetProperty("code").GetString()!).ToList();
        var page = await Get("/register/quality");
        foreach (var code in codes) page.ShouldContain($"<code>{code.Key}</code>");
        page.ShouldContain($"{command.GetProperty("rowsRead")} rows read, {command.GetProperty("rowsKept")} kept");
        var rows = await Get("/register/quality?code=lei-check-digits");
        foreach (var issue in codes.Single(code => code.Key == "lei-check-digits")) rows.ShouldContain(issue.GetProperty("published").GetString()!);
        (await Get("/register/quality?code=lei-check-digits&lang=fr")).ShouldContain("les chiffres de contrôle du LEI sont faux");
    }

    [Theory]
    [InlineData("/register?home=XX", "not a State of the EEA")]
    [InlineData("/register?service=z", "not a crypto-asset service")]
    [InlineData("/register?from=-1", "expected a whole number from 0")]
    [InlineData("/register?known=2020-01-01", "before the oldest register snapshot")]
    [InlineData("/register/firms/54930069NLWEIGLHXU43", "its check digits are wrong")]
    [InlineData("/register/firms/%3Cimg%20src=x%3E", "no firm '<img src=x>'")]
    [InlineData("/register/changes?from=2026-07-01", "expected one of 2026-08-17, 2026-06-28")]
    [InlineData("/register/changes?from=2026-08-17&to=2026-06-28", "expected the earlier day first")]
    [InlineData("/register/quality?kind=firms", "expected casps, emtwp, artzz, ncasp or other")]
    [InlineData("/register/quality?kind=ncasp", "no NCASP snapshot at hand")]
    [InlineData("/register/quality?code=lei-wrong", "expected one of those that the page lists")]
    public async Task What_cannot_be_asked_is_refused_with_what_was_expected(string address, string why)
    {
        using var answer = await served.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(text).ShouldContain(why);
        text.ShouldNotContain("<img src=x>");
    }

    [Fact]
    public async Task A_guest_takes_nothing_over_and_is_not_asked_to()
    {
        (await Get("/register")).ShouldNotContain("register/import");
        using var form = new MultipartFormDataContent { { new StringContent("a,b"), "file", "CASPS_2026-09-01.csv" } };
        using var answer = await served.Client.PostAsync("/register/import", form, TestContext.Current.CancellationToken);
        answer.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/sign-in");
        Directory.Exists(Path.Combine(served.Data, "register")).ShouldBeFalse();
    }

    private async Task<string> Get(string address)
    {
        using var answer = await served.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {text}");
        return WebUtility.HtmlDecode(text);
    }
}
