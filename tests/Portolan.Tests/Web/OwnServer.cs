using System.Text;
using Microsoft.AspNetCore.Builder;
using Portolan.Record.Folder;
using Portolan.Recording;
using Portolan.Rules.Rulebooks;
using Portolan.Web;
using Portolan.Web.Operations;

namespace Portolan.Tests.Web;

/// <summary>A server without a record, to which a test may add addresses before it starts.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-own-");
    private readonly StringWriter log = new(new StringBuilder());

    public OwnServer()
    {
        var rulebook = Path.Combine(Repository.Root, "rulebook");
        Environment.SetEnvironmentVariable(Portolan.CommandLine.PortolanHome.Variable, Repository.Root);
        var journal = new Journal(new FolderPlace(Path.Combine(this.data.FullName, "record")), this.data.FullName);
        App = WebHost.Create(new ServeOptions(new Uri("http://127.0.0.1:0"), Guests: true), new ChartRoom(RulebookReader.Read(rulebook), rulebook, journal, this.data.FullName), new ServerLog(this.log, LogChoice.Requests));
    }

    public WebApplication App { get; }

    public string Log => this.log.ToString();

    public async Task<HttpClient> StartAsync()
    {
        await App.StartAsync(TestContext.Current.CancellationToken);
        return new HttpClient { BaseAddress = new Uri(App.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        this.data.Delete(recursive: true);
    }
}
