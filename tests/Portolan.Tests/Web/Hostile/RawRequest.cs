using System.Net.Sockets;
using System.Text;
using Portolan.Tests.Web.Access;

namespace Portolan.Tests.Web.Hostile;

/// <summary>A request byte for byte: clients of HTTP mend paths and refuse headers before a server ever sees them.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query as they are sent.</param>
internal sealed record RawRequest(string Method, string Target)
{
    public Browser? By { get; init; }

    public string? Host { get; init; }

    /// <summary>Lines of headers, each with its end left out.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    public byte[] Body { get; init; } = [];

    public string Line => $"{Method} {(Target.Length > 120 ? Target[..120] + "…" : Target)}";

    public static RawRequest Get(string target, Browser? by = null) => new("GET", target) { By = by };

    /// <summary>Fields of a form, encoded as browsers do.</summary>
    public static RawRequest Form(string target, Browser? by, params IEnumerable<(string Name, string Value)> fields) => new("POST", target)
    {
        By = by, Headers = ["Content-Type: application/x-www-form-urlencoded"],
        Body = Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"))),
    };

    /// <summary>A body of some kind.</summary>
    public static RawRequest Post(string target, Browser? by, string type, byte[] body) => new("POST", target) { By = by, Headers = [$"Content-Type: {type}"], Body = body };

    /// <summary>Sends it on a connection of its own.</summary>
    public async Task<RawAnswer> SendAsync(Uri server)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        var stream = connection.GetStream();
        var lines = new List<string> { $"{Method} {Target} HTTP/1.1", $"Host: {Host ?? server.Authority}", "Connection: close" };
        if (By is { Cookies.Length: > 0 } && !Headers.Any(header => header.StartsWith("Cookie:", StringComparison.Ordinal))) lines.Add($"Cookie: {By.Cookies}");
        if (Method != "GET" && !Headers.Any(header => header.StartsWith("Content-Length:", StringComparison.Ordinal) || header.StartsWith("Transfer-Encoding:", StringComparison.Ordinal))) lines.Add($"Content-Length: {Body.Length}");
        lines.AddRange(Headers);
        byte[] sent = [.. Encoding.Latin1.GetBytes(string.Concat(lines.Select(line => line + "\r\n")) + "\r\n"), .. Body];
        using var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(sent, TestContext.Current.CancellationToken);
            await stream.CopyToAsync(answer, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60));
        }
        catch (IOException) when (answer.Length > 0)
        {
            // A server that has read enough answers and closes, while the rest is still on its way.
        }
        return RawAnswer.Read(answer.ToArray());
    }
}
