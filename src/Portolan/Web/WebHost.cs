using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portolan.Web.Access;
using Portolan.Web.OpenApi;
using Portolan.Web.Operations;

namespace Portolan.Web;

/// <summary>The pages and the API, on one address.</summary>
internal static class WebHost
{
    /// <summary>More than any address of a page of ours needs.</summary>
    private const int MaxRequestLine = 8 * 1024;

    /// <summary>Nothing is sent to a page but addresses.</summary>
    private const long MaxBody = 64 * 1024;

    /// <summary>Makes the server; it does not listen yet.</summary>
    /// <param name="serving">How it serves.</param>
    /// <param name="room">What it answers from.</param>
    /// <param name="log">Its log; null for none.</param>
    public static WebApplication Create(ServeOptions serving, ChartRoom room, ServerLog? log = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Portolan" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MaxBody;
            options.Limits.MaxRequestLineSize = MaxRequestLine;
            options.Listen(ListenAt(serving.Address), serving.Address.Port);
        });
        builder.Logging.AddFilter(level => level >= LogLevel.Warning).AddProvider(new FrameworkLog(log ?? ServerLog.Silent));
        builder.Services.AddRoutingCore().AddRazorComponents();
        builder.Services.AddSingleton(room).AddSingleton(serving).AddSingleton(log ?? ServerLog.Silent).AddSingleton<Readiness>();
        ApiDocument.AddTo(builder.Services);
        var app = builder.Build();
        app.UseMiddleware<RequestWatch>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<RefusalPages>();
        app.UseRouting();
        app.UseMiddleware<AccessGate>();
        app.UseMiddleware<TaggedAnswers>();
        Pages.Map(app);
        Api.Map(app);
        ApiDocument.Map(app);
        return app;
    }

    private static IPAddress ListenAt(Uri address) =>
        address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(address.Host.Trim('[', ']'));
}
