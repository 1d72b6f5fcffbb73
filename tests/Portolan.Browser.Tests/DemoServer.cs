using System.Diagnostics;

namespace Portolan.Browser.Tests;

/// <summary>The one server of a run: <c>portolan serve --guests</c> over a folder made by <c>portolan demo</c>, on a free port of this machine.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-browser-");
    private Process? server;

    /// <summary>Where it is.</summary>
    public Uri Address { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await ProgramStart.WriteDemoAsync(this.data.FullName);
        (this.server, Address) = await ProgramStart.ServeAsync("--guests", "--data", this.data.FullName);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        ProgramStart.End(this.server);
        this.data.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
