using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Portolan.Tests.Web.Access;

namespace Portolan.Tests.Web;

/// <summary>Filings from the empty form to what is sent, by two accounts.</summary>
public class FilingPagesTests(StaffedProgram staffed) : IClassFixture<StaffedProgram>
{
    private const string New = $"/filings/new?form=mica-65&firm={StaffedProgram.Exchange}";

    private static readonly (string Name, string Value)[] Answers =
    [
        ("contact.name", "Ada \"the <b>bold</b>\" Norn"), ("contact.email", "ada@example.org"), ("starting-date", "2027-01-04"), ("other-activities", "None: \\ {really} & 'truly'\r\n- nothing"),
    ];

    [Fact]
    public async Task The_form_is_the_one_of_the_rulebook_with_what_the_record_answers()
    {
        var page = await StaffedProgram.ReadAsync(staffed.Ada, New);
        page.ShouldContain("Starting date of the services");
        page.ShouldContain("Regulation (EU) 2023/1114, Art. 65(1)(c)");
        page.ShouldContain("From the record, unless you say otherwise: Meridian Exchange Ltd (fictional)");
        var french = await StaffedProgram.ReadAsync(staffed.Bo, New + "&lang=fr");
        french.ShouldContain("Date de début des services");
        await StaffedProgram.ReadAsync(staffed.Bo, "/filings?lang=en");
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_at_its_field_and_what_was_typed_is_kept()
    {
        var (status, page, _) = await StaffedProgram.UploadAsync(staffed.Ada, New, New, null, ("contact.name", "<i>Kept</i>"), ("starting-date", "soon"), ("host-states", "MT"));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("&lt;i&gt;Kept&lt;/i&gt;");
        page.ShouldNotContain("<i>Kept");
        var text = WebUtility.HtmlDecode(page);
        text.ShouldContain("id=\"starting-date~problem\" role=\"alert\">'soon' (expected a day as YYYY-MM-DD)");
        text.ShouldContain("id=\"contact.email~problem\" role=\"alert\">missing");
        text.ShouldContain("a State other than the home State");
        text.ShouldContain("value=\"soon\"");
        (await StaffedProgram.ReadAsync(staffed.Ada, "/filings")).ShouldNotContain("mica-65-9");
    }

    [Fact]
    public async Task One_account_prepares_it_another_releases_it_and_it_can_be_made_again()
    {
        var annex = Encoding.UTF8.GetBytes("An annex.");
        var (status, page, location) = await StaffedProgram.UploadAsync(staffed.Ada, New, New, ("other-activities~file", "annex.txt", annex), [.. Answers, ("~name", "two-eyes")]);
        status.ShouldBe(HttpStatusCode.SeeOther, page);
        location.ShouldBe("/filings/two-eyes");
        (await staffed.Ada.GetAsync(location!)).Page.ShouldNotContain("<b>bold</b>");
        var (refused, why, _) = await staffed.Ada.FillAsync(location!, location + "/release", ("on", "2099-01-01"), ("language", "fr"));
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(why).ShouldContain("so somebody else has to release it");
        why.ShouldContain("value=\"2099-01-01\"");
        (await staffed.Auditor.FillAsync("/account", location + "/release", ("on", "2099-01-01"), ("language", "fr"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await staffed.Bo.FillAsync(location!, location + "/release", ("on", "2000-01-01"), ("language", "fr"))).Page.ShouldContain("when it was prepared");
        (await staffed.Bo.FillAsync(location!, location + "/release", ("on", "2099-01-01"), ("language", "fr"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await staffed.Bo.FillAsync(location!, location + "/release", ("on", "2099-01-01"), ("language", "fr"))).Page.ShouldContain("was released already");
        (await StaffedProgram.ReadAsync(staffed.Auditor, location + "/verify")).ShouldContain("✓ Nothing differs from what was released.");
        staffed.Run("filing", "verify", "two-eyes").Done.ShouldContain("Nothing differs");
    }

    [Fact]
    public async Task The_page_to_print_runs_nothing_and_is_the_one_that_was_released()
    {
        var location = await PreparedAsync("to-print");
        (await staffed.Bo.FillAsync(location, location + "/release", ("on", "2099-01-01"), ("language", "en"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        using var answer = await staffed.Ada.Client.GetAsync(location + "/page", TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var page = Encoding.UTF8.GetString(bytes);
        page.ShouldContain("Ada &quot;the &lt;b&gt;bold&lt;/b&gt;&quot; Norn");
        page.ShouldContain("None: \\ {really} &amp; &#39;truly&#39;\n- nothing");
        (await StaffedProgram.ReadAsync(staffed.Ada, location)).ShouldContain($"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}");
        var style = Regex.Match(page, "<style>(.*)</style>", RegexOptions.Singleline).Groups[1].Value;
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
        (await staffed.Ada.GetAsync(location + "/data")).Page.ShouldContain("ada@example.org");
    }

    [Fact]
    public async Task Who_only_reads_reads_nothing_about_people()
    {
        var location = await PreparedAsync("sealed-for-some");
        (await StaffedProgram.ReadAsync(staffed.Bo, location)).ShouldContain("ada@example.org");
        foreach (var path in (string[])[location, location + "/page", location + "/data", "/record", "/record/export"])
        {
            (await StaffedProgram.ReadAsync(staffed.Auditor, path)).ShouldNotContain("ada@example.org", Case.Insensitive, path);
        }
        (await StaffedProgram.ReadAsync(staffed.Auditor, location)).ShouldContain("What is about people is left out here.");
    }

    [Fact]
    public async Task What_was_prepared_without_an_account_is_not_released_by_one()
    {
        var input = Path.Combine(staffed.Data, "answers.yaml");
        await File.WriteAllTextAsync(input, "contact: {name: Ada, email: a@example.org}\nstarting-date: 2027-01-04\nother-activities: none\n", TestContext.Current.CancellationToken);
        staffed.Run("filing", "prepare", "mica-65", "--firm", StaffedProgram.Exchange, "--input", input, "--name", "by-hand", "--by", "Ada Norn").Done.ShouldNotBeEmpty();
        var (status, page, _) = await staffed.Bo.FillAsync("/filings/by-hand", "/filings/by-hand/release", ("on", "2099-01-01"), ("language", "en"));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("without an account");
        (await staffed.Bo.FillAsync("/filings/by-hand", "/filings/by-hand/withdraw", ("why", " "))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await staffed.Bo.FillAsync("/filings/by-hand", "/filings/by-hand/withdraw", ("why", "Prepared <twice>"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        var withdrawn = (await staffed.Ada.GetAsync("/filings/by-hand")).Page;
        withdrawn.ShouldContain("Prepared &lt;twice&gt;");
        withdrawn.ShouldContain("id=\"stands\">withdrawn");
    }

    [Fact]
    public async Task A_list_has_room_for_as_many_as_are_asked_for_and_keeps_what_was_typed()
    {
        const string form = $"/filings/new?form=mica-60&firm={StaffedProgram.Exchange}";
        var empty = (await staffed.Ada.GetAsync(form)).Page;
        var list = Regex.Match(empty, "name=\"more\" value=\"([^\"]+)\"").Groups[1].Value;
        list.ShouldNotBeEmpty();
        var input = Regex.Match(empty, $"name=\"({Regex.Escape(list)}\\[0\\]\\.[^\"~]+)\"").Groups[1].Value;
        var (status, page, _) = await StaffedProgram.UploadAsync(staffed.Ada, form, form, null, ("more", list), (list + "~count", "1"), (input, "typed before"));
        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("typed before");
        page.ShouldContain($"name=\"{list}[1].");
        page.ShouldNotContain($"name=\"{list}[2].");
    }

    [Theory]
    [InlineData("/filings/none", 404)]
    [InlineData("/filings/none/page", 404)]
    [InlineData("/filings/none/verify", 404)]
    [InlineData("/filings/new?form=mica-99&firm=MT-meridian-exchange", 400)]
    [InlineData("/filings/new?form=mica-65&firm=nobody", 400)]
    public async Task What_is_not_there_is_said(string address, int status) => ((int)(await staffed.Ada.GetAsync(address)).Status).ShouldBe(status);

    private async Task<string> PreparedAsync(string name)
    {
        var (status, page, location) = await StaffedProgram.UploadAsync(staffed.Ada, New, New, null, [.. Answers, ("~name", name)]);
        status.ShouldBe(HttpStatusCode.SeeOther, page);
        return location!;
    }
}
