using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using Portolan.CommandLine;

namespace Portolan.Web.Operations;

/// <summary>The settings of the server.</summary>
/// <param name="Address">Where it listens.</param>
/// <param name="Collector">Where metrics and traces are sent; null for nowhere.</param>
/// <param name="Log">How much is logged.</param>
/// <param name="Notice">How long it answers on once it is not ready any more.</param>
/// <param name="Drain">How long what is being answered may take when it stops.</param>
internal sealed record ServerSettings(Uri Address, Uri? Collector, LogChoice Log, TimeSpan Notice, TimeSpan Drain)
{
    /// <summary>The path that everything lies below; "" for none.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>The addresses of the proxies whose forwarded headers are believed, with commas between them; "" for none.</summary>
    public string Proxies { get; init; } = "";

    /// <summary>The file of the certificate; null for none.</summary>
    public string? Certificate { get; init; }

    /// <summary>The file of its private key; null for none.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>With <see cref="MostDrain"/> less than what a command may take to stop.</summary>
    private const int MostNotice = 10;

    private const int MostDrain = 15;

    /// <summary>Where to listen.</summary>
    public static Setting<Uri> Urls { get; } = new(
        "urls", "where to listen: http://ADDRESS:PORT, or https with a certificate; port 0 for any that is free", "URL", "http://127.0.0.1:7780",
        "http://ADDRESS:PORT with a loopback address, such as http://127.0.0.1:7780, or https://ADDRESS:PORT with --certificate", ReadAddress);

    /// <summary>The proxies whose forwarded headers are believed.</summary>
    public static Setting<string> BehindProxy { get; } = new(
        "behindProxy", "believe what these proxies forward of their clients (address, scheme, host)", "ADDRESS,…", null, "an IP address, or several with commas between them",
        ReadProxies);

    /// <summary>The path that everything lies below.</summary>
    public static Setting<string> Below { get; } = new(
        "pathBase", "serve everything below this path", "/PATH", null, "a path of letters, digits, - _ . such as /portolan, without a slash at its end", ReadPathBase);

    /// <summary>The certificate.</summary>
    public static Setting<string> CertificateFile { get; } = new("certificate", "the certificate for https, as PEM", "FILE", null, "the path of a file", ReadPath);

    /// <summary>Its private key.</summary>
    public static Setting<string> CertificateKeyFile { get; } = new("certificateKey", "its private key, as PEM", "FILE", null, "the path of a file", ReadPath);

    /// <summary>The collector of metrics and traces.</summary>
    public static Setting<Uri> Otlp { get; } = new(
        "otlp", "send metrics and traces to this OpenTelemetry collector (OTLP over HTTP; default: nowhere)", "URL", null, "the http or https address of a collector, such as http://127.0.0.1:4318",
        ReadCollector);

    /// <summary>How much is logged.</summary>
    public static Setting<LogChoice> Logged { get; } = new(
        "log", "what to log on standard error: requests, warnings or none", "WHAT", "requests", "requests, warnings or none",
        (text, out choice) => Enum.TryParse(text, ignoreCase: true, out choice) && text == choice.ToString().ToLowerInvariant());

    /// <summary>How long it answers on once it is not ready any more.</summary>
    public static Setting<TimeSpan> NoticeSeconds { get; } = Seconds("noticeSeconds", "when told to stop, answer on for so long while /health/ready says 503", "1", 0, MostNotice);

    /// <summary>How long what is being answered may take when it stops.</summary>
    public static Setting<TimeSpan> DrainSeconds { get; } = Seconds("drainSeconds", "then let what is being answered end within so long", "10", 1, MostDrain);

    /// <summary>Names the file of settings.</summary>
    public static Option<string?> Config { get; } = new("--config") { Description = "the file of settings (default: portolan.json in the data folder, where there is one)", HelpName = "FILE" };

    /// <summary>The flags of all settings.</summary>
    public static IReadOnlyList<Option> Flags { get; } = [Urls.Flag, BehindProxy.Flag, Below.Flag, CertificateFile.Flag, CertificateKeyFile.Flag, Config, Otlp.Flag, Logged.Flag, NoticeSeconds.Flag, DrainSeconds.Flag];

    private static IReadOnlyList<string> Keys { get; } = [Urls.Key, BehindProxy.Key, Below.Key, CertificateFile.Key, CertificateKeyFile.Key, Otlp.Key, Logged.Key, NoticeSeconds.Key, DrainSeconds.Key];

    /// <summary>Reads the settings from flags, the environment and the file.</summary>
    /// <exception cref="CommandException">One cannot be used.</exception>
    public static ServerSettings Of(ParseResult arguments, CommonOptions options)
    {
        var file = SettingsFile.Find(arguments.GetValue(Config), DataFolder.Find(arguments.GetValue(options.Data)), Keys);
        return new ServerSettings(
            Urls.Of(arguments, file)!, Otlp.Of(arguments, file), Logged.Of(arguments, file), NoticeSeconds.Of(arguments, file), DrainSeconds.Of(arguments, file))
        {
            PathBase = Below.Of(arguments, file) ?? "", Proxies = BehindProxy.Of(arguments, file) ?? "",
            Certificate = CertificateFile.Of(arguments, file), CertificateKey = CertificateKeyFile.Of(arguments, file),
        };
    }

    private static bool ReadAddress(string text, [MaybeNullWhen(false)] out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && address is { Scheme: "http" or "https", PathAndQuery: "/", UserInfo: "" }
        && (address.Host == "localhost" || IPAddress.TryParse(address.Host.Trim('[', ']'), out _));

    private static bool ReadProxies(string text, [MaybeNullWhen(false)] out string proxies)
    {
        proxies = text;
        return text.Split(',').All(address => IPAddress.TryParse(address.Trim(), out _));
    }

    private static bool ReadPath(string text, [MaybeNullWhen(false)] out string path)
    {
        path = text;
        return text.Length > 0;
    }

    private static bool ReadPathBase(string text, [MaybeNullWhen(false)] out string path)
    {
        path = text == "/" ? "" : text;
        return path.Length == 0 || (path[0] == '/' && path[^1] != '/' && !path.Contains("//", StringComparison.Ordinal) && path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-' or '_' or '.'));
    }

    private static bool ReadCollector(string text, [MaybeNullWhen(false)] out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && address is { Scheme: "http" or "https", PathAndQuery: "/", UserInfo: "" };

    private static Setting<TimeSpan> Seconds(string key, string says, string usual, int least, int most) => new(
        key, $"{says}, {least} to {most} seconds", "SECONDS", usual, $"a whole number of seconds from {least} to {most}", (text, out time) =>
        {
            var isRead = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds >= least && seconds <= most;
            time = TimeSpan.FromSeconds(seconds);
            return isRead;
        });
}
