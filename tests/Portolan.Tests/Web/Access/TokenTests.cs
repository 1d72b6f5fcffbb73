using System.Net;
using System.Net.Http.Headers;

namespace Portolan.Tests.Web.Access;

/// <summary>Tokens for programs.</summary>
public class TokenTests(AccountsProgram program) : IClassFixture<AccountsProgram>
{
    private const string Duties = "/api/v1/duties?firm=OKX";
    private const string Rules = "/api/v1/rules";

    [Fact]
    public async Task A_token_opens_the_api_as_far_as_it_says_until_it_is_revoked()
    {
        using var ada = await program.AdministratorAsync("Token Holder", "auditor");
        var token = await MakeAsync(ada, 30, "ReadLaw");
        (await CallAsync(token, Rules)).ShouldBe(HttpStatusCode.OK);
        (await CallAsync(token, Duties)).ShouldBe(HttpStatusCode.Forbidden);
        (await CallAsync(token, "/rules")).ShouldBe(HttpStatusCode.Redirect);
        (await CallAsync(token[..^1] + (token[^1] == 'A' ? 'B' : 'A'), Rules)).ShouldBe(HttpStatusCode.Unauthorized);
        var id = token.Split('_')[2];
        (await ada.FillAsync("/account", "/account/tokens/revoke", ("token", id))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await CallAsync(token, Rules)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_ends_with_its_last_day()
    {
        using var ada = await program.AdministratorAsync("Token Ends", "auditor");
        var token = await MakeAsync(ada, 1, "ReadDuties");
        (await CallAsync(token, Duties)).ShouldBe(HttpStatusCode.OK);
        program.Time.Advance(TimeSpan.FromDays(2));
        (await CallAsync(token, Duties)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_loses_what_its_account_loses_and_ends_with_it()
    {
        using var ada = await program.AdministratorAsync("First Keeper");
        using var bo = await program.AdministratorAsync("Second Keeper");
        using var carl = await program.AdministratorAsync("Token Loses", "auditor");
        var token = await MakeAsync(carl, 30, "ReadDuties", "ReadLaw");
        (await CallAsync(token, Duties)).ShouldBe(HttpStatusCode.OK);
        var id = token.Split('_')[1];
        (await ada.FillAsync("/accounts", $"/accounts/{id}/roles", ("role", "auditor"), ("do", "take"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        var asked = Browser.Hidden((await bo.GetAsync("/accounts")).Page, "asked");
        (await bo.FillAsync("/accounts", $"/accounts/{id}/answers", ("asked", asked), ("do", "confirm"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await CallAsync(token, Duties)).ShouldBe(HttpStatusCode.Forbidden);
        (await CallAsync(token, Rules)).ShouldBe(HttpStatusCode.OK);
        (await ada.FillAsync("/accounts", $"/accounts/{id}/close")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await CallAsync(token, Rules)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(30, "ReadPeople", "may not have: ReadPeople")]
    [InlineData(30, "ManageAccounts", "may not have: ManageAccounts")]
    [InlineData(30, "OwnAccount", "may not have: OwnAccount")]
    [InlineData(30, "Everything", "permission 'Everything'")]
    [InlineData(30, "6", "permission '6'")]
    [InlineData(400, "ReadLaw", "more than a year away")]
    [InlineData(-2, "ReadLaw", "last day is past")]
    public async Task A_token_of_more_than_its_account_may_or_without_an_end_is_not_made(int days, string permission, string why)
    {
        using var ada = await program.AdministratorAsync($"Token {Guid.NewGuid():N}", "auditor");
        var (status, page, _) = await ada.FillAsync("/account", "/account/tokens", ("label", "a program"), ("until", Day(days)), ("permission", permission));
        status.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(page).ShouldContain(why);
    }

    [Fact]
    public async Task Tokens_and_ways_to_sign_in_are_for_who_signed_in_just_now()
    {
        using var ada = await program.AdministratorAsync("Open Screen", "auditor");
        program.Time.Advance(TimeSpan.FromMinutes(16));
        var (status, page, _) = await ada.FillAsync("/account", "/account/tokens", ("label", "a program"), ("until", Day(3)), ("permission", "ReadLaw"));
        status.ShouldBe(HttpStatusCode.Forbidden);
        page.ShouldContain("sign out and in again first");
        (await ada.FillAsync("/account", "/account/recovery-codes")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_token_is_answered_so_often_in_a_minute()
    {
        await using var limited = new AccountsProgram { Serving = options => options with { CallsPerMinute = 3 } };
        await limited.InitializeAsync();
        var answers = new List<HttpStatusCode>();
        for (var call = 0; call < 4; call++) answers.Add(await CallAsync(limited, "portolan_x", Rules));
        answers.ShouldBe([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests]);
    }

    private async Task<string> MakeAsync(Browser person, int days, params string[] permissions)
    {
        var (status, page, _) = await person.FillAsync("/account", "/account/tokens", [("label", "a program"), ("until", Day(days)), .. permissions.Select(permission => ("permission", permission))]);
        status.ShouldBe(HttpStatusCode.OK, page);
        return Browser.SecretsOn(page).Single();
    }

    private string Day(int days) => program.Time.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private Task<HttpStatusCode> CallAsync(string token, string path) => CallAsync(program, token, path);

    private static async Task<HttpStatusCode> CallAsync(AccountsProgram served, string token, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
