using System.Net;
using Portolan.Tests.Web.Access;

namespace Portolan.Tests.Web;

/// <summary>What is refused on French pages, and in the API whatever language the caller prefers.</summary>
public class RefusalPagesTests(StaffedProgram staffed) : IClassFixture<StaffedProgram>
{
    [Theory]
    [InlineData("/?on=demain", 400, "on «\u00a0demain\u00a0» n'est pas un jour (attendu\u00a0: AAAA-MM-JJ, par exemple 2026-08-17, ou today)")]
    [InlineData("/rules/mica.65.lsted", 404, "aucune règle «\u00a0mica.65.lsted\u00a0» (la liste des règles les nomme)\u202f; vouliez-vous dire «\u00a0mica.65.listed\u00a0»\u202f?")]
    [InlineData("/?scenario=passports-refused:towns=FR", 400, "n'a pas de paramètre «\u00a0towns\u00a0» (attendu\u00a0: l'un des suivants\u00a0: ")]
    [InlineData("/register?service=z", 400, "n'est pas un service sur crypto-actifs (attendu\u00a0: l'un des suivants\u00a0: a ")]
    [InlineData("/record/999999", 404, "il n'y a rien à cette adresse")]
    public async Task An_address_that_cannot_be_answered_says_so_in_french(string address, int status, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Language", "fr");
        using var answer = await staffed.Auditor.Client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        page.ShouldContain(expected);
        page.ShouldNotContain("<span lang=\"en\">");
    }

    [Fact]
    public async Task A_form_that_is_refused_says_so_in_french()
    {
        const string duty = $"/duties/of/{StaffedProgram.Exchange}/mica.68.4.policies";
        var (status, page, _) = await StaffedProgram.UploadAsync(staffed.Ada, duty, duty + "/meet?lang=fr", null, ("on", "bientôt"), ("without-file", "yes"));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity, page);
        WebUtility.HtmlDecode(page).ShouldContain("on «\u00a0bientôt\u00a0» n'est pas un jour");
    }

    [Fact]
    public async Task What_the_french_lacks_is_english_and_marked_as_such()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/states/FR?rules=%5Bnonsense");
        request.Headers.Add("Accept-Language", "fr");
        using var answer = await staffed.Auditor.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<p><span lang=\"en\">");
    }

    [Fact]
    public async Task The_api_stays_english()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/assess?on=demain");
        request.Headers.Add("Accept-Language", "fr");
        using var answer = await staffed.Auditor.Client.SendAsync(request, TestContext.Current.CancellationToken);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("on 'demain' is not a day (expected YYYY-MM-DD");
    }
}
