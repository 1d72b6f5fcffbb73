using Microsoft.Playwright;

namespace Portolan.Browser.Tests;

/// <summary>Somebody with a browser of their own: no cookies of others, and every complaint of the browser noted.</summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>More than any page takes on a busy machine, in milliseconds.</summary>
    private const float Patience = 20_000;

    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private Visitor(IBrowserContext context, IPage page, Uri home)
    {
        (this.context, Page, Home) = (context, page, home);
        page.Console += (_, said) => Note(said.Type is "error" or "warning", $"{said.Type}: {said.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"{request.Failure}: {request.Url}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status}: {response.Url}");
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Where the server is.</summary>
    public Uri Home { get; }

    /// <summary>What the browser complained of so far: errors of scripts, refusals of the content policy, requests that failed.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (this.complaints) return [.. this.complaints];
        }
    }

    /// <summary>Opens a browser.</summary>
    public static Task<Visitor> Open(Chromium chromium, DemoServer server, Look? look = null) => Open(chromium, server.Address, look);

    /// <summary>Opens a browser, for the server at an address.</summary>
    public static async Task<Visitor> Open(Chromium chromium, Uri home, Look? look = null)
    {
        var context = await (await chromium.RequireAsync()).NewContextAsync((look ?? new Look()).Options);
        context.SetDefaultTimeout(Patience);
        return new Visitor(context, await context.NewPageAsync(), home);
    }

    /// <summary>Goes to an address of the program, such as <c>/firms</c>.</summary>
    public async Task<Visitor> Go(string address)
    {
        await Page.GotoAsync(new Uri(Home, address).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return this;
    }

    /// <summary>Does something that makes the script ask the server, and waits until its answer is shown.</summary>
    public async Task Await(Func<Task> change)
    {
        await change();
        await Page.WaitForFunctionAsync("() => !document.querySelector('[aria-busy=true]')");
    }

    /// <summary>The text of the first element that a selector finds, its spaces reduced.</summary>
    public async Task<string> Text(string selector) => string.Join(' ', (await Page.Locator(selector).First.InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await this.context.DisposeAsync();

    private void Note(bool counts, string complaint)
    {
        if (!counts) return;
        lock (this.complaints) this.complaints.Add(complaint);
    }
}
