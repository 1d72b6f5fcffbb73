using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Portolan.Tests.Web.Assistants;

/// <summary>An assistant that drives the real program over standard input and output.</summary>
internal sealed class Assistant : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private int last;

    private Assistant(Process process) => this.process = process;

    /// <summary>What the server said of itself.</summary>
    public JsonElement Server { get; private set; }

    public static async Task<Assistant> StartAsync(string data)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "portolan.dll"), "mcp", "--data", data])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["PORTOLAN_HOME"] = Repository.Root;
        start.Environment.Remove("PORTOLAN_STORE");
        var assistant = new Assistant(Process.Start(start)!);
        var answer = await assistant.AskAsync("initialize", new JsonObject { ["protocolVersion"] = "2025-06-18", ["capabilities"] = new JsonObject(), ["clientInfo"] = new JsonObject { ["name"] = "test", ["version"] = "1" } });
        assistant.Server = answer.GetProperty("result");
        await assistant.SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = "notifications/initialized" });
        return assistant;
    }

    /// <summary>Calls a tool.</summary>
    public async Task<JsonElement> CallAsync(string tool, JsonObject arguments) => await AskAsync("tools/call", new JsonObject { ["name"] = tool, ["arguments"] = arguments });

    /// <summary>Asks something; every line that comes has to be of the protocol.</summary>
    public async Task<JsonElement> AskAsync(string method, JsonObject? parameters = null)
    {
        var id = ++this.last;
        await SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        while (true)
        {
            var line = await this.process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);
            var message = JsonDocument.Parse(line.ShouldNotBeNull("the program ended")).RootElement;
            message.GetProperty("jsonrpc").GetString().ShouldBe("2.0");
            if (message.TryGetProperty("id", out var own) && own.GetInt32() == id) return message;
        }
    }

    /// <summary>Sends a line as it is.</summary>
    public async Task SendLineAsync(string line)
    {
        await this.process.StandardInput.WriteLineAsync(line);
        await this.process.StandardInput.FlushAsync();
    }

    /// <summary>Ends the input.</summary>
    /// <returns>The exit code, what came besides answers, and what was said on standard error.</returns>
    public async Task<(int ExitCode, string Output, string Errors)> EndAsync()
    {
        this.process.StandardInput.Close();
        var errors = this.process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var rest = await this.process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        await this.process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        return (this.process.ExitCode, rest, await errors);
    }

    public void Dispose()
    {
        if (!this.process.HasExited) this.process.Kill();
        this.process.Dispose();
    }

    private async Task SendAsync(JsonObject message)
    {
        await this.process.StandardInput.WriteLineAsync(message.ToJsonString());
        await this.process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }
}
