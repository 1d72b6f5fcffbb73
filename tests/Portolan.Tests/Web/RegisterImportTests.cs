using System.Net;
using System.Text;
using Portolan.Tests.Desks.Register;
using Portolan.Tests.Web.Access;

namespace Portolan.Tests.Web;

/// <summary>Register files sent from a page, by somebody who may.</summary>
public sealed class RegisterImportTests : IAsyncLifetime
{
    private readonly AccountsProgram program = new();
    private Browser browser = null!;

    private string Kept => Path.Combine(this.program.Data, "register");

    public async ValueTask InitializeAsync()
    {
        await this.program.InitializeAsync();
        this.browser = await this.program.AdministratorAsync("Importer", "compliance");
    }

    public async ValueTask DisposeAsync()
    {
        this.browser.Dispose();
        await this.program.DisposeAsync();
    }

    [Fact]
    public async Task A_file_is_kept_reported_and_answered_from()
    {
        (await Page("/")).ShouldContain("the register of 17 August 2026 (325 firms)");
        var (status, _, location) = await Send("CASPS_2026-09-01.csv", Firms.File(Firms.Row("Nouvelle SAS", Firms.LeiA), Firms.Row("Alte GmbH", "529900032TYR45XIEW78", home: "DE")));
        status.ShouldBe(HttpStatusCode.SeeOther);
        location.ShouldBe("/register/quality?kind=CASPS&day=2026-09-01&taken=1");
        Directory.GetFiles(Kept).Select(Path.GetFileName).ShouldBe(["casps-2026-09-01.ndjson"]);
        var report = await Page(location!);
        report.ShouldContain("The file is taken over");
        report.ShouldContain("2 rows read, 2 kept");
        (await Page(location + "&code=lei-check-digits")).ShouldContain("529900032TYR45XIEW78");
        (await Page("/")).ShouldContain("the register of 1 September 2026 (2 firms)");
        (await Page("/register")).ShouldContain("2 firms in the register of 1 September 2026.");
        (await Page("/register/changes")).ShouldContain("From 17 August 2026 to 1 September 2026");
    }

    [Fact]
    public async Task The_day_given_counts_where_the_name_has_none_and_has_to_agree_where_the_file_has_one()
    {
        (await Send("casps.csv", Firms.File(Firms.Row("Nouvelle SAS", Firms.LeiA)), "2026-09-02")).Location.ShouldBe("/register/quality?kind=CASPS&day=2026-09-02&taken=1");
        var (status, page, _) = await Send("casps.csv", Firms.File(Firms.Row("Nouvelle SAS", Firms.LeiA)), "2 September");
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("date '2 September' is not a day (expected YYYY-MM-DD");
        page.ShouldContain("value=\"2 September\"");
        Directory.GetFiles(Kept).Length.ShouldBe(1);
    }

    public static TheoryData<string, string> Broken { get; } = new()
    {
        { "who,what\r\n1,2\r\n", "line 1" },
        { Firms.File(Firms.Row("Nouvelle SAS", Firms.LeiA)) + "\"Office,FR", "line 3" },
        { Firms.File("Office,FR,Muster"), "line 2" },
        { "{\"format\": \"portolan-register\"}\n", "expected" },
        { "\0\0\0\0", "expected" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Of_a_file_that_cannot_be_read_nothing_is_kept_and_the_page_says_where_and_why(string content, string where)
    {
        var (status, page, _) = await Send("CASPS_2026-09-01.csv", content, "2026-09-01");
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("Refused, and nothing was kept:");
        page.ShouldContain("CASPS_2026-09-01.csv");
        page.ShouldContain(where);
        page.ShouldContain("value=\"2026-09-01\"");
        Directory.Exists(Kept).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_no_file_or_too_large_is_refused()
    {
        (await Send("CASPS_2026-09-01.csv", "")).Status.ShouldBe(HttpStatusCode.BadRequest);
        var (status, page, _) = await Send("CASPS_2026-09-01.csv", new string('x', 17 * 1024 * 1024), "2026-09-01");
        status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        page.ShouldContain("the file has 17,825,792 bytes (expected at most 16,777,216)");
        page.ShouldContain("value=\"2026-09-01\"");
        this.browser.Client.DefaultRequestHeaders.ExpectContinue = true;
        (await Send("CASPS_2026-09-01.csv", new string('x', 40 * 1024 * 1024))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        Directory.Exists(Kept).ShouldBeFalse();
    }

    [Fact]
    public async Task Hostile_names_are_text_on_every_page()
    {
        const string hostile = "<script>alert(1)</script> \"><img src=x onerror=alert(2)> SAS";
        (await Send("CASPS_2026-09-01.csv", Firms.File(Firms.Row(hostile, "<b>not an LEI</b>", hosts: "<i>XX</i>", commercial: hostile)))).Status.ShouldBe(HttpStatusCode.SeeOther);
        var refused = (await Send("<img src=x onerror=alert(3)>.csv", "who\r\n")).Page;
        refused.ShouldContain("alert(3)");
        var firm = "/register/firms/FR-" + "script-alert-1-script-img-src-x-onerror-alert-2-sas";
        foreach (var (page, said) in new[] { (refused, "alert(3)"), (await Raw("/register"), "alert(1)"), (await Raw("/register?q=script"), "alert(1)"), (await Raw("/register/changes"), "alert(1)"), (await Raw("/register/quality?code=lei-punctuation"), "What was found"), (await Raw(firm), "not an LEI") })
        {
            page.ShouldContain(said);
            page.ShouldNotContain("<script>alert");
            page.ShouldNotContain("<img src=x");
            page.ShouldNotContain("<b>not");
            page.ShouldNotContain("<i>XX");
        }
    }

    [Fact]
    public async Task It_needs_the_form_of_the_page_and_somebody_who_records_firms()
    {
        using var form = new MultipartFormDataContent { { new StringContent(Firms.File(Firms.Row("Nouvelle SAS", Firms.LeiA))), "file", "CASPS_2026-09-01.csv" } };
        using var answer = await this.browser.Client.PostAsync("/register/import", form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var auditor = await this.program.InvitedAsync(this.browser, "Reader", "auditor");
        (await auditor.GetAsync("/register/import")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await auditor.GetAsync("/register")).Page.ShouldNotContain("register/import");
        (await Page("/register?lang=fr")).ShouldContain("Reprendre un fichier du registre");
        Directory.Exists(Kept).ShouldBeFalse();
    }

    private async Task<(HttpStatusCode Status, string Page, string? Location)> Send(string name, string content, string date = "")
    {
        var token = Browser.Hidden((await this.browser.GetAsync("/register/import")).Page, "form");
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        using var form = new MultipartFormDataContent { { new StringContent(token), "form" }, { new StringContent(date), "date" } };
        // The client refuses names that a browser sends as they are.
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"");
        form.Add(file);
        using var answer = await this.browser.Client.PostAsync("/register/import", form, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, name.Contains('<', StringComparison.Ordinal) ? page : WebUtility.HtmlDecode(page), answer.Headers.Location?.OriginalString);
    }

    private async Task<string> Page(string address) => WebUtility.HtmlDecode(await Raw(address));

    private async Task<string> Raw(string address)
    {
        var (status, page, _) = await this.browser.GetAsync(address);
        status.ShouldBe(HttpStatusCode.OK, $"{address}: {page}");
        return page;
    }
}
