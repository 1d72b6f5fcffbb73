using System.Net;
using Portolan.Web.Readings;

namespace Portolan.Tests.Web.Hostile;

/// <summary>Hosts, addresses to go back to, sessions and cursors that were made up.</summary>
[Collection(HostileRequests.Name)]
public class StrangerTests(HostileProgram program)
{
    [Theory]
    [InlineData("evil.example", 400, "under the names of this machine alone")]
    [InlineData("127.0.0.1.evil.example", 400, "under the names of this machine alone")]
    [InlineData("localhost@evil.example", 400, "")]
    [InlineData("", 400, "the request names no host")]
    [InlineData("<script>alert(1)</script>", 400, "")]
    public Task A_host_that_is_not_this_machine_is_not_answered(string host, int status, string says) => program.RefusesAsync(RawRequest.Get("/register", program.Ada) with { Host = host }, status, says);

    [Theory]
    [InlineData("X-Forwarded-Host: evil.example")]
    [InlineData("X-Forwarded-Proto: https")]
    [InlineData("X-Forwarded-For: 127.0.0.1, 10.0.0.1")]
    [InlineData("X-Forwarded-Prefix: /evil")]
    [InlineData("Forwarded: for=127.0.0.1;host=evil.example;proto=https")]
    public async Task What_a_client_says_was_forwarded_is_not_believed(string header)
    {
        var answer = await program.RefusesAsync(RawRequest.Get("/accounts", program.Ada) with { Headers = [header] }, 200, "Accounts and roles");
        answer.Body.ShouldNotContain("evil");
        answer.Headers.Keys.ShouldNotContain("Strict-Transport-Security");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("/\r\nLocation: https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/é")]
    public async Task Signing_in_leads_to_a_page_of_this_server(string back)
    {
        using var browser = program.Program.NewBrowser();
        browser.TakeAfter(program.Ada);
        var (status, page, location) = await browser.SignInAsync(back);
        status.ShouldBe(HttpStatusCode.SeeOther, page);
        location.ShouldNotBeNull();
        new Uri(new Uri("http://127.0.0.1/"), location).Host.ShouldBe("127.0.0.1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("%00")]
    [InlineData("../../keys")]
    [InlineData("<script>alert(1)</script>")]
    public async Task A_session_that_was_made_up_or_changed_is_nobodys(string value)
    {
        var session = program.Ada.Session!;
        foreach (var forged in (string[])[value, session[..^1] + (session[^1] == 'A' ? 'B' : 'A'), session + value + "x", session.ToUpperInvariant()])
        {
            (await program.RefusesAsync(RawRequest.Get("/firms") with { Headers = [$"Cookie: portolan-session={forged}; portolan-language=<script>"] }, 302, "")).Headers["Location"].ShouldBe("/sign-in?return=%2Ffirms");
        }
    }

    [Fact]
    public async Task A_cursor_that_was_changed_is_refused_and_one_that_was_made_up_opens_nothing_more()
    {
        var cursor = Cursor.Write("register", "0\tX");
        foreach (var forged in (string[])["%00", "..%2f..%2fkeys", "AAAA", cursor[..^1], cursor + "AAAA", "%3Cscript%3E"]) await program.RefusesAsync(RawRequest.Get($"/api/v1/register?limit=5&after={forged}", program.Ada), 400, "is no cursor");
        await program.RefusesAsync(RawRequest.Get($"/api/v1/rules?limit=5&after={cursor}", program.Ada), 400, "is a cursor of the list 'register'");
        foreach (var key in (string[])["x' OR 1=1", "99999999999999999999", "9223372036854775807", "-1"]) await program.RefusesAsync(RawRequest.Get(Entries(key), program.Ada), 400, "is a cursor of no entry");
        await program.RefusesAsync(RawRequest.Get(Entries("9223372036854775806"), program.Ada), 200, "\"entries\":[]");
        await program.RefusesAsync(RawRequest.Get(Entries("0"), program.Board), 403, "this is not among what you may do here");
    }

    private static string Entries(string key) => $"/api/v1/record/entries?limit=5&after={Cursor.Write("entries", key)}";
}
