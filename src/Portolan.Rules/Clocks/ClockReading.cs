using Portolan.Rules.Calendars;
using Portolan.Rules.Deadlines;

namespace Portolan.Rules.Clocks;

/// <summary>
/// Finds where the clocks of a procedure stand. The day of an event is not counted (Regulation (EEC, Euratom) No 1182/71, Art. 3(1)): a clock
/// runs from the day after the step that begins it, and stands still from the day after a question to the day of the answer.
/// </summary>
/// <param name="calendar">The days of the State whose authority it is.</param>
/// <param name="on">The day to look at them; what happened later is passed over.</param>
public sealed class ClockReading(WorkingCalendar calendar, DateOnly on)
{
    private readonly DeadlineCounter counter = new(calendar);

    /// <summary>The clock as it stands, or null where it has not begun.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="events">The steps that were taken, the oldest first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count leaves the years for which holidays are known.</exception>
    public RunningClock? Of(ProcedureClock clock, IReadOnlyList<ProcedureEvent> events)
    {
        var taken = events.Where(step => step.On <= on).OrderBy(step => step.On).ToList();
        if (taken.LastOrDefault(step => clock.From.Contains(step.Step)) is not { } begin) return null;
        if (clock.OnlyIf is { } outcome && begin.Outcome != outcome) return null;
        var since = taken.Where(step => step.On >= begin.On).ToList();
        var pauses = clock.Suspension is { } suspension ? PausesOf(suspension, begin, since) : [];
        var still = pauses.Where(pause => pause.From <= pause.Until).Select(pause => (pause.From!.Value, pause.Until!.Value)).ToList();
        var count = new DeadlineCounter(calendar, clock.Rolling).After(begin.On.ToDateTime(TimeOnly.MinValue), clock.Within, still);
        var done = since.FirstOrDefault(step => clock.Until.Contains(step.Step));
        var isProvisional = clock.Needs is { } needed && taken.All(step => step.Step != needed);
        return new RunningClock(clock, begin, count, pauses, StatusOf(clock, taken, still, count, done), done, isProvisional);
    }

    private ClockStatus StatusOf(ProcedureClock clock, List<ProcedureEvent> taken, List<(DateOnly From, DateOnly Until)> still, DeadlineCount count, ProcedureEvent? done)
    {
        if (done is not null) return ClockStatus.Done;
        if (IsBlocked(clock, taken)) return ClockStatus.Waiting;
        if (still.Any(pause => pause.From.AddDays(-1) <= on && on <= pause.Until && !IsAnswered(clock, taken, pause.From))) return ClockStatus.Suspended;
        if (clock.End == ClockEnd.MayBeginOn ? on < count.Day : on <= count.Day) return ClockStatus.Running;
        return clock.End == ClockEnd.Late ? ClockStatus.Late : ClockStatus.Elapsed;
    }

    private static bool IsBlocked(ProcedureClock clock, List<ProcedureEvent> taken)
    {
        if (clock.Blocked is not { } blocked) return false;
        var last = taken.FindLastIndex(step => step.Step == blocked.By);
        return last >= 0 && taken.Skip(last + 1).All(step => !blocked.MendedBy.Contains(step.Step));
    }

    private static bool IsAnswered(ProcedureClock clock, List<ProcedureEvent> taken, DateOnly from) =>
        clock.Suspension!.Until is { } answer && taken.Any(step => step.Step == answer && step.On >= from.AddDays(-1));

    private List<ClockPause> PausesOf(ClockSuspension suspension, ProcedureEvent begin, List<ProcedureEvent> since)
    {
        var questions = since.Where(step => step.Step == suspension.Asked).ToList();
        return [.. questions.Select((question, place) => place > 0 ? new ClockPause(question.On, null, null, PauseEffect.NotFirst) : PauseOf(suspension, begin, question, since))];
    }

    private ClockPause PauseOf(ClockSuspension suspension, ProcedureEvent begin, ProcedureEvent question, List<ProcedureEvent> since)
    {
        if (suspension.AskedWithin is { } within && question.On > LastDay(begin.On, within)) return new ClockPause(question.On, null, null, PauseEffect.TooLate);
        var isExtended = suspension.ExtendedBy is not null && since.Any(step => step.Step == ProcedureStep.Extended && step.On >= question.On);
        var atMost = isExtended ? suspension.AtMost with { Count = suspension.AtMost.Count + suspension.ExtendedBy!.Value.Count } : suspension.AtMost;
        var longest = LastDay(question.On, atMost);
        var answered = suspension.Until is { } answer ? since.FirstOrDefault(step => step.Step == answer && step.On >= question.On)?.On : question.Deadline;
        var isAnswered = answered <= longest;
        return new ClockPause(question.On, question.On.AddDays(1), isAnswered ? answered : longest, isAnswered ? PauseEffect.Stops : PauseEffect.StopsForLongest);
    }

    private DateOnly LastDay(DateOnly from, Period period) => this.counter.After(from.ToDateTime(TimeOnly.MinValue), period).Day;
}
