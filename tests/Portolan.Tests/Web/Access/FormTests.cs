using System.Net;

namespace Portolan.Tests.Web.Access;

/// <summary>What is sent has to come from a form of ours, of this browser and session, once.</summary>
public class FormTests(AccountsProgram program) : IClassFixture<AccountsProgram>
{
    [Fact]
    public async Task A_form_without_its_token_or_with_a_forged_one_does_nothing()
    {
        using var ada = await program.AdministratorAsync("Forged");
        var token = Browser.Hidden((await ada.GetAsync("/accounts")).Page, "form");
        var changed = (token[0] == 'A' ? "B" : "A") + token[1..];
        foreach (var forged in new[] { "", "x", "a.b.c", ".", changed, token + "0", token[..^1] })
        {
            var (status, page, _) = await ada.SendAsync("/accounts/invite", ("form", forged), ("name", "Uninvited"), ("role", "board"));
            status.ShouldBe(HttpStatusCode.BadRequest, forged);
            page.ShouldContain("nothing was done");
        }
        (await ada.SendAsync("/accounts/invite", ("name", "Uninvited"), ("role", "board"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await ada.GetAsync("/accounts")).Page.ShouldNotContain("Uninvited");
    }

    [Fact]
    public async Task A_form_is_taken_once()
    {
        using var ada = await program.AdministratorAsync("Replayed");
        var token = Browser.Hidden((await ada.GetAsync("/accounts")).Page, "form");
        (await ada.SendAsync("/accounts/invite", ("form", token), ("name", "Invited Once"), ("role", "board"))).Status.ShouldBe(HttpStatusCode.OK);
        var (status, page, _) = await ada.SendAsync("/accounts/invite", ("form", token), ("name", "Invited Twice"), ("role", "board"));
        status.ShouldBe(HttpStatusCode.BadRequest);
        page.ShouldContain("the form was sent before");
        (await ada.GetAsync("/accounts")).Page.ShouldNotContain("Invited Twice");
    }

    [Fact]
    public async Task A_form_of_another_session_or_browser_or_of_hours_ago_is_not_taken()
    {
        using var ada = await program.AdministratorAsync("Own Form");
        using var bo = await program.AdministratorAsync("Other Form");
        var others = Browser.Hidden((await bo.GetAsync("/accounts")).Page, "form");
        (await ada.SendAsync("/accounts/invite", ("form", others), ("name", "By Another"), ("role", "board"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        var before = Browser.Hidden((await ada.GetAsync("/accounts")).Page, "form");
        (await ada.FillAsync("/account", "/sign-out")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await ada.SignInAsync()).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await ada.SendAsync("/accounts/invite", ("form", before), ("name", "Of Before"), ("role", "board"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        var old = Browser.Hidden((await ada.GetAsync("/accounts")).Page, "form");
        for (var half = 0; half < 5; half++)
        {
            program.Time.Advance(TimeSpan.FromMinutes(25));
            (await ada.GetAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        }
        (await ada.SendAsync("/accounts/invite", ("form", old), ("name", "Too Old"), ("role", "board"))).Page.ShouldContain("older than two hours");
    }

    [Fact]
    public async Task A_form_that_a_browser_says_comes_from_elsewhere_is_not_taken()
    {
        using var ada = await program.AdministratorAsync("Cross Site");
        var token = Browser.Hidden((await ada.GetAsync("/accounts")).Page, "form");
        ada.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        (await ada.SendAsync("/accounts/invite", ("form", token), ("name", "From Elsewhere"), ("role", "board"))).Page.ShouldContain("from a page elsewhere");
    }

    [Fact]
    public async Task What_is_no_form_is_not_taken()
    {
        using var ada = await program.AdministratorAsync("No Form");
        using var content = new StringContent("{\"name\": \"x\"}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await ada.Client.PostAsync("/accounts/invite", content, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
