using System.CommandLine;
using System.IO.Pipelines;
using ModelContextProtocol.Server;
using Portolan.CommandLine;

namespace Portolan.Web.Assistants;

/// <summary><c>portolan mcp</c>: the readings as tools of an assistant, over standard input and output (Model Context Protocol).</summary>
internal static class McpCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var command = new Command("mcp", "The readings as tools of an assistant, over standard input and output (Model Context Protocol)") { options.Rulebook, options.Data, options.Store };
        command.SetAction((arguments, cancellation) => RunAsync(arguments, options, cancellation));
        return command;
    }

    /// <summary>Answers until the input ends. Nothing but the protocol goes to standard output.</summary>
    private static async Task<int> RunAsync(ParseResult arguments, CommonOptions options, CancellationToken cancellation)
    {
        var serving = new ReadingTools(ServeCommand.RoomOf(arguments, options));
        var settings = serving.Options();
        var input = new Pipe();
        var lines = new ProtocolLines(Console.OpenStandardInput(), Console.Error).CopyAsync(input.Writer, cancellation);
        await using var transport = new StreamServerTransport(input.Reader.AsStream(), Console.OpenStandardOutput(), settings.ServerInfo!.Name);
        await using var server = McpServer.Create(transport, settings);
        await server.RunAsync(cancellation);
        await lines.WaitAsync(cancellation);
        return (int)ExitCode.Done;
    }
}
