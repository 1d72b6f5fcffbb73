using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Rules;
using Portolan.Recording;

namespace Portolan.Web;

/// <summary><c>portolan serve</c>: the pages and the API.</summary>
internal static class ServeCommand
{
    private const string UsualAddress = "http://127.0.0.1:7780";

    /// <summary>The option that names the address.</summary>
    public static Option<string> Urls() => new("--urls") { Description = $"where to listen: http://ADDRESS:PORT with a loopback address (default {UsualAddress}; port 0 for any that is free)", HelpName = "URL", DefaultValueFactory = _ => UsualAddress };

    /// <summary>The option that lets guests read.</summary>
    public static Option<bool> Guests() => new("--guests") { Description = "who is not signed in reads as an auditor does, on this machine only" };

    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var (urls, guests) = (Urls(), Guests());
        var command = new Command("serve", "The pages and the API, on this machine") { urls, guests, options.Rulebook, options.Data, options.Store };
        command.SetAction((arguments, cancellation) => RunAsync(arguments, options, new ServeOptions(AddressOf(arguments.GetValue(urls)!), arguments.GetValue(guests)), cancellation));
        return command;
    }

    /// <summary>Serves a fictional group, to guests too, until it is stopped.</summary>
    /// <exception cref="CommandException">The address cannot be used.</exception>
    public static Task<int> RunDemoAsync(ParseResult arguments, CommonOptions options, string url, CancellationToken cancellation) =>
        RunAsync(arguments, options, new ServeOptions(AddressOf(url), Guests: true), cancellation);

    private static async Task<int> RunAsync(ParseResult arguments, CommonOptions options, ServeOptions serving, CancellationToken cancellation)
    {
        var room = new ChartRoom(RulebookFolder.Read(arguments, options), Journal.Of(arguments, options), arguments.GetValue(options.Data));
        await using var app = WebHost.Create(serving, room);
        await room.AskAsync(new AskedQuestion(null, null, []), question => question.On);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken)
        {
            throw CommandException.BadInput($"--urls {serving.Address}: {taken.Message.TrimEnd('.')} (expected a port that nothing listens on; 0 for any that is free)");
        }
        Console.WriteLine($"Portolan is at {app.Urls.Single()}");
        await app.WaitForShutdownAsync(cancellation);
        return (int)ExitCode.Done;
    }

    /// <summary>Without accounts nobody can be told from anybody, so only this machine is served.</summary>
    private static Uri AddressOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address is { Scheme: "http", IsLoopback: true, AbsolutePath: "/" }
        ? address
        : throw CommandException.Usage($"--urls '{url}' (expected http://ADDRESS:PORT with a loopback address, such as {UsualAddress})");
}
