using Microsoft.Playwright;

namespace Portolan.Browser.Tests;

/// <summary>
/// The one browser of a run: the Chromium that <c>PORTOLAN_CHROMIUM</c> names, or the first on the PATH. Where there is none, the tests
/// that need it are reported as skipped.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Names that Chromium is installed under.</summary>
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Nothing but what pages need: no first-run pages, no updates, no calls home.</summary>
    private static readonly string[] Arguments =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? driver;
    private IBrowser? browser;

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (this.browser is not null) await this.browser.DisposeAsync();
        this.driver?.Dispose();
        this.gate.Dispose();
    }

    /// <summary>
    /// The browser; skips the running test where there is none. Where it ended under a test, that test fails, and the next gets another.
    /// </summary>
    public async Task<IBrowser> RequireAsync()
    {
        var path = Find();
        Assert.SkipWhen(path is null, "no Chromium on this machine (set PORTOLAN_CHROMIUM to its path)");
        await this.gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (this.browser is { IsConnected: true }) return this.browser;
            this.driver ??= await Playwright.CreateAsync();
            return this.browser = await this.driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
        }
        finally
        {
            this.gate.Release();
        }
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("PORTOLAN_CHROMIUM") is { Length: > 0 } named) return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
