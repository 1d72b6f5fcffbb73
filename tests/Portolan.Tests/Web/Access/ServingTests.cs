using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portolan.Tests.Web.Access;

/// <summary>How the server stands to what is around it.</summary>
public class ServingTests
{
    [Fact]
    public async Task Under_another_name_this_machine_answers_nothing()
    {
        await using var program = await StartAsync(new AccountsProgram());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Host = "rebound.example";
        using var answer = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Below_a_path_pages_forms_and_redirects_stay_below_it()
    {
        await using var program = await StartAsync(new AccountsProgram { Serving = options => options with { PathBase = "/portolan" } });
        using var browser = program.NewBrowser();
        await browser.JoinAsync("/portolan" + program.FirstLink(), "Ada Norn");
        (await browser.GetAsync("/portolan/account")).Page.ShouldContain("<base href=\"/portolan/\"");
        (await browser.GetAsync("/portolan/account")).Page.ShouldContain("action=\"sign-out\"");
        (await browser.FillAsync("/portolan/account", "/portolan/account/sessions/end")).Location.ShouldBe("/portolan/account");
        using var other = program.NewBrowser();
        (await other.GetAsync("/portolan/rules")).Location.ShouldBe("/portolan/sign-in?return=%2Frules");
    }

    [Fact]
    public async Task Behind_a_proxy_its_client_counts_and_https_is_believed_from_it_alone()
    {
        await using var program = await StartAsync(new AccountsProgram { Serving = options => options with { Proxies = [IPAddress.Loopback], SignInsPerMinute = 2 } });
        (await CookieAsync(program)).ShouldContain("secure");
        var answers = new List<HttpStatusCode>();
        foreach (var client in new[] { "192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.2" }) answers.Add(await SendAsync(program, client));
        answers.ShouldBe([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests, HttpStatusCode.BadRequest]);
        await using var bare = await StartAsync(new AccountsProgram { Serving = options => options with { Proxies = [IPAddress.Parse("192.0.2.9")] } });
        (await CookieAsync(bare)).ShouldNotContain("secure");
    }

    [Fact]
    public async Task With_a_certificate_it_is_https()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var serving = new Uri("https://127.0.0.1:0");
        await using var program = await StartAsync(new AccountsProgram { Serving = options => options with { Address = serving, Certificate = certificate } });
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, given, _, _) => given?.Thumbprint == certificate.Thumbprint, UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = program.Client.BaseAddress };
        client.BaseAddress!.Scheme.ShouldBe("https");
        using var answer = await client.GetAsync("/sign-in", TestContext.Current.CancellationToken);
        answer.Headers.GetValues("Set-Cookie").Single().ShouldContain("secure");
    }

    [Fact]
    public async Task A_long_form_is_not_read()
    {
        await using var program = await StartAsync(new AccountsProgram());
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("form", new string('x', 70_000))]);
        using var answer = await program.Client.PostAsync("/sign-in", content, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private static async Task<string> CookieAsync(AccountsProgram program)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "192.0.2.1");
        using var answer = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.Headers.GetValues("Set-Cookie").Single();
    }

    private static async Task<HttpStatusCode> SendAsync(AccountsProgram program, string client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("X-Forwarded-For", client);
        using var answer = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<AccountsProgram> StartAsync(AccountsProgram program)
    {
        await program.InitializeAsync();
        return program;
    }
}
