using System.Net;
using System.Text.RegularExpressions;
using Portolan.Desks.Accounts.Secrets;

namespace Portolan.Tests.Web.Access;

/// <summary>A browser that keeps cookies, follows nothing by itself, and has no JavaScript.</summary>
internal sealed partial class Browser : IDisposable
{
    public const string Password = "correct horse battery";

    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;
    private readonly ManualTime time;

    public Browser(Uri address, ManualTime time)
    {
        this.time = time;
        client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public HttpClient Client => client;

    public string Name { get; private set; } = "";

    public string AuthenticatorKey { get; private set; } = "";

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>What the session's cookie holds, or null.</summary>
    public string? Session => cookies.GetCookies(client.BaseAddress!)["portolan-session"]?.Value;

    /// <summary>The cookies, as the browser sends them.</summary>
    public string Cookies => cookies.GetCookieHeader(client.BaseAddress!);

    public string CodeNow => AuthenticatorCode.At(AuthenticatorKey, time.GetUtcNow());

    public async Task<(HttpStatusCode Status, string Page, string? Location)> GetAsync(string path)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer.Headers.Location?.OriginalString);
    }

    /// <summary>Sends fields as they are.</summary>
    public async Task<(HttpStatusCode Status, string Page, string? Location)> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await client.PostAsync(path, content, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer.Headers.Location?.OriginalString);
    }

    /// <summary>Loads a page and sends fields with what its forms carry.</summary>
    public async Task<(HttpStatusCode Status, string Page, string? Location)> FillAsync(string page, string path, params (string Name, string Value)[] fields)
    {
        var text = (await GetAsync(page)).Page;
        var ceremony = Hidden(text, "ceremony");
        return await SendAsync(path, [("form", Hidden(text, "form")), .. ceremony.Length > 0 ? [("ceremony", ceremony)] : Array.Empty<(string, string)>(), .. fields]);
    }

    /// <summary>Makes an account by a link, with a password and an authenticator.</summary>
    public async Task JoinAsync(string link, string? name, params string[] roles)
    {
        var page = (await GetAsync(link)).Page;
        AuthenticatorKey = KeyOf(page);
        Name = name ?? WebUtility.HtmlDecode(Regex.Match(page, "id=\"invited-name\">([^<]+)<").Groups[1].Value);
        var (status, shown, _) = await SendAsync(link, [("form", Hidden(page, "form")), ("ceremony", Hidden(page, "ceremony")), ("name", Name), ("password", Password), ("again", Password), ("code", CodeNow), .. roles.Select(role => ("role", role))]);
        status.ShouldBe(HttpStatusCode.OK, shown);
        RecoveryCodes = SecretsOn(shown);
        RecoveryCodes.Count.ShouldBe(10);
    }

    /// <summary>Invites somebody.</summary>
    /// <returns>The path of the link.</returns>
    public async Task<string> InviteAsync(string name, params string[] roles)
    {
        var (status, page, _) = await FillAsync("/accounts", "/accounts/invite", [("name", name), .. roles.Select(role => ("role", role))]);
        status.ShouldBe(HttpStatusCode.OK, page);
        return new Uri(SecretsOn(page).Single()).AbsolutePath;
    }

    /// <summary>Signs in as soon as the authenticator shows a code that was not used.</summary>
    public async Task<(HttpStatusCode Status, string Page, string? Location)> SignInAsync(string? back = null)
    {
        time.Advance(TimeSpan.FromSeconds(60));
        return await SignInAsync(Name, Password, CodeNow, back);
    }

    public Task<(HttpStatusCode Status, string Page, string? Location)> SignInAsync(string name, string password, string code, string? back = null) =>
        FillAsync("/sign-in", "/sign-in", ("name", name), ("password", password), ("code", code), ("return", back ?? "/"));

    /// <summary>The same person in another browser.</summary>
    public void TakeAfter(Browser other) => (Name, AuthenticatorKey, RecoveryCodes) = (other.Name, other.AuthenticatorKey, other.RecoveryCodes);

    public static string Hidden(string page, string name) => WebUtility.HtmlDecode(Regex.Match(page, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value);

    public static string KeyOf(string page) => Key().Match(page).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);

    public static IReadOnlyList<string> SecretsOn(string page) => [.. Secret().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

    public void Dispose() => client.Dispose();

    [GeneratedRegex("id=\"authenticator-key\">([A-Z2-7 ]+)<")]
    private static partial Regex Key();

    [GeneratedRegex("<li><code>([^<]+)</code></li>")]
    private static partial Regex Secret();
}
