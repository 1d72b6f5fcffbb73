using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Rules.Calendars;

namespace Portolan.Desks.Duties;

/// <summary><c>portolan holidays</c>: the public holidays that deadlines are counted with.</summary>
internal static class HolidaysCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var calendar = CalendarArguments.In();
        var year = new Option<string?>("--year") { Description = "the year (default: this one)", HelpName = "YYYY" };
        var language = LanguageOption.Create();
        var command = new Command("holidays", "The public holidays of a State, the EU institutions or the ECB") { calendar, year, language, options.Rulebook, options.Format };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            ReportPrinter.Print(new HolidaysReport(CalendarArguments.Of(arguments, options, calendar), YearOf("--year", arguments.GetValue(year)), LanguageOption.Of(arguments, language)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>The year that a text names; this one where it is null.</summary>
    /// <exception cref="CommandException">It names none that holidays are known for.</exception>
    public static int YearOf(string option, string? text)
    {
        if (text is null) return TimeProvider.System.GetLocalNow().Year;
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= Easter.FirstYear and <= Easter.LastYear
            ? year
            : throw CommandException.Usage($"{option} '{text}' (expected a year from {Easter.FirstYear} to {Easter.LastYear})");
    }
}
