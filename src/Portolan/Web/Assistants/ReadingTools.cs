using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Portolan.Web.Readings;

namespace Portolan.Web.Assistants;

/// <summary>The readings as tools. All of them only read, and none has the keys of people.</summary>
/// <param name="room">What they are answered from.</param>
internal sealed class ReadingTools(ChartRoom room)
{
    private const string Instructions =
        "Where crypto-asset firms may operate in the European Economic Area under MiCA and related law, by which rule, what they owe by when, and what scenarios would change. "
        + "Answers are computed from a rulebook and a register of firms, name the provisions that decided and the day that they are for, and are not legal advice. "
        + "'unsettled' means that the law is disputed or a fact is not known: say so, and do not take it for a no. Long lists come in pages: go on with 'after'.";

    private readonly Dictionary<string, ReadingTool> tools = Catalogue.All.Where(reading => reading.IsTool).ToDictionary(reading => reading.Id, reading => new ReadingTool(reading), StringComparer.Ordinal);

    /// <summary>The options of a server that has them.</summary>
    public McpServerOptions Options() => new()
    {
        ServerInfo = new Implementation { Name = "portolan", Title = "Portolan", Version = typeof(ReadingTools).Assembly.GetName().Version!.ToString(3) },
        ServerInstructions = Instructions,
        Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
        Handlers = new McpServerHandlers
        {
            ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. this.tools.Values.Select(tool => tool.Declaration)] }),
            CallToolHandler = (request, cancellation) => CallAsync(request.Params, cancellation),
        },
    };

    private ValueTask<CallToolResult> CallAsync(CallToolRequestParams? call, CancellationToken cancellation)
    {
        var name = call?.Name ?? "";
        return this.tools.TryGetValue(name, out var tool)
            ? tool.CallAsync(room, call!.Arguments, cancellation)
            : throw new McpProtocolException($"no tool '{name}' (expected one of {string.Join(", ", this.tools.Keys)})", McpErrorCode.InvalidParams);
    }
}
