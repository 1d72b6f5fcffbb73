using System.Net;
using System.Text.RegularExpressions;

namespace Portolan.Tests.Web.Access;

/// <summary>Signing in, and staying so.</summary>
public class SignInTests(AccountsProgram program) : IClassFixture<AccountsProgram>
{
    [Fact]
    public async Task A_password_with_a_code_opens_the_account_and_leads_back()
    {
        using var ada = await program.AdministratorAsync("Way Back");
        using var elsewhere = SomewhereElse(ada);
        var (status, _, location) = await elsewhere.SignInAsync("/firms?on=2026-08-17");
        status.ShouldBe(HttpStatusCode.SeeOther);
        location.ShouldBe("/firms?on=2026-08-17");
        (await elsewhere.GetAsync("/firms")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_wrong_is_not_told()
    {
        using var ada = await program.AdministratorAsync("Not Told");
        using var browser = program.NewBrowser();
        program.Time.Advance(TimeSpan.FromMinutes(1));
        var nobody = await browser.SignInAsync("Nobody Here", Browser.Password, ada.CodeNow);
        var password = await browser.SignInAsync(ada.Name, "a wrong password", ada.CodeNow);
        var code = await browser.SignInAsync(ada.Name, Browser.Password, ada.CodeNow == "000000" ? "000001" : "000000");
        var none = await browser.SignInAsync(ada.Name, Browser.Password, "");
        foreach (var answer in new[] { nobody, password, code, none })
        {
            answer.Status.ShouldBe(HttpStatusCode.Forbidden);
            Same(answer.Page).ShouldBe(Same(nobody.Page));
        }
        browser.Session.ShouldBeNull();
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        using var ada = await program.AdministratorAsync("Taken Once");
        using var first = SomewhereElse(ada);
        (await first.SignInAsync()).Status.ShouldBe(HttpStatusCode.SeeOther);
        using var second = SomewhereElse(ada);
        (await second.SignInAsync(ada.Name, Browser.Password, ada.CodeNow)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_recovery_code_is_taken_once_in_the_place_of_the_authenticator()
    {
        using var ada = await program.AdministratorAsync("Lost Phone");
        using var first = program.NewBrowser();
        (await first.SignInAsync(ada.Name, Browser.Password, ada.RecoveryCodes[3])).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await first.GetAsync("/account")).Page.ShouldContain("9 recovery codes are left");
        using var second = program.NewBrowser();
        (await second.SignInAsync(ada.Name, Browser.Password, ada.RecoveryCodes[3])).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Five_wrong_attempts_lock_the_account_for_a_quarter_of_an_hour()
    {
        using var ada = await program.AdministratorAsync("Locked Out");
        using var browser = SomewhereElse(ada);
        for (var attempt = 0; attempt < 5; attempt++) (await browser.SignInAsync(new string(' ', attempt) + ada.Name.Replace(" ", new string(' ', attempt + 1), StringComparison.Ordinal), "a wrong password", "000000")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.SignInAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await ada.GetAsync("/accounts")).Page.ShouldContain("Locked out");
        program.Time.Advance(TimeSpan.FromMinutes(12));
        (await browser.SignInAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
        program.Time.Advance(TimeSpan.FromMinutes(2));
        (await browser.SignInAsync()).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory]
    [InlineData(0, 15)]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(6, 960)]
    [InlineData(7, 1440)]
    [InlineData(200, 1440)]
    public void Lock_outs_grow_to_a_day(int before, int minutes) => Portolan.Web.Access.SignInAttempts.LockOut(before).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("")]
    [InlineData("evil.example")]
    public async Task After_signing_in_nobody_is_led_elsewhere(string back)
    {
        using var ada = await program.AdministratorAsync($"Led {Guid.NewGuid():N}");
        using var browser = SomewhereElse(ada);
        var (status, _, location) = await browser.SignInAsync(back);
        status.ShouldBe(HttpStatusCode.SeeOther);
        location.ShouldBe("/");
    }

    [Fact]
    public async Task A_session_ends_when_nothing_is_asked_for_half_an_hour()
    {
        using var ada = await program.AdministratorAsync("Gone Idle");
        program.Time.Advance(TimeSpan.FromMinutes(29));
        (await ada.GetAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        program.Time.Advance(TimeSpan.FromMinutes(29));
        (await ada.GetAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        program.Time.Advance(TimeSpan.FromMinutes(31));
        (await ada.GetAsync("/account")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy()
    {
        using var ada = await program.AdministratorAsync("Long Day");
        for (var half = 0; half < 28; half++)
        {
            program.Time.Advance(TimeSpan.FromMinutes(25));
            (await ada.GetAsync("/account")).Status.ShouldBe(HttpStatusCode.OK, $"after {half * 25} minutes");
        }
        program.Time.Advance(TimeSpan.FromMinutes(25));
        (await ada.GetAsync("/account")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_also_for_whoever_kept_the_cookie()
    {
        using var ada = await program.AdministratorAsync("Signed Out");
        var kept = ada.Session;
        (await ada.FillAsync("/account", "/sign-out")).Location.ShouldBe("/sign-in");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
        request.Headers.Add("Cookie", $"portolan-session={kept}");
        using var answer = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_cookie_of_a_session_is_for_this_server_alone_and_for_no_script()
    {
        using var ada = await program.AdministratorAsync("Cookie Jar");
        program.Time.Advance(TimeSpan.FromMinutes(1));
        using var page = await program.Client.GetAsync("/sign-in", TestContext.Current.CancellationToken);
        var cookie = page.Headers.GetValues("Set-Cookie").Single();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["form"] = Browser.Hidden(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "form"), ["name"] = ada.Name, ["password"] = Browser.Password, ["code"] = ada.CodeNow,
            }),
        };
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var answer = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var session = answer.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("portolan-session=", StringComparison.Ordinal));
        session.ShouldContain("httponly");
        session.ShouldContain("samesite=strict");
        session.ShouldNotContain("expires");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
    }

    private Browser SomewhereElse(Browser person)
    {
        var browser = program.NewBrowser();
        browser.TakeAfter(person);
        return browser;
    }

    /// <summary>A page without what is made anew each time.</summary>
    private static string Same(string page) => Regex.Replace(Regex.Replace(page, " value=\"[^\"]*\"", ""), " data-options=\"[^\"]*\"", "");
}
