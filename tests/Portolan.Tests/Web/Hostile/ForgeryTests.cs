using System.Net;
using System.Text.RegularExpressions;
using Portolan.Tests.Web.Access;

namespace Portolan.Tests.Web.Hostile;

/// <summary>Forms and ids that are somebody else's, made up, or used before.</summary>
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
