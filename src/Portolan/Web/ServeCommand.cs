using System.CommandLine;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Portolan.CommandLine;
using Portolan.Desks.Rules;
using Portolan.Recording;
using Portolan.Web.Operations;

namespace Portolan.Web;

/// <summary><c>portolan serve</c>: the pages and the API.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var guests = new Option<bool>("--guests") { Description = "who is not signed in reads as an auditor does, on this machine only" };
        var command = CommonOptions.With(new Command("serve", "The pages and the API, on this machine"), [.. ServerSettings.Flags, guests, options.Rulebook, options.Data, options.Store]);
        command.SetAction((arguments, cancellation) => RunAsync(arguments, options, arguments.GetValue(guests), cancellation));
        return command;
    }

    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="options">The options that commands share.</param>
    /// <param name="guests">Whether who is not signed in may read as an auditor does.</param>
    /// <param name="cancellation">Tells it to stop.</param>
    /// <exception cref="CommandException">A setting or an option cannot be used.</exception>
    public static async Task<int> RunAsync(ParseResult arguments, CommonOptions options, bool guests, CancellationToken cancellation)
    {
        var settings = ServerSettings.Of(arguments, options);
        var room = RoomOf(arguments, options);
        await using var output = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        var log = new ServerLog(output, settings.Log);
        using var telemetry = settings.Collector is { } collector ? Telemetry.To(collector) : null;
        await using var app = WebHost.Create(new ServeOptions(settings.Address, guests), room, log);
        await room.AskAsync(new AskedQuestion(null, null, []), question => question.On);
        await StartAsync(app, settings.Address, cancellation);
        log.Phase("started");
        Console.WriteLine($"Portolan is at {app.Urls.Single()}");
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
}
