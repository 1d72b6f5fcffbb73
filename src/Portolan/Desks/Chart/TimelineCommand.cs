using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Rules.Questions;

namespace Portolan.Desks.Chart;

/// <summary><c>portolan timeline</c>: every day between two on which something flips.</summary>
internal static class TimelineCommand
{
    private const int DefaultYears = 1;

    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var from = new Option<string?>("--from") { Description = "the first day (default: the day of the register)", HelpName = "DATE" };
        var until = new Option<string?>("--until") { Description = "the last day (default: a year after the first)", HelpName = "DATE" };
        var filter = new CellFilterOptions();
        var command = new Command("timeline", "Every day between two on which a decision flips, with what flips")
        {
            from, until, filter.Firm, filter.Home, filter.State, filter.Service, options.Known, options.Scenario, options.Register, options.Format, options.Rulebook, options.Data, options.Store,
        };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var first = CommonOptions.ParseDate("--from", arguments.GetValue(from));
            var last = CommonOptions.ParseDate("--until", arguments.GetValue(until));
            var question = ChartQuestion.Of(arguments, options);
            ReportPrinter.Print(Answer(question, filter.Of(arguments, question.Firms), first, "--until", last), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>The answer to a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="filter">The cells chosen.</param>
    /// <param name="from">The first day; null for the last that anything at hand tells of.</param>
    /// <param name="option">What the last day was given for.</param>
    /// <param name="until">The last day; null for a year after the first.</param>
    /// <exception cref="CommandException">The last day comes before the first.</exception>
    public static TimelineReport Answer(ChartQuestion question, CellFilter filter, DateOnly? from, string option, DateOnly? until)
    {
        var begin = from ?? question.Firms.LastDay;
        var end = until ?? begin.AddYears(DefaultYears);
        if (end < begin) throw CommandException.Usage($"{option} {ReportText.Iso(end)} comes before the first day {ReportText.Iso(begin)}");
        var days = Timeline.Between(question.Planner, question.Edition, begin, end)
            .Select(day => new FlipDay(day.Date, [.. day.Flipped.Where(cell => filter.Includes(question, cell)).Select(cell => Change.Of(question, cell, day.Before, day.After))]))
            .Where(day => day.Changes.Count > 0);
        return new TimelineReport(question, begin, end, [.. days]);
    }
}
