using System.Diagnostics;

namespace Portolan.Tests.Web;

/// <summary>The program serving, as the shell starts it, with what it logs.</summary>
internal sealed class StartedServer : IDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    private StartedServer(Process process, Uri address)
    {
        (this.process, this.errors) = (process, process.StandardError.ReadToEndAsync());
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public static async Task<StartedServer> StartAsync(string data, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "portolan.dll"), "serve", "--guests", "--urls", "http://127.0.0.1:0", "--data", data, .. more]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PORTOLAN_HOME"] = Repository.Root;
        start.Environment.Remove("PORTOLAN_STORE");
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return new StartedServer(process, new Uri(line!["Portolan is at ".Length..]));
    }

    /// <summary>Tells it to stop, as those do who run servers, and waits until it has.</summary>
    /// <returns>Its exit code, and what it logged.</returns>
    public async Task<(int ExitCode, string Log)> StopAsync()
    {
        using (var signal = Process.Start("kill", ["-TERM", $"{this.process.Id}"])) await signal.WaitForExitAsync(TestContext.Current.CancellationToken);
        await this.process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60));
        return (this.process.ExitCode, await this.errors);
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!this.process.HasExited) this.process.Kill();
        this.process.Dispose();
    }
}
