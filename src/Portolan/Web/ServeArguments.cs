using System.CommandLine;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Portolan.CommandLine;

namespace Portolan.Web;

/// <summary>The options of <c>portolan serve</c> that say where and to whom it serves, and what they come to together.</summary>
internal sealed class ServeArguments
{
    private const string UsualAddress = "http://127.0.0.1:7780";

    private readonly Option<string> urls = Urls();
    private readonly Option<bool> guests = new("--guests") { Description = "who is not signed in reads as an auditor does; on this machine only" };
    private readonly Option<string[]> proxies = new("--behind-proxy") { Description = "believe what this proxy forwards of its clients (address, scheme, host); may be repeated", HelpName = "ADDRESS", DefaultValueFactory = _ => [] };
    private readonly Option<string?> pathBase = new("--path-base") { Description = "serve everything below this path", HelpName = "/PATH" };
    private readonly Option<string?> certificate = new("--certificate") { Description = "the certificate for https, as PEM", HelpName = "FILE" };
    private readonly Option<string?> certificateKey = new("--certificate-key") { Description = "its private key, as PEM", HelpName = "FILE" };
    private readonly Option<bool> administratorLink = new("--administrator-link") { Description = "print a link that makes another administrator, though there is one" };

    /// <summary>The option that names the address.</summary>
    public static Option<string> Urls() => new("--urls") { Description = $"where to listen: http://ADDRESS:PORT, or https with a certificate (default {UsualAddress}; port 0 for any that is free)", HelpName = "URL", DefaultValueFactory = _ => UsualAddress };

    /// <summary>Adds them to a command.</summary>
    public Command AddTo(Command command) => CommonOptions.With(command, this.urls, this.guests, this.proxies, this.pathBase, this.certificate, this.certificateKey, this.administratorLink);

    /// <summary>Whether a link for another administrator is asked for.</summary>
    public bool AsksForLink(ParseResult arguments) => arguments.GetValue(this.administratorLink);

    /// <summary>What they come to.</summary>
    /// <exception cref="CommandException">One cannot be used, or they do not go together.</exception>
    public ServeOptions Read(ParseResult arguments)
    {
        var url = arguments.GetValue(this.urls)!;
        var serving = new ServeOptions(AddressOf(url), arguments.GetValue(this.guests))
        {
            Proxies = [.. arguments.GetValue(this.proxies)!.Select(ProxyOf)], PathBase = PathBaseOf(arguments.GetValue(this.pathBase)),
            Certificate = CertificateOf(arguments.GetValue(this.certificate), arguments.GetValue(this.certificateKey)),
        };
        Check(serving, url);
        return serving;
    }

    /// <summary>The address of a text.</summary>
    /// <exception cref="CommandException">It is none to listen at.</exception>
    public static Uri AddressOf(string url)
    {
        var isAddress = Uri.TryCreate(url, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", AbsolutePath: "/" } && (address.Host == "localhost" || IPAddress.TryParse(address.Host.Trim('[', ']'), out _));
        return isAddress ? address! : throw CommandException.Usage($"--urls '{url}' (expected http://ADDRESS:PORT with a loopback address, such as {UsualAddress}, or https://ADDRESS:PORT with --certificate)");
    }

    private static void Check(ServeOptions serving, string url)
    {
        var isSecure = serving.Address.Scheme == "https";
        if (isSecure && serving.Certificate is null) throw CommandException.Usage($"--urls '{url}' needs --certificate FILE and --certificate-key FILE (expected http://ADDRESS:PORT with a loopback address, or both)");
        if (!isSecure && serving.Certificate is not null) throw CommandException.Usage($"--urls '{url}' with a certificate (expected https://ADDRESS:PORT)");
        if (!serving.Address.IsLoopback && !isSecure && serving.Proxies.Count == 0) throw CommandException.Usage($"--urls '{url}' is reached by others, in clear (expected http://ADDRESS:PORT with a loopback address, https with --certificate, or --behind-proxy ADDRESS)");
        if (serving.Guests && (!serving.Address.IsLoopback || serving.Proxies.Count > 0)) throw CommandException.Usage("--guests is for this machine alone (expected a loopback address, and no proxy)");
    }

    private static IPAddress ProxyOf(string text) => IPAddress.TryParse(text, out var proxy) ? proxy : throw CommandException.Usage($"--behind-proxy '{text}' (expected an IP address)");

    private static string PathBaseOf(string? text)
    {
        if (text is null or "/") return "";
        var isPath = text.Length > 1 && text[0] == '/' && text[^1] != '/' && !text.Contains("//", StringComparison.Ordinal) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-' or '_' or '.');
        return isPath ? text : throw CommandException.Usage($"--path-base '{text}' (expected a path of letters, digits, - _ . such as /portolan, without a slash at its end)");
    }

    private static X509Certificate2? CertificateOf(string? file, string? key)
    {
        if (file is null && key is null) return null;
        if (file is null || key is null) throw CommandException.Usage("--certificate and --certificate-key go together (expected both)");
        try
        {
            return X509Certificate2.CreateFromPemFile(file, key);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            throw CommandException.BadInput($"--certificate {file} with --certificate-key {key}: {error.Message.TrimEnd('.')} (expected a certificate and its private key, as PEM)");
        }
    }
}
