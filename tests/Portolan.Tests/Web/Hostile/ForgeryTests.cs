using System.Net;
using System.Text.RegularExpressions;
using Portolan.Tests.Web.Access;
using Portolan.Web.Readings;

namespace Portolan.Tests.Web.Hostile;

/// <summary>Forms, sessions, hosts and ids that are somebody else's, made up, or used before.</summary>
[Collection(HostileRequests.Name)]
public partial class ForgeryTests(HostileProgram program)
{
    private const string Duty = $"/duties/of/{StaffedProgram.Exchange}/mica.68.4.policies";
    private const string NotOurs = "the form was not made for this browser and session, so nothing was done";
    private const string NotAmong = "this is not among what you may do here";

    public static TheoryData<string> Sent { get; } =
    [
        "/account/tokens", "/account/tokens/revoke", "/account/recovery-codes", "/account/credentials", "/account/passkeys/remove", "/account/sessions/end", "/accounts/invite", "/accounts/p-aaaaaaaaaaaaaaaaaaaaaaaaaa/close",
        "/accounts/p-aaaaaaaaaaaaaaaaaaaaaaaaaa/roles", "/sign-out", "/sign-in", "/record/verification", "/rules/checks", "/filings/none/release", "/filings/none/withdraw", Duty + "/assign",
    ];

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task Without_a_form_of_this_session_nothing_is_done(string target)
    {
        var others = Browser.Hidden((await program.Bo.GetAsync("/account")).Page, "form");
        foreach (var token in (string[])["", "..", "x.9999999999.y", others, others[..^1] + (others[^1] == '0' ? '1' : '0')]) await program.RefusesAsync(RawRequest.Form(target, program.Ada, ("form", token)), 400, NotOurs);
    }

