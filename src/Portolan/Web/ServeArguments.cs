using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Portolan.CommandLine;
using Portolan.Web.Operations;

namespace Portolan.Web;

/// <summary>What the settings of a server come to together: where and to whom it serves.</summary>
internal static class ServeArguments
{
    /// <summary>What settings come to.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="guests">Whether who is not signed in may read as an auditor does.</param>
    /// <exception cref="CommandException">They do not go together, or the certificate cannot be used.</exception>
    public static ServeOptions Of(ServerSettings settings, bool guests)
    {
        var serving = new ServeOptions(settings.Address, guests)
        {
            Proxies = [.. settings.Proxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(IPAddress.Parse)],
            PathBase = settings.PathBase,
            Certificate = CertificateOf(settings.Certificate, settings.CertificateKey),
        };
        Check(serving);
        return serving;
    }

    private static void Check(ServeOptions serving)
    {
        var (isSecure, urls) = (serving.Address.Scheme == "https", $"urls '{serving.Address.OriginalString}'");
        if (isSecure && serving.Certificate is null) throw CommandException.Usage($"{urls} needs --certificate FILE and --certificate-key FILE (expected http://ADDRESS:PORT with a loopback address, or both)");
        if (!isSecure && serving.Certificate is not null) throw CommandException.Usage($"{urls} with a certificate (expected https://ADDRESS:PORT)");
        if (!serving.Address.IsLoopback && !isSecure && serving.Proxies.Count == 0) throw CommandException.Usage($"{urls} is reached by others, in clear (expected http://ADDRESS:PORT with a loopback address, https with --certificate, or --behind-proxy ADDRESS)");
        if (serving.Guests && (!serving.Address.IsLoopback || serving.Proxies.Count > 0)) throw CommandException.Usage("--guests is for this machine alone (expected a loopback address, and no proxy)");
    }

    private static X509Certificate2? CertificateOf(string? file, string? key)
    {
        if (file is null && key is null) return null;
        if (file is null || key is null) throw CommandException.Usage("--certificate and --certificate-key go together (expected both)");
        RequireFile("--certificate", file);
        RequireFile("--certificate-key", key);
        try
        {
            return X509Certificate2.CreateFromPemFile(file, key);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            throw CommandException.BadInput($"--certificate {file} with --certificate-key {key}: {error.Message.TrimEnd('.')} (expected a certificate and its private key, as PEM)");
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw CommandException.BadInput(SystemRefusal.Words(failed, $"reading --certificate {file} with --certificate-key {key}"));
        }
    }

    private static void RequireFile(string option, string path)
    {
        try
        {
            GivenFile.Require(path, "a certificate or its private key, as PEM");
        }
        catch (CommandException refused)
        {
            throw CommandException.BadInput($"{option}: {refused.Message}");
        }
    }
}
