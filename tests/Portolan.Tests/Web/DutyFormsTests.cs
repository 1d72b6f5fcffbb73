using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Portolan.Tests.Web.Access;

namespace Portolan.Tests.Web;

/// <summary>What is recorded about duties over pages.</summary>
public class DutyFormsTests(StaffedProgram staffed) : IClassFixture<StaffedProgram>
{
    private const string Firm = StaffedProgram.Exchange;

    [Fact]
    public async Task A_duty_is_met_by_an_uploaded_file_which_comes_back_byte_for_byte()
    {
        const string duty = $"/duties/of/{Firm}/mica.72.4.conflicts-review";
        (await StaffedProgram.ReadAsync(staffed.Ada, duty)).ShouldContain("<strong class=\"state overdue\">");
        var report = RandomNumberGenerator.GetBytes(300_000);
        var (status, page, location) = await StaffedProgram.UploadAsync(staffed.Ada, duty, duty + "/meet", ("file", "C:\\reports\\review <img src=x>.pdf", report), ("on", Today), ("note", "<script>alert(1)</script>"));
        status.ShouldBe(HttpStatusCode.SeeOther, page);
        location.ShouldStartWith(duty + "?recorded=");
        var met = (await staffed.Ada.GetAsync(location!)).Page;
        met.ShouldContain("<strong class=\"state met\">");
        met.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        met.ShouldNotContain("<script>alert");
        met.ShouldNotContain("<img");
        met.ShouldContain($"sha256:{Convert.ToHexStringLower(SHA256.HashData(report))}");
        using var file = await staffed.Auditor.Client.GetAsync("/" + WebUtility.HtmlDecode(Regex.Match(met, "href=\"(duties/of/[^\"]+/evidence/\\d+)\"").Groups[1].Value), TestContext.Current.CancellationToken);
        (await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(report);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
    }

    [Theory]
    [InlineData("on is missing", "on", "")]
    [InlineData("on 'soon' is not a day", "on", "soon")]
    [InlineData("comes before on", "until", "2020-01-01")]
    [InlineData("until '31.12.2026' is not a day", "until", "31.12.2026")]
    [InlineData("occasion 'INC-1' was not recorded", "occasion", "INC-1")]
    [InlineData("file is missing", "without-file", "")]
    public async Task What_is_wrong_is_said_on_the_page_keeps_what_was_typed_and_records_nothing(string expected, string field, string value)
    {
        const string duty = $"/duties/of/{Firm}/mica.68.4.policies";
        var fields = new Dictionary<string, string> { ["on"] = Today, ["note"] = "kept <as> typed", ["without-file"] = "yes", [field] = value };
        var before = Entries();
        var (status, page, _) = await StaffedProgram.UploadAsync(staffed.Ada, duty, duty + "/meet", null, [.. fields.Select(one => (one.Key, one.Value))]);
        status.ShouldBe(HttpStatusCode.UnprocessableEntity, page);
        WebUtility.HtmlDecode(page).ShouldContain(expected);
        page.ShouldContain("kept &lt;as&gt; typed");
        Entries().ShouldBe(before);
    }

    [Fact]
    public async Task A_file_that_is_too_long_is_refused_with_what_was_typed_kept()
    {
        const string duty = $"/duties/of/{Firm}/mica.68.4.policies";
        var before = Entries();
        var (status, page, _) = await StaffedProgram.UploadAsync(staffed.Ada, duty, duty + "/meet", ("file", "image.iso", new byte[(32 << 20) + 1]), ("on", Today), ("note", "The whole disk"));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(page).ShouldContain("file 'image.iso' has 33,554,433 bytes (expected at most 33,554,432)");
        page.ShouldContain("The whole disk");
        Entries().ShouldBe(before);
    }

    [Fact]
    public async Task A_form_counts_once_and_only_for_whom_it_was_made()
    {
        const string duty = $"/duties/of/{Firm}/mica.72.4.conflicts-review";
        var token = Browser.Hidden((await staffed.Ada.GetAsync(duty)).Page, "form");
        var before = Entries();
        (await StaffedProgram.SendAsync(staffed.Bo, duty + "/assign", token, null, ("to", "Bo"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await staffed.Ada.SendAsync(duty + "/assign", ("to", "nobody"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        Entries().ShouldBe(before);
        (await staffed.Ada.SendAsync(duty + "/assign", ("form", token), ("to", "Head of compliance"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await staffed.Ada.SendAsync(duty + "/assign", ("form", token), ("to", "Head of compliance"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        Entries().ShouldBe(before + 1);
        (await StaffedProgram.ReadAsync(staffed.Ada, duty)).ShouldContain("<dd>Head of compliance</dd>");
    }

    [Fact]
    public async Task Evidence_is_not_handed_out_for_another_duty_or_firm()
    {
        const string duty = $"/duties/of/{Firm}/mica.68.4.policies";
        var (_, _, location) = await StaffedProgram.UploadAsync(staffed.Bo, duty, duty + "/meet", ("file", "list.txt", "A list."u8.ToArray()), ("on", Today));
        var entry = Regex.Match(location!, "recorded=(\\d+)").Groups[1].Value;
        (await staffed.Bo.GetAsync($"{duty}/evidence/{entry}")).Page.ShouldBe("A list.");
        (await staffed.Bo.GetAsync($"/duties/of/{Firm}/mica.72.4.conflicts-review/evidence/{entry}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await staffed.Bo.GetAsync($"/duties/of/FR-meridian-conservation/mica.68.4.policies/evidence/{entry}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_is_recorded_of_a_duty_that_does_not_bind_or_is_not_there_or_by_who_may_not()
    {
        var before = Entries();
        var foreign = staffed.Run("duties", "applicability", "--firm", Firm, "--format", "json").Json.GetProperty("statements")[0].GetProperty("duties").EnumerateArray().First(duty => duty.GetProperty("binds").GetString() == "false").GetProperty("duty").GetString();
        var any = $"/duties/of/{Firm}/mica.72.4.conflicts-review";
        var (status, page, _) = await staffed.Ada.FillAsync(any, $"/duties/of/{Firm}/{foreign}/assign", ("to", "me"));
        status.ShouldBeOneOf(HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest);
        Regex.IsMatch(WebUtility.HtmlDecode(page), "does not bind|is owed for each").ShouldBeTrue(page);
        (await staffed.Ada.FillAsync(any, $"/duties/of/{Firm}/mica.0.nothing/assign", ("to", "me"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await staffed.Auditor.FillAsync("/account", any + "/assign", ("to", "me"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await StaffedProgram.ReadAsync(staffed.Auditor, any)).ShouldNotContain("id=\"meet\"");
        Entries().ShouldBe(before);
    }

    [Fact]
    public async Task An_occasion_starts_a_clock_that_is_counted_day_by_day_in_both_languages()
    {
        const string path = $"/duties/of/{Firm}/gdpr.12.3.requests";
        (await staffed.Ada.FillAsync(path, path + "/occasion", ("name", "X-1"), ("at", "yesterday"), ("note", "kept"))).Page.ShouldContain("at &#x27;yesterday&#x27;");
        (await staffed.Ada.FillAsync(path, path + "/occasion", ("name", "X-1"), ("at", $"{Today}T09:00"), ("note", "Something happened"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await staffed.Ada.FillAsync(path, path + "/occasion", ("name", "X-1"), ("at", $"{Today}T09:00"))).Page.ShouldContain("was recorded before");
        var page = await StaffedProgram.ReadAsync(staffed.Ada, path);
        page.ShouldContain("the event; its day is not counted");
        page.ShouldContain("<td>X-1</td>");
        page.ShouldContain("<option value=\"X-1\"");
        (await StaffedProgram.ReadAsync(staffed.Bo, path + "?lang=fr")).ShouldContain("l'événement; son jour n'est pas compté");
        (await staffed.Bo.GetAsync(path + "?lang=en")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static string Today => DateTime.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private long Entries() => staffed.Run("record", "stats", "--format", "json").Json.GetProperty("entries").GetInt64();
}
