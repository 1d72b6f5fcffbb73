using System.Globalization;
using System.Text;

namespace Portolan.Tests.Web.Hostile;

/// <summary>An answer as it came.</summary>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public static RawAnswer Read(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        end.ShouldBeGreaterThan(0, $"no answer but {Encoding.Latin1.GetString(bytes)}");
        var lines = Encoding.Latin1.GetString(bytes.AsSpan(0, end)).Split("\r\n");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = (line[..colon], line[(colon + 1)..].Trim());
            headers[name] = headers.TryGetValue(name, out var before) ? $"{before}\n{value}" : value;
        }
        var body = bytes.AsSpan(end + 4).ToArray();
        return new RawAnswer(int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture), headers, Encoding.UTF8.GetString(headers.ContainsKey("Transfer-Encoding") ? Joined(body) : body));
    }

    /// <summary>The chunks of a body, joined.</summary>
    private static byte[] Joined(byte[] body)
    {
        var whole = new List<byte>();
        for (var at = 0; at < body.Length;)
        {
            var end = at + body.AsSpan(at).IndexOf("\r\n"u8);
            var length = int.Parse(Encoding.ASCII.GetString(body, at, end - at), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0) break;
            whole.AddRange(body.AsSpan(end + 2, length));
            at = end + 2 + length + 2;
        }
        return [.. whole];
    }
}
