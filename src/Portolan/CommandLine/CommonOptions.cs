using System.CommandLine;
using System.Globalization;
using Portolan.Rules.Calendars;
using Portolan.Rules.Rulebooks;

namespace Portolan.CommandLine;

/// <summary>The options that reading commands share, and how their texts become values.</summary>
public sealed class CommonOptions
{
    /// <summary>Years left before the first and after the last that calendars know, for the periods that are counted from a day.</summary>
    private const int YearsLeft = 10;

    private static readonly DateOnly FirstDay = new(Easter.FirstYear + YearsLeft, 1, 1);
    private static readonly DateOnly LastDay = new(Easter.LastYear - YearsLeft, 12, 31);

    /// <summary>How to print.</summary>
    public Option<string> Format { get; } = new("--format") { Description = "table (for people), json or csv", HelpName = "table|json|csv" };

    /// <summary>The day asked about.</summary>
    public Option<string?> On { get; } = new("--on") { Description = "the day asked about (default: the day of the register)", HelpName = "DATE" };

    /// <summary>What was known when.</summary>
    public Option<string?> Known { get; } = new("--known") { Description = "answer with what was known on that day (default: all that is held)", HelpName = "DATE" };

    /// <summary>The scenarios to assume.</summary>
    public Option<string[]> Scenario { get; } = new("--scenario")
    {
        Description = "assume a scenario; may be repeated; parameters follow a colon, as in france-refuses-passports-from:homes=MT,LT",
        HelpName = "ID[:NAME=VALUE…]",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Another register file.</summary>
    public Option<string?> Register { get; } = new("--register") { Description = "use this register file (ESMA's CSV or Portolan's own) without importing it", HelpName = "FILE" };

    /// <summary>Another rulebook.</summary>
    public Option<string?> Rulebook { get; } = new("--rulebook") { Description = "use the rulebook in this folder", HelpName = "FOLDER" };

    /// <summary>Where the user's own data lie.</summary>
    public Option<string?> Data { get; } = new("--data") { Description = "the folder of your own data (default: ~/.local/share/portolan, or PORTOLAN_DATA)", HelpName = "FOLDER" };

    /// <summary>The database of the record.</summary>
    public Option<string?> Store { get; } = new("--store")
    {
        Description = "keep the record in this PostgreSQL database (default: PORTOLAN_STORE; without either, in the data folder)",
        HelpName = "CONNECTION",
    };

    /// <summary>The format asked for.</summary>
    /// <exception cref="CommandException">The text names no format.</exception>
    public OutputFormat FormatOf(ParseResult arguments) => arguments.GetValue(Format) switch
    {
        null or "table" => OutputFormat.Table,
        "json" => OutputFormat.Json,
        "csv" => OutputFormat.Csv,
        var other => throw CommandException.Usage($"--format '{other}' (expected table, json or csv)"),
    };

    /// <summary>The day asked about, or null.</summary>
    /// <exception cref="CommandException">The text is not a day.</exception>
    public DateOnly? OnOf(ParseResult arguments) => ParseDate("--on", arguments.GetValue(On));

    /// <summary>The day of knowledge, or null.</summary>
    /// <exception cref="CommandException">The text is not a day.</exception>
    public DateOnly? KnownOf(ParseResult arguments) => ParseDate("--known", arguments.GetValue(Known));

    /// <summary>A day written YYYY-MM-DD, or the word <c>today</c>; null where the option was not given.</summary>
    /// <exception cref="CommandException">The text is not a day, or one that calendars do not reach.</exception>
    public static DateOnly? ParseDate(string option, string? text)
    {
        if (text is null) return null;
        if (text == "today") return DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? WithinReach(option, date)
            : throw CommandException.Usage($"{option} '{text}' is not a day (expected YYYY-MM-DD, such as 2026-08-17, or today)");
    }

    /// <summary>A day that periods can be counted from, forwards and backwards, within the years that calendars know.</summary>
    /// <exception cref="CommandException">It lies outside.</exception>
    public static DateOnly WithinReach(string option, DateOnly date) => date >= FirstDay && date <= LastDay
        ? date
        : throw CommandException.Usage($"{option} {ReportText.Iso(date)} is out of reach (expected a day from {ReportText.Iso(FirstDay)} to {ReportText.Iso(LastDay)})");

    /// <summary>The language that a text names.</summary>
    /// <exception cref="CommandException">It names none.</exception>
    public static Language LanguageOf(string text) => text switch
    {
        "en" => Language.English,
        "fr" => Language.French,
        _ => throw CommandException.Usage($"--language '{text}' (expected en or fr)"),
    };

    /// <summary>Adds options to a command.</summary>
    public static Command With(Command command, params ReadOnlySpan<Option> options)
    {
        foreach (var option in options) command.Options.Add(option);
        return command;
    }
}
