using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace Portolan.Web.Assistants;

/// <summary>
/// The lines of a client of the protocol: each is one message, an object of JSON. Of a line that is none the protocol has no way to speak, as it has no
/// id to answer; the library passes over it, so what is wrong with it is said on standard error here.
/// </summary>
/// <param name="input">Where the lines come from.</param>
/// <param name="complaints">Where to say what is wrong.</param>
internal sealed class ProtocolLines(Stream input, TextWriter complaints)
{
    private const string Expected = "expected a message of JSON-RPC 2.0, one on a line";

    /// <summary>Passes on every line that is an object of JSON, until the input ends.</summary>
    public async Task CopyAsync(PipeWriter target, CancellationToken cancellation)
    {
        try
        {
            using var reader = new StreamReader(input, new UTF8Encoding(false));
            for (var number = 1; await reader.ReadLineAsync(cancellation) is { } line; number++)
            {
                if (string.IsNullOrWhiteSpace(line)) continue;
                if (Problem(line) is { } problem) await complaints.WriteLineAsync($"portolan: mcp, line {number} of the input: {problem} ({Expected})");
                else await target.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), cancellation);
            }
        }
        finally
        {
            await target.CompleteAsync();
        }
    }

    private static string? Problem(string line)
    {
        try
        {
            using var message = JsonDocument.Parse(line);
            return message.RootElement.ValueKind == JsonValueKind.Object ? null : $"a value of JSON that is no object ({message.RootElement.ValueKind})";
        }
        catch (JsonException broken)
        {
            return $"no JSON at column {(broken.BytePositionInLine ?? 0) + 1}";
        }
    }
}