    [Fact]
    public async Task A_form_is_not_taken_twice_nor_after_signing_out_nor_from_elsewhere()
    {
        using var guest = await program.Program.AdministratorAsync("Goes Away");
        var (first, second) = (Browser.Hidden((await guest.GetAsync("/account")).Page, "form"), Browser.Hidden((await guest.GetAsync("/account")).Page, "form"));
        await program.RefusesAsync(RawRequest.Form("/account/sessions/end", guest, ("form", first)) with { Headers = ["Content-Type: application/x-www-form-urlencoded", "Sec-Fetch-Site: cross-site"] }, 400, "the form was sent from a page elsewhere");
        await program.RefusesAsync(RawRequest.Form("/account/sessions/end", guest, ("form", first)), 303, "");
        await program.RefusesAsync(RawRequest.Form("/account/sessions/end", guest, ("form", first)), 400, "the form was sent before");
        var cookies = guest.Cookies;
        (await guest.FillAsync("/account", "/sign-out")).Status.ShouldBe(HttpStatusCode.SeeOther);
        var after = RawRequest.Form("/account/sessions/end", null, ("form", second));
        (await program.RefusesAsync(after with { Headers = [.. after.Headers, $"Cookie: {cookies}"] }, 302, "")).Headers["Location"].ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Two_forms_that_saw_the_same_do_the_same_once()
    {
        const string duty = $"/duties/of/{StaffedProgram.Exchange}/gdpr.12.3.requests";
        (string, string)[] request = [("name", "HOSTILE-1"), ("at", "2026-11-02T09:00")];
        var (one, other) = (Browser.Hidden((await program.Ada.GetAsync(duty)).Page, "form"), Browser.Hidden((await program.Bo.GetAsync(duty)).Page, "form"));
        (await program.Ada.SendAsync(duty + "/occasion", [("form", one), .. request])).Status.ShouldBe(HttpStatusCode.SeeOther);
        await program.RefusesAsync(RawRequest.Form(duty + "/occasion", program.Bo, [("form", other), .. request]), 422, "was recorded before for this duty");
    }

    [Theory]
    [InlineData("/duties/of/MT-meridian-exchange/gdpr.12.3.requests/occasion", "at", "9999-12-31T23:59", "at 9999-12-31 is out of reach")]
    [InlineData("/duties/of/MT-meridian-exchange/gdpr.12.3.requests/occasion", "at", "0001-01-01", "at 0001-01-01 is out of reach")]
    [InlineData("/duties/of/MT-meridian-exchange/gdpr.12.3.requests/occasion", "at", "0000-00-00", "at '0000-00-00' (expected YYYY-MM-DD")]
    [InlineData("/account/tokens", "until", "9999-12-31", "until 9999-12-31 is out of reach")]
    [InlineData("/accounts/p-%00/close", "x", "", "")]
    public async Task A_day_that_would_fail_every_later_page_is_not_recorded(string target, string field, string value, string says)
    {
        var token = Browser.Hidden((await program.Ada.GetAsync("/account")).Page, "form");
        var status = target.Contains("%00", StringComparison.Ordinal) || target.StartsWith("/account", StringComparison.Ordinal) ? 400 : 422;
        await program.RefusesAsync(RawRequest.Form(target, program.Ada, ("form", token), ("name", "HOSTILE-2"), ("label", "x"), ("permission", "ReadLaw"), (field, value)), status, says);
    }

    [Theory]
    [InlineData("/accounts")]
    [InlineData("/filings/new?form=mica-65&firm=MT-meridian-exchange")]
    [InlineData("/register/import")]
    public Task An_auditor_reads_nothing_that_is_for_those_who_record(string target) => program.RefusesAsync(RawRequest.Get(target, program.Auditor), 403, NotAmong);

    [Theory]
    [InlineData("/duties")]
    [InlineData("/filings")]
    [InlineData("/record")]
    [InlineData("/record/export")]
    [InlineData("/api/v1/record/entries")]
    [InlineData("/api/v1/duties")]
    [InlineData("/accounts")]
    [InlineData(Duty + "/evidence/0")]
    [InlineData("/duties/calendar.ics")]
    public Task The_board_reads_nothing_of_duties_filings_and_the_record(string target) => program.RefusesAsync(RawRequest.Get(target, program.Board), 403, NotAmong);

    [Theory]
    [InlineData(Duty + "/assign", 403, NotAmong)]
    [InlineData(Duty + "/meet", 403, NotAmong)]
    [InlineData("/filings/none/release", 403, NotAmong)]
    [InlineData("/accounts/invite", 403, NotAmong)]
    [InlineData("/register/import", 403, NotAmong)]
    [InlineData("/account/tokens/revoke", 400, "there is no such token")]
    [InlineData("/account/passkeys/remove", 400, "there is no such passkey")]
    public async Task An_auditor_records_nothing_with_a_form_of_their_own(string target, int status, string says)
    {
        var token = Browser.Hidden((await program.Auditor.GetAsync("/account")).Page, "form");
        await program.RefusesAsync(RawRequest.Form(target, program.Auditor, ("form", token), ("token", await TokenOfAdaAsync()), ("passkey", "00"), ("to", "me"), ("name", "x"), ("role", "administrator")), status, says);
    }

    [Fact]
    public async Task Who_prepared_a_filing_does_not_release_it_whatever_the_form_says()
    {
        const string path = $"/filings/new?form=mica-65&firm={StaffedProgram.Exchange}";
        (string, string)[] answers = [("contact.name", "Ada"), ("contact.email", "ada@example.org"), ("starting-date", "2027-01-04"), ("other-activities", "None"), ("~name", "own-work")];
        (await StaffedProgram.UploadAsync(program.Ada, path, path, null, answers)).Location.ShouldBe("/filings/own-work");
        var token = Browser.Hidden((await program.Ada.GetAsync("/filings/own-work")).Page, "form");
        await program.RefusesAsync(RawRequest.Form("/filings/own-work/release", program.Ada, ("form", token), ("on", "2099-01-01"), ("language", "en"), ("by", "Bo Lind"), ("actor", "p-aaaaaaaaaaaaaaaaaaaaaaaaaa")), 422, "so somebody else has to release it");
        var name = Browser.Hidden((await program.Bo.GetAsync("/account")).Page, "form");
        await program.RefusesAsync(Multipart.Of(path, program.Bo, [.. answers.Append(("form", name)).Select(Multipart.Field)]), 422, "own-work");
    }

    [Theory]
    [InlineData("evil.example", 400, "under the names of this machine alone")]
    [InlineData("127.0.0.1.evil.example", 400, "under the names of this machine alone")]
    [InlineData("localhost@evil.example", 400, "")]
    [InlineData("", 400, "the request names no host")]
    [InlineData("<script>alert(1)</script>", 400, "")]
    public Task A_host_that_is_not_this_machine_is_not_answered(string host, int status, string says) => program.RefusesAsync(RawRequest.Get("/register", program.Ada) with { Host = host }, status, says);

    [Theory]
    [InlineData("X-Forwarded-Host: evil.example")]
    [InlineData("X-Forwarded-Proto: https")]
    [InlineData("X-Forwarded-For: 127.0.0.1, 10.0.0.1")]
    [InlineData("X-Forwarded-Prefix: /evil")]
    [InlineData("Forwarded: for=127.0.0.1;host=evil.example;proto=https")]
    public async Task What_a_client_says_was_forwarded_is_not_believed(string header)
    {
        var answer = await program.RefusesAsync(RawRequest.Get("/accounts", program.Ada) with { Headers = [header] }, 200, "Accounts and roles");
        answer.Body.ShouldNotContain("evil");
        answer.Headers.Keys.ShouldNotContain("Strict-Transport-Security");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("/\r\nLocation: https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/é")]
    [InlineData("/.//evil.example")]
    public async Task Signing_in_leads_to_a_page_of_this_server(string back)
    {
        using var browser = program.Program.NewBrowser();
        browser.TakeAfter(program.Ada);
        var (status, page, location) = await browser.SignInAsync(back);
        status.ShouldBe(HttpStatusCode.SeeOther, page);
        location.ShouldNotBeNull();
        new Uri(new Uri("http://127.0.0.1/"), location).Host.ShouldBe("127.0.0.1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("%00")]
    [InlineData("../../keys")]
    [InlineData("<script>alert(1)</script>")]
    public async Task A_session_that_was_made_up_or_changed_is_nobodys(string value)
    {
        var session = program.Ada.Session!;
        foreach (var forged in (string[])[value, session[..^1] + (session[^1] == 'A' ? 'B' : 'A'), session + value + "x", session.ToUpperInvariant()])
        {
            (await program.RefusesAsync(RawRequest.Get("/firms") with { Headers = [$"Cookie: portolan-session={forged}; portolan-language=<script>"] }, 302, "")).Headers["Location"].ShouldBe("/sign-in?return=%2Ffirms");
        }
    }

    [Fact]
    public async Task A_cursor_that_was_changed_is_refused_and_one_that_was_made_up_opens_nothing_more()
    {
        var cursor = Cursor.Write("register", "0\tX");
        foreach (var forged in (string[])["%00", "..%2f..%2fkeys", "AAAA", cursor[..^1], cursor + "AAAA", "%3Cscript%3E"]) await program.RefusesAsync(RawRequest.Get($"/api/v1/register?limit=5&after={forged}", program.Ada), 400, "is no cursor");
        await program.RefusesAsync(RawRequest.Get($"/api/v1/rules?limit=5&after={cursor}", program.Ada), 400, "is a cursor of the list 'register'");
        foreach (var key in (string[])["x' OR 1=1", "99999999999999999999", "9223372036854775807", "-1"]) await program.RefusesAsync(RawRequest.Get(Entries(key), program.Ada), 400, "is a cursor of no entry");
        await program.RefusesAsync(RawRequest.Get(Entries("9223372036854775806"), program.Ada), 200, "\"entries\":[]");
        await program.RefusesAsync(RawRequest.Get(Entries("0"), program.Board), 403, NotAmong);
    }

    private static string Entries(string key) => $"/api/v1/record/entries?limit=5&after={Cursor.Write("entries", key)}";

    /// <summary>The id of a token that Ada has.</summary>
    private async Task<string> TokenOfAdaAsync()
    {
        var page = (await program.Ada.GetAsync("/account")).Page;
        if (!Token().IsMatch(page))
        {
            var until = program.Program.Time.GetUtcNow().AddDays(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            (await program.Ada.FillAsync("/account", "/account/tokens", ("label", "Ada's own"), ("until", until), ("permission", "ReadLaw"))).Status.ShouldBe(HttpStatusCode.OK);
            page = (await program.Ada.GetAsync("/account")).Page;
        }
        return Token().Match(page).Groups[1].Value;
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
