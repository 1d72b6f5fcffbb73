using System.Net;
using Portolan.Desks.Accounts.Secrets;

namespace Portolan.Tests.Web.Access;

/// <summary>How the first administrator comes to an account.</summary>
public class FirstRunTests
{
    [Fact]
    public async Task A_link_makes_one_account_and_leads_nowhere_after_that()
    {
        await using var program = await StartAsync();
        var link = program.FirstLink();
        using var first = program.NewBrowser();
        using var late = program.NewBrowser();
        var early = (await late.GetAsync(link)).Page;
        await first.JoinAsync(link, "Ada Norn", "compliance");
        (await first.GetAsync("/account")).Page.ShouldContain("Administrator, Compliance");
        (await late.GetAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await late.SendAsync(link, ("form", Browser.Hidden(early, "form")), ("ceremony", Browser.Hidden(early, "ceremony")), ("name", "Second"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await late.GetAsync("/account")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_link_ends_after_a_day_and_when_another_takes_its_place_and_is_not_guessed()
    {
        await using var program = await StartAsync();
        using var browser = program.NewBrowser();
        var replaced = program.FirstLink();
        var link = program.FirstLink();
        (await browser.GetAsync(replaced)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync("/first/" + new string('A', 43))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK);
        program.Time.Advance(TimeSpan.FromHours(24));
        (await browser.GetAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_for_a_first_administrator_makes_no_second()
    {
        await using var program = await StartAsync();
        using var first = program.NewBrowser();
        await first.JoinAsync(program.FirstLink(), "Ada Norn");
        using var second = program.NewBrowser();
        var link = program.FirstLink();
        var page = (await second.GetAsync(link)).Page;
        var (status, answer, _) = await second.SendAsync(link, ("form", Browser.Hidden(page, "form")), ("ceremony", Browser.Hidden(page, "ceremony")), ("name", "Bo"), ("password", Browser.Password),
            ("again", Browser.Password), ("code", AuthenticatorCode.At(Browser.KeyOf(page), program.Time.GetUtcNow())));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldContain("there is an administrator already");
        await program.NewBrowser().JoinAsync(program.FirstLink(beside: true), "Bo");
    }

    [Theory]
    [InlineData("short", "short", null, "expected 12 to 128")]
    [InlineData("aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa", null, "repeats very few characters")]
    [InlineData("ada norn is my name", "ada norn is my name", null, "the password holds the name")]
    [InlineData(Browser.Password, "another one altogether", null, "the two passwords differ")]
    [InlineData(Browser.Password, Browser.Password, "000000", "the code is not that of the authenticator")]
    public async Task What_cannot_be_used_is_said_and_the_link_stays(string password, string again, string? code, string why)
    {
        await using var program = await StartAsync();
        using var browser = program.NewBrowser();
        var link = program.FirstLink();
        var page = (await browser.GetAsync(link)).Page;
        var right = AuthenticatorCode.At(Browser.KeyOf(page), program.Time.GetUtcNow());
        var (status, answer, _) = await browser.SendAsync(link, ("form", Browser.Hidden(page, "form")), ("ceremony", Browser.Hidden(page, "ceremony")), ("name", "Ada Norn"), ("password", password), ("again", again), ("code", code ?? right));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(answer).ShouldContain(why);
        Browser.KeyOf(answer).ShouldBe(Browser.KeyOf(page));
        (await browser.GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<AccountsProgram> StartAsync()
    {
        var program = new AccountsProgram();
        await program.InitializeAsync();
        return program;
    }
}
