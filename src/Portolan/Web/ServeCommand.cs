using System.CommandLine;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portolan.CommandLine;
using Portolan.Desks.Rules;
using Portolan.Recording;
using Portolan.Web.Access;
using Portolan.Web.Operations;

namespace Portolan.Web;

/// <summary><c>portolan serve</c>: the pages and the API.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var guests = new Option<bool>("--guests") { Description = "who is not signed in reads as an auditor does, on this machine only" };
        var link = new Option<bool>("--administrator-link") { Description = "print a link that makes another administrator, though there is one" };
        var command = CommonOptions.With(new Command("serve", "The pages and the API"), [.. ServerSettings.Flags, guests, link, options.Rulebook, options.Data, options.Store]);
        command.SetAction((arguments, cancellation) => RunAsync(arguments, options, arguments.GetValue(guests), arguments.GetValue(link), cancellation));
        return command;
    }

    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="options">The options that commands share.</param>
    /// <param name="guests">Whether who is not signed in may read as an auditor does.</param>
    /// <param name="asksForLink">Whether a link for another administrator is asked for.</param>
    /// <param name="cancellation">Tells it to stop.</param>
    /// <exception cref="CommandException">A setting or an option cannot be used.</exception>
    public static async Task<int> RunAsync(ParseResult arguments, CommonOptions options, bool guests, bool asksForLink, CancellationToken cancellation)
    {
        var settings = ServerSettings.Of(arguments, options);
        var serving = ServeArguments.Of(settings, guests);
        var room = RoomOf(arguments, options);
        await using var output = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        var log = new ServerLog(output, settings.Log);
        using var telemetry = settings.Collector is { } collector ? Telemetry.To(collector) : null;
        await using var app = WebHost.Create(serving, room, log);
        await room.AskAsync(new AskedQuestion(null, null, []), question => question.On);
        await StartAsync(app, settings.Address, cancellation);
        log.Phase("started");
        var address = app.Urls.Single() + serving.PathBase;
        Console.WriteLine($"Portolan is at {address}");
        await PrintLinkAsync(app.Services, address, asksForLink);
        await GracefulStop.WaitAsync(app, cancellation);
        log.Phase("stopping");
        await GracefulStop.StopAsync(app, settings.Notice, settings.Drain);
        log.Phase("stopped");
        return (int)ExitCode.Done;
    }

    /// <summary>What the options of a command are answered from.</summary>
    /// <exception cref="CommandException">An option cannot be used.</exception>
    public static ChartRoom RoomOf(ParseResult arguments, CommonOptions options) =>
        new(RulebookFolder.Read(arguments, options), RulebookFolder.Find(arguments, options), Journal.Of(arguments, options), arguments.GetValue(options.Data));

    private static async Task StartAsync(WebApplication app, Uri address, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken)
        {
            throw CommandException.BadInput($"urls {address}: {taken.Message.TrimEnd('.')} (expected a port that nothing listens on; 0 for any that is free)");
        }
    }

    /// <summary>The one-time link for an administrator, where there is none or another is asked for.</summary>
    private static async Task PrintLinkAsync(IServiceProvider services, string address, bool asksForLink)
    {
        var (book, _) = await services.GetRequiredService<AccountRoom>().ReadAsync();
        if (book.HasAdministrator && !asksForLink) return;
        var secret = services.GetRequiredService<FirstRun>().Open(beside: asksForLink);
        Console.WriteLine($"{(book.HasAdministrator ? "Another administrator" : "There is no administrator yet. Whoever is to be one")} makes an account here, once, within 24 hours:");
        Console.WriteLine($"  {address}/first/{secret}");
    }
}
