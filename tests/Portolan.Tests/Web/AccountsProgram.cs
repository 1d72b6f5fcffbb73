using Microsoft.AspNetCore.Builder;
using Portolan.CommandLine;
using Portolan.Record.Folder;
using Portolan.Recording;
using Portolan.Rules.Rulebooks;
using Portolan.Web;

namespace Portolan.Tests.Web;

/// <summary>The pages and the API as a firm serves them: who is not signed in reads nothing. The record is empty at first.</summary>
public sealed class AccountsProgram : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-accounts-");
    private WebApplication? app;

    /// <summary>A client that keeps no cookies and follows nothing.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>What the server is made of.</summary>
    public IServiceProvider Services => app!.Services;

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable(PortolanHome.Variable, Repository.Root);
        var journal = new Journal(new FolderPlace(Path.Combine(data.FullName, "record")), data.FullName);
        var room = new ChartRoom(RulebookReader.Read(Path.Combine(Repository.Root, "rulebook")), Path.Combine(Repository.Root, "rulebook"), journal, data.FullName);
        app = WebHost.Create(new ServeOptions(new Uri("http://127.0.0.1:0")), room);
        await app.StartAsync();
        Client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (app is not null) await app.DisposeAsync();
        data.Delete(recursive: true);
    }
}
