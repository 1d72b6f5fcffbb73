using Portolan.Desks.Duties.Events;
using Portolan.Rules.Calendars;
using Portolan.Rules.Deadlines;
using Portolan.Rules.Duties;

namespace Portolan.Desks.Duties;

/// <summary>Finds where a firm stands with a duty that binds it, from what was recorded and the day.</summary>
/// <param name="calendar">The days of the State whose holidays count.</param>
/// <param name="on">The day to look at it.</param>
/// <param name="since">The first day of the unbroken time in which the duty has bound the firm.</param>
internal sealed class DutyClock(WorkingCalendar calendar, DateOnly on, DateOnly since)
{
    /// <summary>The standing.</summary>
    /// <param name="deadline">By when the duty is to be done.</param>
    /// <param name="evidence">What shows that it was done, that of duties which are the same work included.</param>
    /// <param name="occasions">What happened that it follows.</param>
    public DutyStanding Of(DutyDeadline deadline, IReadOnlyList<DutyEvidenced> evidence, IReadOnlyList<DutyOccasioned> occasions)
    {
        var done = evidence.Where(shown => shown.On <= on).OrderBy(shown => shown.On).ToList();
        var holds = done.LastOrDefault(shown => !(shown.Until < on));
        return deadline switch
        {
            EveryDeadline every => Recurring(NextOf(every.Period, done.LastOrDefault()?.On), holds),
            YearlyDeadline yearly => Yearly(yearly, done, holds),
            FixedDeadline once => Until(once.Date, holds),
            StandingDeadline => holds is null ? new DutyStanding(DutyStatus.Due, null, null, null, []) : new DutyStanding(DutyStatus.Met, holds.Until?.AddDays(1), null, holds, []),
            _ => Occasioned(deadline, done, holds, [.. occasions.Where(occasion => DateOnly.FromDateTime(occasion.At) <= on || IsBefore(deadline, occasion))]),
        };
    }

    /// <summary>When an occasion is to be answered, or null where the law says it in words only.</summary>
    public DeadlineCount? Count(DutyDeadline deadline, DutyOccasioned occasion) => deadline switch
    {
        WithinDeadline within => new DeadlineCounter(calendar, within.Rolling).After(occasion.At, within.Period),
        BeforeDeadline before => new DeadlineCounter(calendar).Before(DateOnly.FromDateTime(occasion.At), before.Period),
        FirstDeadline several => several.Of.Where(limit => CountsFrom(limit, occasion)).Select(limit => Count(limit, occasion)).OfType<DeadlineCount>().MinBy(count => count.Due),
        _ => null,
    };

    /// <summary>Whether a limit is counted from a moment of an occasion; from one without a name, all are.</summary>
    private static bool CountsFrom(DutyDeadline limit, DutyOccasioned occasion) => limit.Moment is null || occasion.Moment is null || limit.Moment == occasion.Moment;

    /// <summary>Whether something is due before the occasion, so that it counts already while it lies ahead.</summary>
    private static bool IsBefore(DutyDeadline deadline, DutyOccasioned occasion) =>
        deadline is BeforeDeadline || deadline is FirstDeadline several && several.Of.Any(limit => limit is BeforeDeadline && CountsFrom(limit, occasion));

    /// <summary>A period after it was last done, or after it first bound where that period had ended before.</summary>
    private DateOnly NextOf(Period period, DateOnly? done) =>
        done is { } last && DeadlineCounter.Shift(last, period) is var next && next >= since ? next : DeadlineCounter.Shift(since, period);

    private DutyStanding Recurring(DateOnly next, DutyEvidenced? holds)
    {
        if (holds?.Until is { } expires && expires < next) next = expires.AddDays(1);
        if (next < on) return new DutyStanding(DutyStatus.Overdue, next, null, holds, []);
        return new DutyStanding(holds is null ? DutyStatus.Due : DutyStatus.Met, next, null, holds, []);
    }

    /// <summary>The first day of the year's days since the duty bound that nothing answers: what was done after the day before answers it.</summary>
    private DutyStanding Yearly(YearlyDeadline yearly, List<DutyEvidenced> done, DutyEvidenced? holds)
    {
        var days = Enumerable.Range(since.Year - 1, on.Year - since.Year + 3).SelectMany(year => yearly.Days.Select(day => day.In(year))).Order().ToList();
        for (var place = 1; place < days.Count; place++)
        {
            if (days[place] < since) continue;
            var answered = done.Any(shown => shown.On > days[place - 1] && shown.On <= days[place]) || done.Any(shown => shown.On > days[place]);
            if (answered) continue;
            var due = yearly.Rolling == Rolling.None ? days[place] : calendar.OnOrAfter(days[place]);
            if (due < on) return new DutyStanding(DutyStatus.Overdue, due, null, holds, []);
            return new DutyStanding(holds is null ? DutyStatus.Due : DutyStatus.Met, due, null, holds, []);
        }
        throw new InvalidOperationException("a year has a day that the next year has too");
    }

    private DutyStanding Until(DateOnly date, DutyEvidenced? holds)
    {
        if (holds is not null) return new DutyStanding(DutyStatus.Met, null, null, holds, []);
        return new DutyStanding(date < on ? DutyStatus.Overdue : DutyStatus.Due, date, null, null, []);
    }

    private DutyStanding Occasioned(DutyDeadline deadline, List<DutyEvidenced> done, DutyEvidenced? holds, List<DutyOccasioned> occasions)
    {
        var open = occasions.Where(occasion => done.All(shown => shown.Occasion != occasion.Occasion)).ToList();
        if (open.Count == 0) return new DutyStanding(occasions.Count > 0 ? DutyStatus.Met : DutyStatus.NoOccasion, null, null, holds, []);
        var first = open.Select(occasion => Count(deadline, occasion)).OfType<DeadlineCount>().MinBy(count => count.Due);
        var late = first is not null && first.Due < on.ToDateTime(TimeOnly.MinValue);
        return new DutyStanding(late ? DutyStatus.Overdue : DutyStatus.Due, first?.Day, first, holds, open);
    }
}
