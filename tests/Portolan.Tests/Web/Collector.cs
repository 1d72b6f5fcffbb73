using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Portolan.Tests.Web;

/// <summary>A collector of OpenTelemetry on this machine: takes OTLP over HTTP and keeps what was sent.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;

    private Collector(WebApplication app) => this.app = app;

    /// <summary>What was sent to which path.</summary>
    public ConcurrentQueue<(string Path, byte[] Body)> Taken { get; } = [];

    public string Address => this.app.Urls.Single();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var collector = new Collector(builder.Build());
        collector.app.Run(collector.TakeAsync);
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>The texts that stand in the messages sent to a path under fields that are nested so, by their numbers in the protocol.</summary>
    public List<string> Texts(string path, params int[] fields) => [.. Taken.Where(taken => taken.Path == path).SelectMany(taken => Protobuf.Find(taken.Body, fields)).Select(bytes => System.Text.Encoding.UTF8.GetString(bytes.Span))];

    public async ValueTask DisposeAsync() => await this.app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Taken.Enqueue((context.Request.Path, body.ToArray()));
        context.Response.ContentType = "application/x-protobuf";
    }
}
