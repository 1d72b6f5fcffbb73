using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Portolan.CommandLine;
using Portolan.Desks.Rules;
using Portolan.Recording;
using Portolan.Web.Access;

namespace Portolan.Web;

/// <summary><c>portolan serve</c>: the pages and the API.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var serving = new ServeArguments();
        var command = CommonOptions.With(serving.AddTo(new Command("serve", "The pages and the API")), options.Rulebook, options.Data, options.Store);
        command.SetAction((arguments, cancellation) => RunAsync(arguments, options, serving.Read(arguments), serving.AsksForLink(arguments), cancellation));
        return command;
    }

    /// <summary>Serves a fictional group, to guests too, on this machine, until it is stopped.</summary>
    /// <exception cref="CommandException">The address cannot be used.</exception>
    public static Task<int> RunDemoAsync(ParseResult arguments, CommonOptions options, string url, CancellationToken cancellation)
    {
        var address = ServeArguments.AddressOf(url);
        if (address is not { Scheme: "http", IsLoopback: true }) throw CommandException.Usage($"--urls '{url}' (expected http://ADDRESS:PORT with a loopback address)");
        return RunAsync(arguments, options, new ServeOptions(address, Guests: true), asksForLink: false, cancellation);
    }

    private static async Task<int> RunAsync(ParseResult arguments, CommonOptions options, ServeOptions serving, bool asksForLink, CancellationToken cancellation)
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
        var address = app.Urls.Single() + serving.PathBase;
        Console.WriteLine($"Portolan is at {address}");
        await PrintLinkAsync(app.Services, address, asksForLink);
        await app.WaitForShutdownAsync(cancellation);
        return (int)ExitCode.Done;
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
