using System.CommandLine;
using System.Globalization;
using Portolan.CommandLine;
using Portolan.Rules.Deadlines;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Duties;

/// <summary><c>portolan deadline</c>: counts a deadline and says how.</summary>
internal static class DeadlineCommand
{
    private static readonly string[] Moments = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var from = new Option<string>("--from") { Description = "the day or moment of the event, in local time: YYYY-MM-DD or YYYY-MM-DDTHH:MM", HelpName = "MOMENT", Required = true };
        var within = new Option<string>("--within") { Description = "the period, such as \"10 working days\", \"15 calendar days\", \"4 hours\", \"1 month\", \"last day of the month\"; with \"by 08:00\" behind it for a time of day", HelpName = "PERIOD", Required = true };
        var before = new Option<bool>("--before") { Description = "count back from the event" };
        var roll = new Option<string>("--roll") { Description = "where it ends on a day without work: eu (Regulation 1182/71, the default), dora (noon of the next working day), none", HelpName = "RULE", DefaultValueFactory = _ => "eu" };
        var suspended = new Option<string[]>("--suspended") { Description = "days, both included, on which a clock of working days stands still; may be repeated", HelpName = "DAY..DAY", DefaultValueFactory = _ => [] };
        var restart = new Option<string?>("--restart") { Description = "the clock begins anew with this event", HelpName = "MOMENT" };
        var language = LanguageOption.Create();
        var calendar = CalendarArguments.In();
        var command = new Command("deadline", "Count a deadline, day by day, with the public holidays of a State") { from, within, before, roll, suspended, restart, calendar, language, options.Rulebook, options.Format };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var moment = arguments.GetValue(restart) is { } again ? MomentOf("--restart", again) : MomentOf("--from", arguments.GetValue(from)!);
            var counting = new DeadlineCounting(CalendarArguments.Of(arguments, options, calendar), RollingOf("--roll", arguments.GetValue(roll)!), [.. arguments.GetValue(suspended)!.Select(text => SpanOf("--suspended", text))]);
            ReportPrinter.Print(Answer(arguments.GetValue(within)!, moment, arguments.GetValue(before), counting, LanguageOption.Of(arguments, language)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>The answer to a question.</summary>
    /// <param name="within">The period, as an argument names it.</param>
    /// <param name="from">When the event is.</param>
    /// <param name="back">Whether to count back from it.</param>
    /// <param name="counting">How days are counted.</param>
    /// <param name="language">The language of its words.</param>
    /// <exception cref="CommandException">The period cannot be used, or the count leaves the years that holidays are known for.</exception>
    public static DeadlineReport Answer(string within, DateTime from, bool back, DeadlineCounting counting, Language language) =>
        new(from, within, counting.Calendar, Count(DeadlineQuestion.Parse(within), from, back, counting), language);

    private static DeadlineCount Count(DeadlineQuestion question, DateTime from, bool back, DeadlineCounting counting)
    {
        try
        {
            if (!back) return question.Count(from, counting.Calendar, counting.Rolling, counting.Suspensions);
            return question.Period is { IsClockTime: false } period && question.At is null
                ? new DeadlineCounter(counting.Calendar).Before(DateOnly.FromDateTime(from), period)
                : throw CommandException.Usage("--before goes with days, weeks, months or years");
        }
        catch (ArgumentOutOfRangeException)
        {
            throw CommandException.Usage($"the count leaves the years for which public holidays are known ({Portolan.Rules.Calendars.Easter.FirstYear} to {Portolan.Rules.Calendars.Easter.LastYear})");
        }
    }

    /// <summary>The day or moment that a text names.</summary>
    /// <exception cref="CommandException">It names none.</exception>
    public static DateTime MomentOf(string option, string text) => DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
        ? moment
        : throw CommandException.Usage($"{option} '{text}' (expected YYYY-MM-DD or YYYY-MM-DDTHH:MM)");

    /// <summary>The rule by which a count that ends on a day without work goes on.</summary>
    /// <exception cref="CommandException">The text names none.</exception>
    public static Rolling RollingOf(string option, string text) => text switch
    {
        "eu" => Rolling.Regulation1182,
        "dora" => Rolling.Dora,
        "none" => Rolling.None,
        _ => throw CommandException.Usage($"{option} '{text}' (expected eu, dora or none)"),
    };

    /// <summary>The first and the last of some days.</summary>
    /// <exception cref="CommandException">The text is no two days in their order.</exception>
    public static (DateOnly From, DateOnly Until) SpanOf(string option, string text)
    {
        if (text.Split("..") is [var first, var last] && CommonOptions.ParseDate(option, first) is { } from && CommonOptions.ParseDate(option, last) is { } until && from <= until) return (from, until);
        throw CommandException.Usage($"{option} '{text}' (expected two days as 2026-03-02..2026-03-13)");
    }
}
