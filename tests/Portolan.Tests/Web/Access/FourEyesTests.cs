using System.Net;
using System.Text.RegularExpressions;

namespace Portolan.Tests.Web.Access;

/// <summary>Roles are given and taken by two.</summary>
public class FourEyesTests
{
    [Fact]
    public async Task While_there_is_one_administrator_an_invitation_takes_effect_alone_and_the_page_and_the_record_say_so()
    {
        await using var program = await StartAsync();
        using var ada = await program.AdministratorAsync("Ada Norn");
        (await ada.GetAsync("/accounts")).Page.ShouldContain("id=\"alone\"");
        using var bo = await program.InvitedAsync(ada, "Bo Lind", "security");
        (await bo.GetAsync("/account")).Page.ShouldContain("<span id=\"roles\">Security</span>");
        WebUtility.HtmlDecode((await ada.GetAsync("/record")).Page).ShouldContain("\"alone\":true");
    }

    [Fact]
    public async Task A_role_waits_for_another_administrator()
    {
        await using var program = await StartAsync();
        using var ada = await program.AdministratorAsync("Ada Norn");
        using var bo = await program.InvitedAsync(ada, "Bo Lind", "administrator");
        using var carl = await program.InvitedAsync(ada, "Carl Moe", "compliance", "board");
        (await ada.GetAsync("/accounts")).Page.ShouldNotContain("id=\"alone\"");
        (await carl.GetAsync("/duties")).Status.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var asked in Regex.Matches((await ada.GetAsync("/accounts")).Page, "name=\"asked\" value=\"(\\d+)\"").Select(match => match.Groups[1].Value))
        {
            var (status, page, _) = await ada.FillAsync("/accounts", $"/accounts/{await IdAsync(ada, "Carl Moe")}/answers", ("asked", asked), ("do", "confirm"));
            status.ShouldBe(HttpStatusCode.BadRequest);
            page.ShouldContain("another administrator has to");
            (await bo.FillAsync("/accounts", $"/accounts/{await IdAsync(ada, "Carl Moe")}/answers", ("asked", asked), ("do", "confirm"))).Status.ShouldBe(HttpStatusCode.SeeOther);
            (await bo.FillAsync("/accounts", $"/accounts/{await IdAsync(ada, "Carl Moe")}/answers", ("asked", asked), ("do", "confirm"))).Page.ShouldContain("answered meanwhile");
        }
        (await carl.GetAsync("/duties")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_refused_changes_nothing_and_nobody_confirms_their_own_role()
    {
        await using var program = await StartAsync();
        using var ada = await program.AdministratorAsync("Ada Norn");
        using var bo = await program.InvitedAsync(ada, "Bo Lind", "administrator");
        var own = await IdAsync(ada, "Bo Lind");
        (await ada.FillAsync("/accounts", $"/accounts/{own}/roles", ("role", "protection"), ("do", "give"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        var asked = Browser.Hidden((await bo.GetAsync("/accounts")).Page, "asked");
        (await bo.FillAsync("/accounts", $"/accounts/{own}/answers", ("asked", asked), ("do", "confirm"))).Page.ShouldContain("nobody confirms their own roles");
        (await bo.FillAsync("/accounts", $"/accounts/{own}/answers", ("asked", asked), ("do", "refuse"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await bo.GetAsync("/account")).Page.ShouldContain("<span id=\"roles\">Administrator</span>");
    }

    [Fact]
    public async Task Closing_the_other_administrator_does_not_bring_back_deciding_alone()
    {
        await using var program = await StartAsync();
        using var ada = await program.AdministratorAsync("Ada Norn");
        using var bo = await program.InvitedAsync(ada, "Bo Lind", "administrator");
        (await ada.FillAsync("/accounts", $"/accounts/{await IdAsync(ada, "Bo Lind")}/close")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await bo.GetAsync("/accounts")).Status.ShouldBe(HttpStatusCode.Redirect);
        using var carl = await program.InvitedAsync(ada, "Carl Moe", "administrator");
        (await carl.GetAsync("/accounts")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await ada.FillAsync("/accounts", $"/accounts/{await IdAsync(ada, "Ada Norn")}/close")).Page.ShouldContain("only administrator");
    }

    [Fact]
    public async Task An_invitation_ends_after_a_day_and_is_used_once()
    {
        await using var program = await StartAsync();
        using var ada = await program.AdministratorAsync("Ada Norn");
        var link = await ada.InviteAsync("Bo Lind", "board");
        using var bo = program.NewBrowser();
        await bo.JoinAsync(link, null);
        using var other = program.NewBrowser();
        (await other.GetAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        var late = await ada.InviteAsync("Carl Moe", "board");
        program.Time.Advance(TimeSpan.FromHours(24));
        (await other.GetAsync(late)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> IdAsync(Browser administrator, string name) =>
        Regex.Match((await administrator.GetAsync("/accounts")).Page, $"id=\"account-(p-[a-z2-7]+)\"><h2>{name}<").Groups[1].Value;

    private static async Task<AccountsProgram> StartAsync()
    {
        var program = new AccountsProgram();
        await program.InitializeAsync();
        return program;
    }
}
