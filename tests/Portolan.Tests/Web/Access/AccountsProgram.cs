using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portolan.CommandLine;
using Portolan.Record.Folder;
using Portolan.Recording;
using Portolan.Rules.Rulebooks;
using Portolan.Web;
using Portolan.Web.Access;

namespace Portolan.Tests.Web.Access;

/// <summary>The pages and the API as a firm serves them: who is not signed in reads nothing. The record is empty at first.</summary>
public sealed class AccountsProgram : IAsyncLifetime
{
    private const int NoLimit = 100_000;

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-accounts-");
    private WebApplication? app;

    /// <summary>A client that keeps no cookies and follows nothing.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>What the server is made of.</summary>
    public IServiceProvider Services => app!.Services;

    /// <summary>Where it keeps its data.</summary>
    public string Data => data.FullName;

    /// <summary>Its clock.</summary>
    internal ManualTime Time { get; } = new();

    /// <summary>How it is served; limits on attempts are out of the way unless a test sets them.</summary>
    internal Func<ServeOptions, ServeOptions> Serving { get; init; } = options => options;

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable(PortolanHome.Variable, Repository.Root);
        var journal = new Journal(new FolderPlace(Path.Combine(data.FullName, "record")), data.FullName);
        var rulebook = Path.Combine(Repository.Root, "rulebook");
        var room = new ChartRoom(RulebookReader.Read(rulebook), rulebook, journal, data.FullName);
        app = WebHost.Create(Serving(new ServeOptions(new Uri("http://127.0.0.1:0")) { Time = Time, SignInsPerMinute = NoLimit, PagesPerMinute = NoLimit }), room);
        await app.StartAsync();
        Client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (app is not null) await app.DisposeAsync();
        data.Delete(recursive: true);
    }

    /// <summary>A browser of its own.</summary>
    internal Browser NewBrowser() => new(Client.BaseAddress!, Time);

    /// <summary>The path of a new link for the first administrator.</summary>
    internal string FirstLink(bool beside = false) => "/first/" + Services.GetRequiredService<FirstRun>().Open(beside);

    /// <summary>An administrator, signed in; the first of this program, or one beside others by a link of the server's.</summary>
    internal async Task<Browser> AdministratorAsync(string name, params string[] roles)
    {
        var browser = NewBrowser();
        await browser.JoinAsync(FirstLink(beside: true), name, roles);
        return browser;
    }

    /// <summary>Somebody whom an administrator invites, signed in.</summary>
    internal async Task<Browser> InvitedAsync(Browser administrator, string name, params string[] roles)
    {
        var browser = NewBrowser();
        await browser.JoinAsync(await administrator.InviteAsync(name, roles), null);
        return browser;
    }
}
