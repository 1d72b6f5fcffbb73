using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
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
    /// <summary>With <see cref="MostDrain"/> less than what a command may take to stop.</summary>
    private const int MostNotice = 10;

    private const int MostDrain = 15;

    /// <summary>Where to listen. Only this machine is served.</summary>
    public static Setting<Uri> Urls { get; } = new(
        "urls", "where to listen: a loopback address; port 0 for any that is free", "URL", "http://127.0.0.1:7780", "http://ADDRESS:PORT with a loopback address, such as http://127.0.0.1:7780",
        ReadAddress);

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
    public static IReadOnlyList<Option> Flags { get; } = [Urls.Flag, Config, Otlp.Flag, Logged.Flag, NoticeSeconds.Flag, DrainSeconds.Flag];

    private static IReadOnlyList<string> Keys { get; } = [Urls.Key, Otlp.Key, Logged.Key, NoticeSeconds.Key, DrainSeconds.Key];

    /// <summary>Reads the settings from flags, the environment and the file.</summary>
    /// <exception cref="CommandException">One cannot be used.</exception>
    public static ServerSettings Of(ParseResult arguments, CommonOptions options)
    {
        var file = SettingsFile.Find(arguments.GetValue(Config), DataFolder.Find(arguments.GetValue(options.Data)), Keys);
        return new ServerSettings(
            Urls.Of(arguments, file)!, Otlp.Of(arguments, file), Logged.Of(arguments, file), NoticeSeconds.Of(arguments, file), DrainSeconds.Of(arguments, file));
    }

    private static bool ReadAddress(string text, [MaybeNullWhen(false)] out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && address is { Scheme: "http", IsLoopback: true, PathAndQuery: "/", UserInfo: "" };

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
