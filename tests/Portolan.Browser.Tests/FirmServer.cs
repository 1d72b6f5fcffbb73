using System.Diagnostics;

namespace Portolan.Browser.Tests;

/// <summary>
/// A server as a firm starts its first: <c>portolan serve</c> over an empty record. It is asked for at <c>http://localhost</c>, the one name
/// without https at which browsers have passkeys.
/// </summary>
public class FirmServer : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-firm-");
    private readonly SemaphoreSlim gate = new(1);
    private Process? server;
    private Holder? founder;

    /// <summary>Where it is.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The path of the one-time link that it printed.</summary>
    public string Link { get; private set; } = "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await FillAsync(this.data.FullName);
        (this.server, var printed) = await ProgramStart.ServeAsync("--data", this.data.FullName);
        Address = new UriBuilder(printed) { Host = "localhost" }.Uri;
        (await this.server.StandardOutput.ReadLineAsync()).ShouldBe("There is no administrator yet. Whoever is to be one makes an account here, once, within 24 hours:");
        Link = new Uri((await this.server.StandardOutput.ReadLineAsync())!.Trim()).AbsolutePath;
    }

    /// <summary>Opens a browser and signs the founder in, who also keeps duties, firms and filings; whoever asks first lets the account be made.</summary>
    public async Task<(Visitor Visitor, Holder Founder)> EnterAsync(Chromium chromium)
    {
        var visitor = await Visitor.Open(chromium, Address);
        await this.gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (this.founder is null) this.founder = await Holder.JoinAsync(visitor, Link, "Ada Norn", "compliance");
            else await this.founder.SignInAsync(visitor, this.founder.TakeRecoveryCode());
        }
        finally
        {
            this.gate.Release();
        }
        return (visitor, this.founder);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        ProgramStart.End(this.server);
        this.gate.Dispose();
        this.data.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Puts something into the record before the server starts.</summary>
    private protected virtual Task FillAsync(string data) => Task.CompletedTask;
}
