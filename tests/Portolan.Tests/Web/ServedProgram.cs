using Microsoft.Extensions.DependencyInjection;
using Portolan.CommandLine;
using Portolan.Desks.Rules;
using Portolan.Record.Folder;
using Portolan.Recording;
using Portolan.Rules.Rulebooks;
using Portolan.Web;

namespace Portolan.Tests.Web;

/// <summary>The pages and the API on a free port of this machine, over the real rulebook and register and the fictional group.</summary>
public sealed class ServedProgram : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-web-");
    private Microsoft.AspNetCore.Builder.WebApplication? app;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>The data folder that is served.</summary>
    public string Data => data.FullName;

    /// <summary>What the server has at which addresses.</summary>
    public IReadOnlyList<Microsoft.AspNetCore.Http.Endpoint> Endpoints => app!.Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints;

    /// <summary>Runs a command on the data that are served.</summary>
    public string Run(params string[] arguments) => CommandLine.RunningProgram.RunWithData(Data, arguments).Done;

    /// <summary>Loads a page, sends its form with nothing filled in, and follows nothing.</summary>
    public async Task<HttpResponseMessage> SendFormOfAsync(string address)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Client.BaseAddress };
        var token = Access.Browser.Hidden(await client.GetStringAsync(address), "form");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("form", token)]);
        return await client.PostAsync(address, form);
    }

    public async ValueTask InitializeAsync()
    {
        CommandLine.DemoData.CopyTo(Data);
        Environment.SetEnvironmentVariable(PortolanHome.Variable, Repository.Root);
        var journal = new Journal(new FolderPlace(Path.Combine(data.FullName, "record")), data.FullName);
        app = WebHost.Create(new ServeOptions(new Uri("http://127.0.0.1:0"), Guests: true), new ChartRoom(RulebookReader.Read(Path.Combine(Repository.Root, "rulebook")), Path.Combine(Repository.Root, "rulebook"), journal, data.FullName));
        await app.StartAsync();
        Client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (app is not null) await app.DisposeAsync();
        data.Delete(recursive: true);
    }
}
