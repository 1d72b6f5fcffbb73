using System.Net;
using System.Text.RegularExpressions;
using Portolan.Tests.Web.Access;

namespace Portolan.Tests.Web;

/// <summary>Scenarios of the bench that are kept for colleagues.</summary>
public class KeptScenarioTests(StaffedProgram staffed) : IClassFixture<StaffedProgram>
{
    [Fact]
    public async Task What_one_keeps_another_opens_as_it_was_and_the_record_says_so()
    {
        const string asked = "/bench/keep?hosts=FR&hosts=IT&homes=MT&services=a&on=2026-11-02&scenario=national-licences&firm=MT-meridian-exchange";
        (await KeepAsync(staffed.Ada, asked, "France & Italy <b>refuse</b>")).Status.ShouldBe(HttpStatusCode.SeeOther);
        var bench = await StaffedProgram.ReadAsync(staffed.Bo, "/bench");
        bench.ShouldContain("France & Italy <b>refuse</b>");
        (await staffed.Bo.GetAsync("/bench")).Page.ShouldNotContain("<b>refuse");
        var opened = await StaffedProgram.ReadAsync(staffed.Bo, "/" + AddressOf(bench, "France & Italy <b>refuse</b>"));
        foreach (var chosen in (string[])["hosts-FR", "hosts-IT", "homes-MT", "services-a", "s-national-licences"]) Regex.IsMatch(opened, $"id=\"{chosen}\" value=\"[^\"]*\" checked").ShouldBeTrue(chosen);
        opened.ShouldContain("id=\"on\" value=\"2026-11-02\"");
        opened.ShouldContain("id=\"firm\" value=\"Meridian Exchange Ltd (fictional)\"");
        var plain = await StaffedProgram.ReadAsync(staffed.Bo, asked.Replace("/keep", "", StringComparison.Ordinal));
        Answer(opened).ShouldBe(Answer(plain));
        (await StaffedProgram.ReadAsync(staffed.Ada, "/record?type=scenarios.kept")).ShouldContain("was kept: national-licences, passports-refused:hosts=FR,IT;homes=MT;services=a, looked at on 2 November 2026");
        var kept = staffed.Run("scenarios", "kept", "--format", "json").Json.GetProperty("kept").EnumerateArray().Single(scenario => scenario.GetProperty("name").GetString()!.StartsWith("France", StringComparison.Ordinal));
        kept.GetProperty("scenarios").EnumerateArray().Select(scenario => scenario.GetString()).ShouldBe(["national-licences", "passports-refused:hosts=FR,IT;homes=MT;services=a"]);
        kept.GetProperty("firms")[0].GetString().ShouldBe("MT-meridian-exchange");
        (await StaffedProgram.ReadAsync(staffed.Auditor, "/api/v1/scenarios/kept")).ShouldContain("passports-refused:hosts=FR,IT;homes=MT;services=a");
    }

    [Fact]
    public async Task A_name_is_taken_once_until_it_is_dropped()
    {
        (await KeepAsync(staffed.Ada, "/bench/keep?hosts=ES", "Spain")).Status.ShouldBe(HttpStatusCode.SeeOther);
        var (status, page, _) = await KeepAsync(staffed.Bo, "/bench/keep?hosts=PT", "SPAIN");
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(page).ShouldContain("name 'SPAIN' is taken (expected another, or drop that scenario first)");
        page.ShouldContain("value=\"SPAIN\"");
        (await staffed.Bo.FillAsync("/bench", "/bench/drop", ("name", "Spain"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await staffed.Bo.FillAsync("/bench", "/bench/drop", ("name", "Spain"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await KeepAsync(staffed.Bo, "/bench/keep?hosts=PT", "SPAIN")).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory]
    [InlineData("nothing is assumed", "/bench/keep", "Nothing")]
    [InlineData("name '' (expected 1 to 80 characters)", "/bench/keep?hosts=FR", " ")]
    [InlineData("expected 1 to 80 characters", "/bench/keep?hosts=FR", "0123456789012345678901234567890123456789012345678901234567890123456789012345678901")]
    [InlineData("the rules cannot be used as they are written", "/bench/keep?rules=effect%3A%20none", "Rules")]
    [InlineData("no scenario 'moon'", "/bench/keep?hosts=FR&scenario=moon", "Moon")]
    public async Task What_cannot_be_kept_is_refused_and_nothing_is_recorded(string expected, string address, string name)
    {
        var before = Entries();
        var (_, page, _) = await KeepAsync(staffed.Ada, address, name);
        WebUtility.HtmlDecode(page).ShouldContain(expected);
        Entries().ShouldBe(before);
    }

    [Fact]
    public async Task Rules_of_its_own_are_kept_with_it()
    {
        (await KeepAsync(staffed.Ada, "/bench/keep?rules=" + Uri.EscapeDataString(BenchTests.Draft), "A rule for Italy")).Status.ShouldBe(HttpStatusCode.SeeOther);
        var bench = await StaffedProgram.ReadAsync(staffed.Bo, "/bench");
        bench.ShouldContain("rules of its own");
        (await StaffedProgram.ReadAsync(staffed.Bo, "/" + AddressOf(bench, "A rule for Italy"))).ShouldContain("The rules can be used.");
    }

    [Fact]
    public async Task An_auditor_reads_what_is_kept_and_keeps_nothing()
    {
        (await StaffedProgram.ReadAsync(staffed.Auditor, "/bench?hosts=FR")).ShouldNotContain("id=\"keep\"");
        (await KeepAsync(staffed.Auditor, "/bench/keep?hosts=FR", "France")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<(HttpStatusCode Status, string Page, string? Location)> KeepAsync(Browser who, string address, string name) => who.FillAsync("/bench?hosts=FR", address, ("name", name));

    private static string AddressOf(string page, string name) => Regex.Match(page, $"<a href=\"(bench[^\"]*)\">{Regex.Escape(name)}</a>").Groups[1].Value;

    private static string Answer(string page) => Regex.Match(page, "<p data-answer>(.*?)</p>", RegexOptions.Singleline).Groups[1].Value;

    private long Entries() => staffed.Run("record", "stats", "--format", "json").Json.GetProperty("entries").GetInt64();
}
