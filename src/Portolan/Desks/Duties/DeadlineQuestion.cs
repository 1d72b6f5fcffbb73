using System.Globalization;
using System.Text.RegularExpressions;
using Portolan.CommandLine;
using Portolan.Rules.Calendars;
using Portolan.Rules.Deadlines;

namespace Portolan.Desks.Duties;

/// <summary>A deadline as an argument asks for it: a period, the last day of a span, or noon and the like of the day that a period ends on.</summary>
/// <param name="Period">The period; null where the end is the last day of a span.</param>
/// <param name="Span">The span whose last day is meant: <c>month</c>, <c>quarter</c> or <c>year</c>.</param>
/// <param name="At">The time of day, where one is named.</param>
internal sealed partial record DeadlineQuestion(Period? Period, string? Span, TimeOnly? At)
{
    private const string Expected = "expected a period such as '10 working days', '15 calendar days', '4 hours' or '1 month', 'last day of the month' (quarter, year), each also with 'by 08:00' behind it";

    /// <summary>Reads the text of <c>--within</c>.</summary>
    /// <exception cref="CommandException">It is no deadline.</exception>
    public static DeadlineQuestion Parse(string text)
    {
        var match = Form().Match(text.Trim());
        if (!match.Success) throw CommandException.Usage($"--within '{text}' ({Expected})");
        TimeOnly? at = match.Groups["at"].Success ? TimeOf(text, match.Groups["at"].Value) : null;
        if (match.Groups["span"].Success) return new DeadlineQuestion(null, match.Groups["span"].Value, at);
        if (!Portolan.Rules.Deadlines.Period.TryParse(match.Groups["period"].Value.Trim(), out var period)) throw CommandException.Usage($"--within '{text}' ({Expected})");
        if (at is not null && period.IsClockTime) throw CommandException.Usage($"--within '{text}': a period in clock time ends at its own moment (leave 'by {at:HH:mm}' out)");
        return new DeadlineQuestion(period, null, at);
    }

    /// <summary>Counts it.</summary>
    public DeadlineCount Count(DateTime from, WorkingCalendar calendar, Rolling rolling, IReadOnlyList<(DateOnly From, DateOnly Until)> suspensions)
    {
        var count = Period is { } period ? new DeadlineCounter(calendar, rolling).After(from, period, suspensions) : LastDay(DateOnly.FromDateTime(from), calendar, rolling);
        return At is { } at ? count with { Due = count.Day.ToDateTime(at), HasTime = true } : count;
    }

    private DeadlineCount LastDay(DateOnly from, WorkingCalendar calendar, Rolling rolling)
    {
        var lastMonth = Span switch { "month" => from.Month, "quarter" => (from.Month + 2) / 3 * 3, _ => 12 };
        var last = new DateOnly(from.Year, lastMonth, DateTime.DaysInMonth(from.Year, lastMonth));
        var steps = new List<DeadlineStep> { new(from, null, DeadlineStepKind.Event), new(last, null, DeadlineStepKind.End) };
        var due = rolling == Rolling.None ? last : calendar.OnOrAfter(last);
        for (var day = last; day < due; day = day.AddDays(1)) steps.Add(new DeadlineStep(day, null, DeadlineStepKind.RunsOver));
        steps.Add(new DeadlineStep(due, null, DeadlineStepKind.Due));
        return new DeadlineCount(due.ToDateTime(new TimeOnly(23, 59)), false, steps);
    }

    private static TimeOnly TimeOf(string text, string time) =>
        TimeOnly.TryParseExact(time.Replace('.', ':'), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : throw CommandException.Usage($"--within '{text}': '{time}' is no time of day (expected HH:MM)");

    [GeneratedRegex(@"^(?:last day of (?:the )?(?<span>month|quarter|year)|(?<period>\d+ [a-z ]+?))(?:,? by (?<at>\d\d[:.]\d\d))?$")]
    private static partial Regex Form();
}
