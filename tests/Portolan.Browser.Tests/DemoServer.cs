using System.Diagnostics;

namespace Portolan.Browser.Tests;

/// <summary>The one server of a run: <c>portolan serve --guests</c> over a folder made by <c>portolan demo</c>, on a free port of this machine.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private const string Greeting = "Portolan is at ";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-browser-");
    private Process? server;

    /// <summary>Where it is.</summary>
    public Uri Address { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        using (var demo = Run("demo", "--no-serve", "--data", this.data.FullName))
        {
            await demo.StandardOutput.ReadToEndAsync();
            await demo.WaitForExitAsync();
            demo.ExitCode.ShouldBe(0);
        }
        this.server = Run("serve", "--guests", "--urls", "http://127.0.0.1:0", "--data", this.data.FullName);
        var line = await this.server.StandardOutput.ReadLineAsync();
        line.ShouldNotBeNull("the server ended without saying where it is");
        line.ShouldStartWith(Greeting);
        Address = new Uri(line[Greeting.Length..]);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (this.server is { HasExited: false })
        {
            this.server.Kill();
            this.server.WaitForExit();
        }
        this.server?.Dispose();
        this.data.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static Process Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "portolan.dll"), .. arguments]) { RedirectStandardOutput = true };
        start.Environment["PORTOLAN_HOME"] = Repository.Root;
        start.Environment.Remove("PORTOLAN_STORE");
        return Process.Start(start)!;
    }
}
