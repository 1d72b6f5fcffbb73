using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Chart;

namespace Portolan.Desks.Duties;

/// <summary><c>portolan duties</c>: what a firm owes, to whom, by when.</summary>
internal static class DutiesCommand
{
    /// <summary>The command with its verbs.</summary>
    public static Command Create(CommonOptions options)
    {
        var filter = new DutyFilter();
        var recording = new DutyRecording(options);
        var command = new Command("duties", "What a firm owes, to whom and by when, why, and what shows that it was done")
        {
            filter.Firm, filter.State, filter.Status, filter.Due, filter.All, options.On, options.Known, options.Scenario, options.Register, options.Rulebook, options.Data, options.Store, options.Format,
            CreateShow(options), recording.CreateMeet(), recording.CreateOccasion(), recording.CreateAssign(), CreateCalendar(options), CreateApplicability(options), CreateLimits(options),
        };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var reading = DutyReading.Of(arguments, options);
            ReportPrinter.Print(new DutyListReport(reading, filter.Of(arguments, reading)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static Command CreateShow(CommonOptions options)
    {
        var chosen = new DutyArguments();
        var language = new Option<string>("--language") { Description = "en (the default) or fr", HelpName = "LANGUAGE", DefaultValueFactory = _ => "en" };
        var command = new Command("show", "One duty of one firm: the provision, why it binds, by when and how that was counted, what shows that it was done")
        {
            chosen.Duty, chosen.Firm, chosen.State, chosen.Service, language, options.On, options.Known, options.Scenario, options.Register, options.Rulebook, options.Data, options.Store, options.Format,
        };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var words = CommonOptions.LanguageOf(arguments.GetValue(language)!);
            var reading = DutyReading.Of(arguments, options);
            var answer = chosen.Of(arguments, reading);
            ReportPrinter.Print(new DutyReport(reading, answer, reading.Explain(answer), words), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static Command CreateCalendar(CommonOptions options)
    {
        var filter = new DutyFilter();
        var command = new Command("calendar", "The days on which something is due, as an iCalendar file (RFC 5545) on standard output") { filter.Firm, filter.State, options.On, options.Known, options.Scenario, options.Register, options.Rulebook, options.Data, options.Store };
        command.SetAction(arguments =>
        {
            var reading = DutyReading.Of(arguments, options);
            DutyCalendar.Write(Console.OpenStandardOutput(), reading, filter.Of(arguments, reading));
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static Command CreateApplicability(CommonOptions options)
    {
        var firm = new DutyFilter().Firm;
        var command = new Command("applicability", "A statement of applicability: every duty of the rulebook, whether it binds, and why or why not") { firm, options.On, options.Known, options.Scenario, options.Register, options.Rulebook, options.Data, options.Store, options.Format };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var reading = DutyReading.Of(arguments, options);
            ReportPrinter.Print(new ApplicabilityReport(reading, reading.Firms(arguments.GetValue(firm)!)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static Command CreateLimits(CommonOptions options)
    {
        var firm = new DutyFilter().Firm;
        var command = new Command("limits", "The bounds in numbers: own funds, significance, use of stablecoins, and how far a firm is from each") { firm, options.On, options.Known, options.Scenario, options.Register, options.Rulebook, options.Data, options.Store, options.Format };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var reading = DutyReading.Of(arguments, options);
            ReportPrinter.Print(new LimitsReport(reading, [.. reading.Firms(arguments.GetValue(firm)!).SelectMany(reading.LimitsOf)]), format);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
