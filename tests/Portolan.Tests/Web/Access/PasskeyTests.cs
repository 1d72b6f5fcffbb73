using System.Net;

namespace Portolan.Tests.Web.Access;

/// <summary>Passkeys, as far as the server sees them.</summary>
public class PasskeyTests(AccountsProgram program) : IClassFixture<AccountsProgram>
{
    private Uri Address => new($"http://localhost:{program.Client.BaseAddress!.Port}");

    [Fact]
    public async Task A_passkey_makes_an_account_and_opens_it_again()
    {
        using var key = new SoftKey(Address);
        using var browser = await JoinAsync(key, "Key Holder");
        (await browser.GetAsync("/account")).Page.ShouldContain("Key Holder");
        using var later = new Browser(Address, program.Time);
        (await SignInAsync(later, key)).Location.ShouldBe("/rules");
        (await later.GetAsync("/account")).Page.ShouldContain("Key Holder");
    }

    [Fact]
    public async Task An_answer_is_taken_once()
    {
        using var key = new SoftKey(Address);
        using var first = await JoinAsync(key, "Key Replayed");
        using var browser = new Browser(Address, program.Time);
        var page = (await browser.GetAsync("/sign-in")).Page;
        var answer = key.Get(SoftKey.OptionsOn(page));
        var ceremony = Browser.Hidden(page, "ceremony");
        (await browser.SendAsync("/sign-in/passkey", ("form", Browser.Hidden(page, "form")), ("ceremony", ceremony), ("credential", answer))).Status.ShouldBe(HttpStatusCode.SeeOther);
        using var thief = new Browser(Address, program.Time);
        var theirs = (await thief.GetAsync("/sign-in")).Page;
        (await thief.SendAsync("/sign-in/passkey", ("form", Browser.Hidden(theirs, "form")), ("ceremony", ceremony), ("credential", answer))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await thief.FillAsync("/sign-in", "/sign-in/passkey", ("credential", answer))).Status.ShouldBe(HttpStatusCode.Forbidden);
        thief.Session.ShouldBeNull();
    }

    [Fact]
    public async Task A_passkey_used_on_a_page_elsewhere_or_of_nobody_opens_nothing()
    {
        using var key = new SoftKey(Address);
        using var first = await JoinAsync(key, "Key Phished");
        using var browser = new Browser(Address, program.Time);
        key.Origin = "https://portolan.example";
        (await SignInAsync(browser, key)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var strange = new SoftKey(Address);
        (await SignInAsync(browser, strange)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.FillAsync("/sign-in", "/sign-in/passkey", ("credential", "{}"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.FillAsync("/sign-in", "/sign-in/passkey", ("credential", "not json"))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_last_way_to_sign_in_stays_and_a_passkey_that_was_removed_opens_nothing()
    {
        using var key = new SoftKey(Address);
        using var second = new SoftKey(Address);
        using var browser = await JoinAsync(key, "Two Keys");
        var only = Browser.Hidden((await browser.GetAsync("/account")).Page, "passkey");
        (await browser.FillAsync("/account", "/account/passkeys/remove", ("passkey", only))).Page.ShouldContain("the only way to sign in");
        var page = (await browser.GetAsync("/account")).Page;
        (await browser.SendAsync("/account/credentials", ("form", Browser.Hidden(page, "form")), ("ceremony", Browser.Hidden(page, "ceremony")), ("label", "spare"), ("credential", second.Create(SoftKey.OptionsOn(page))))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.FillAsync("/account", "/account/passkeys/remove", ("passkey", only))).Status.ShouldBe(HttpStatusCode.SeeOther);
        using var later = new Browser(Address, program.Time);
        (await SignInAsync(later, key)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await SignInAsync(later, second)).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    private async Task<Browser> JoinAsync(SoftKey key, string name)
    {
        var browser = new Browser(Address, program.Time);
        var link = program.FirstLink(beside: true);
        var page = (await browser.GetAsync(link)).Page;
        var (status, answer, location) = await browser.SendAsync(link, ("form", Browser.Hidden(page, "form")), ("ceremony", Browser.Hidden(page, "ceremony")), ("name", name), ("credential", key.Create(SoftKey.OptionsOn(page))));
        status.ShouldBe(HttpStatusCode.SeeOther, answer);
        location.ShouldBe("/account");
        return browser;
    }

    private static async Task<(HttpStatusCode Status, string Page, string? Location)> SignInAsync(Browser browser, SoftKey key)
    {
        var page = (await browser.GetAsync("/sign-in?return=%2Frules")).Page;
        return await browser.SendAsync("/sign-in/passkey", ("form", Browser.Hidden(page, "form")), ("ceremony", Browser.Hidden(page, "ceremony")), ("return", Browser.Hidden(page, "return")), ("credential", key.Get(SoftKey.OptionsOn(page))));
    }
}
