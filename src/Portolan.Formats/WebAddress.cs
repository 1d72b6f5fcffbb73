using System.Diagnostics.CodeAnalysis;

namespace Portolan.Formats;

/// <summary>
/// An address on the web: <c>http://…</c>, <c>https://…</c>, or one that begins with its host. Nothing else is accepted, so
/// that no other scheme can reach a page as a link. The default value is no address.
/// </summary>
public readonly record struct WebAddress
{
    private const int LongestAddress = 4096;
    private const int LongestHost = 253;
    private const int LongestTopLevelDomain = 24;

    private readonly string? text;
    private readonly string? host;

    private WebAddress(string text, string host)
    {
        this.text = text;
        this.host = host;
    }

    /// <summary>The host in lower case and without a leading <c>www.</c>; "" for the default value.</summary>
    public string Host => this.host ?? "";

    /// <summary>Whether the address names its scheme.</summary>
    public bool HasScheme => SchemeLength(ToString()) > 0;

    /// <summary>Reads one address without white space.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static WebAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException($"'{text}' is not a web address");

    /// <summary>As <see cref="Parse"/>, with false in place of the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out WebAddress address)
    {
        address = default;
        if (string.IsNullOrEmpty(text) || text.Length > LongestAddress) return false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character) || character is '"' or '<' or '>' or '\\') return false;
        }
        var rest = text.AsSpan(SchemeLength(text));
        var end = rest.IndexOfAny('/', '?', '#');
        var authority = end < 0 ? rest : rest[..end];
        var colon = authority.IndexOf(':');
        if (colon >= 0 && !IsPort(authority[(colon + 1)..])) return false;
        var host = (colon < 0 ? authority : authority[..colon]).ToString().ToLowerInvariant();
        if (!IsHost(host)) return false;
        address = new WebAddress(text, host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host);
        return true;
    }

    /// <summary>The address as given; "" for the default value.</summary>
    public override string ToString() => this.text ?? "";

    private static int SchemeLength(string text)
    {
        if (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) return "https://".Length;
        return text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "http://".Length : 0;
    }

    private static bool IsPort(ReadOnlySpan<char> text) => text.Length is > 0 and <= 5 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsHost(string host)
    {
        if (host.Length > LongestHost) return false;
        var labels = host.Split('.');
        if (labels.Length < 2) return false;
        var last = labels[^1];
        if (last.Length is < 2 or > LongestTopLevelDomain || !char.IsLetter(last[0])) return false;
        return labels.All(label => label.Length > 0 && label[0] != '-' && label.All(c => char.IsLetterOrDigit(c) || c is '-' or '_'));
    }
}
