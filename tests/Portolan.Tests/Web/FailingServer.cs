using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Portolan.Web.Access;

namespace Portolan.Tests.Web;

/// <summary>A server with addresses that fail, and one that takes what is sent to it.</summary>
public sealed class FailingServer : IAsyncLifetime
{
    public const string Secret = "the secret of Maria";

    private readonly OwnServer server = new();

    public HttpClient Client { get; private set; } = null!;

    public string Log => this.server.Log;

    public async ValueTask InitializeAsync()
    {
        this.server.App.MapPost("/api/v1/take", async (HttpContext context) => await context.Request.Body.CopyToAsync(Stream.Null)).WithMetadata(new AcceptsMetadata(["application/json"])).OpenToAll();
        this.server.App.MapGet("/api/v1/fail", string () => throw new InvalidOperationException(Secret)).OpenToAll();
        this.server.App.MapGet("/fail", string () => throw new InvalidOperationException(Secret)).OpenToAll();
        this.server.App.MapGet("/fail/within", () => new RazorComponentResult<FailingPage>()).OpenToAll();
        Client = await this.server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await this.server.DisposeAsync();
    }

    /// <summary>A page that fails while it is made.</summary>
    private sealed class FailingPage : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => throw new InvalidOperationException(Secret);
    }
}
