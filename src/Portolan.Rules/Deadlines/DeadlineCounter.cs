using Portolan.Rules.Calendars;

namespace Portolan.Rules.Deadlines;

/// <summary>
/// Counts periods as Regulation (EEC, Euratom) No 1182/71 has them, with the public holidays of the State whose days count. Clock time runs
/// from the moment of the event: Art. 3(1) would leave the rest of its first hour out, and the earlier end is the safe one.
/// </summary>
/// <param name="calendar">The days that count.</param>
/// <param name="rolling">What becomes of an end on a day without work.</param>
public sealed class DeadlineCounter(WorkingCalendar calendar, Rolling rolling = Rolling.Regulation1182)
{
    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);
    private const int LeastWorkingDays = 2;

    /// <summary>Counts forward from an event.</summary>
    /// <param name="from">The moment of the event, in the local time of the State.</param>
    /// <param name="period">How long.</param>
    /// <param name="suspensions">Days, both included, on which a clock of working days stands still.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count leaves the years for which holidays are known.</exception>
    public DeadlineCount After(DateTime from, Period period, params IReadOnlyList<(DateOnly From, DateOnly Until)> suspensions)
    {
        var steps = new List<DeadlineStep> { new(DateOnly.FromDateTime(from), null, DeadlineStepKind.Event) };
        if (period.IsClockTime) return AfterClockTime(from, period, steps);
        var start = DateOnly.FromDateTime(from);
        if (period.CountsWorkingDays) return EndOf(WalkWorkingDays(start, period.Count, 1, suspensions, steps), steps);
        var end = WalkCalendar(start, period, steps);
        if (rolling == Rolling.Dora) return calendar.IsWorkingDay(end) ? EndOf(end, steps) : AtNoonAfter(end, steps);
        return EndOf(Roll(start, end, period, steps), steps);
    }

    /// <summary>Counts back from an event. Nothing runs over (Art. 3(4), second subparagraph).</summary>
    /// <param name="before">The day of the event.</param>
    /// <param name="period">How long; not clock time.</param>
    /// <exception cref="ArgumentException">The period is clock time.</exception>
    public DeadlineCount Before(DateOnly before, Period period)
    {
        if (period.IsClockTime) throw new ArgumentException("hours are counted forward from a moment", nameof(period));
        var steps = new List<DeadlineStep> { new(before, null, DeadlineStepKind.Event) };
        if (period.CountsWorkingDays) return EndOf(WalkWorkingDays(before, period.Count, -1, [], steps), steps);
        var end = Shift(before, period with { Count = -period.Count });
        steps.Add(new DeadlineStep(end, period.Count, DeadlineStepKind.End));
        return EndOf(end, steps);
    }

    /// <summary>The day that a number of calendar units leads to: the same day of the week, or the same date, or the last day of a shorter
    /// month (Art. 3(2)(c)).</summary>
    public static DateOnly Shift(DateOnly day, Period period) => period.Unit switch
    {
        PeriodUnit.CalendarDays => day.AddDays(period.Count),
        PeriodUnit.Weeks => day.AddDays(7 * period.Count),
        PeriodUnit.Months => day.AddMonths(period.Count),
        PeriodUnit.Years => day.AddYears(period.Count),
        _ => throw new ArgumentException($"{period.Unit} are no units of the calendar", nameof(period)),
    };

    private DeadlineCount AfterClockTime(DateTime from, Period period, List<DeadlineStep> steps)
    {
        var due = from + period.Unit switch
        {
            PeriodUnit.Seconds => TimeSpan.FromSeconds(period.Count),
            PeriodUnit.Minutes => TimeSpan.FromMinutes(period.Count),
            _ => TimeSpan.FromHours(period.Count),
        };
        var day = DateOnly.FromDateTime(due);
        if (rolling == Rolling.Dora && !calendar.IsWorkingDay(day)) return AtNoonAfter(day, steps);
        steps.Add(new DeadlineStep(day, period.Count, DeadlineStepKind.Due));
        return new DeadlineCount(due, true, steps);
    }

    private DeadlineCount AtNoonAfter(DateOnly day, List<DeadlineStep> steps)
    {
        var next = RunOver(day, steps);
        steps.Add(new DeadlineStep(next, null, DeadlineStepKind.Due));
        return new DeadlineCount(next.ToDateTime(TimeOnly.MinValue) + Noon, true, steps);
    }

    private DateOnly WalkWorkingDays(DateOnly start, int count, int direction, IReadOnlyList<(DateOnly From, DateOnly Until)> suspensions, List<DeadlineStep> steps)
    {
        var day = start;
        for (var counted = 0; counted < count;)
        {
            day = day.AddDays(direction);
            if (suspensions.Any(pause => pause.From <= day && day <= pause.Until)) steps.Add(new DeadlineStep(day, null, DeadlineStepKind.Suspended));
            else if (calendar.IsWorkingDay(day)) steps.Add(new DeadlineStep(day, ++counted, DeadlineStepKind.Counted));
            else steps.Add(NotCounted(day));
        }
        return day;
    }

    private static DateOnly WalkCalendar(DateOnly start, Period period, List<DeadlineStep> steps)
    {
        var end = Shift(start, period);
        if (period.Unit == PeriodUnit.CalendarDays)
        {
            for (var count = 1; count < period.Count; count++) steps.Add(new DeadlineStep(start.AddDays(count), count, DeadlineStepKind.Counted));
        }
        if (period.Count > 0) steps.Add(new DeadlineStep(end, period.Count, DeadlineStepKind.End));
        return end;
    }

    private DateOnly Roll(DateOnly start, DateOnly end, Period period, List<DeadlineStep> steps)
    {
        if (rolling == Rolling.None || period.Count == 0) return end;
        var rolled = RunOver(end, steps);
        var isTwoDays = period.Unit != PeriodUnit.CalendarDays || period.Count >= LeastWorkingDays;
        while (isTwoDays && calendar.WorkingDaysBetween(start, rolled) < LeastWorkingDays)
        {
            rolled = calendar.OnOrAfter(rolled.AddDays(1));
            steps.Add(new DeadlineStep(rolled, null, DeadlineStepKind.SecondWorkingDay));
        }
        return rolled;
    }

    private DateOnly RunOver(DateOnly day, List<DeadlineStep> steps)
    {
        for (; !calendar.IsWorkingDay(day); day = day.AddDays(1)) steps.Add(new DeadlineStep(day, null, DeadlineStepKind.RunsOver, NameOf(day)?.English, FrenchOf(day)));
        return day;
    }

    private DeadlineStep NotCounted(DateOnly day) =>
        NameOf(day) is { } holiday ? new DeadlineStep(day, null, DeadlineStepKind.Holiday, holiday.English, FrenchOf(day)) : new DeadlineStep(day, null, DeadlineStepKind.Weekend);

    private HolidayName? NameOf(DateOnly day) => calendar.HolidaysIn(day.Year).FirstOrDefault(holiday => holiday.Date == day)?.Name;

    private string? FrenchOf(DateOnly day) => NameOf(day) is { Language: "fr" } name ? name.Local : null;

    private static DeadlineCount EndOf(DateOnly day, List<DeadlineStep> steps)
    {
        steps.Add(new DeadlineStep(day, null, DeadlineStepKind.Due));
        return new DeadlineCount(day.ToDateTime(new TimeOnly(23, 59)), false, steps);
    }
}
