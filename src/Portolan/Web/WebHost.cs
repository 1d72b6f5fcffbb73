using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portolan.Desks.Rules;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Verification;
using Portolan.Web.Access;
using Portolan.Web.OpenApi;
using Portolan.Web.Operations;
using Portolan.Web.Uploads;

namespace Portolan.Web;

/// <summary>The pages and the API, on one address.</summary>
internal static class WebHost
{
    /// <summary>The longest line of a request: the address of the bench carries rules whose letters take up to nine characters each, and little besides.
    /// Somewhat longer rules still reach the page, which says how long they may be; what no page reads is refused without one.</summary>
    private const int MaxRequestLine = 9 * DraftScenario.MaxLength + 4 * 1024;

    /// <summary>The forms of pages are short; an address that takes more says so by its own limit.</summary>
    private const long MaxBody = 64 * 1024;

    /// <summary>Makes the server; it does not listen yet.</summary>
    /// <param name="serving">How it serves.</param>
    /// <param name="room">What it answers from.</param>
    /// <param name="log">Its log; null for none.</param>
    public static WebApplication Create(ServeOptions serving, ChartRoom room, ServerLog? log = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Portolan" });
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MaxBody;
            options.Limits.MaxRequestLineSize = MaxRequestLine;
            options.Listen(ListenAt(serving.Address), serving.Address.Port, listen =>
            {
                if (serving.Certificate is { } certificate) listen.UseHttps(certificate);
            });
        });
        builder.Logging.AddFilter(level => level >= LogLevel.Warning).AddProvider(new FrameworkLog(log ?? ServerLog.Silent));
        builder.Services.AddRoutingCore().AddRazorComponents();
        builder.Services.Configure<KeyManagementOptions>(FleetingKeys.Use);
        builder.Services.AddSingleton(room).AddSingleton(serving).AddSingleton(log ?? ServerLog.Silent).AddSingleton<Readiness>().AddSingleton(new RecordRoom(room.Journal)).AddAccounts(serving, room.Journal);
        ApiDocument.AddTo(builder.Services);
        builder.Services.AddSingleton(new RulebookChecks(room.Rulebook, new Verification(room.Rulebook, SolverProgram.Find)));
        var app = builder.Build();
        Use(app, serving);
        Pages.Map(app);
        BenchPages.Map(app);
        RulePages.Map(app);
        RegisterPages.Map(app);
        Api.Map(app);
        ApiDocument.Map(app);
        SignInPages.Map(app);
        JoinPages.Map(app);
        OwnAccountPages.Map(app);
        AccountsPages.Map(app);
        return app;
    }

    /// <summary>What every request passes, in this order.</summary>
    private static void Use(WebApplication app, ServeOptions serving)
    {
        if (serving.Proxies.Count > 0) app.UseForwardedHeaders(ForwardedBy(serving.Proxies));
        if (serving.PathBase.Length > 0) app.UsePathBase(serving.PathBase);
        app.UseMiddleware<RequestWatch>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<HeadAnswers>();
        app.UseMiddleware<RefusalPages>();
        app.UseMiddleware<LocalNames>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseMiddleware<UploadForms>();
        app.UseMiddleware<AccessGate>();
        app.UseMiddleware<TaggedAnswers>();
    }

    private static ForwardedHeadersOptions ForwardedBy(IReadOnlyList<IPAddress> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies) options.KnownProxies.Add(proxy);
        return options;
    }

    private static IPAddress ListenAt(Uri address) =>
        address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(address.Host.Trim('[', ']'));
}
