using Portolan.Desks.Firms.State;
using Portolan.Rules.Calendars;
using Portolan.Rules.Clocks;
using Portolan.Rules.Law;

namespace Portolan.Desks.Firms;

/// <summary>What firms wait for: the clocks of their procedures and passports, counted with the days of the home State.</summary>
/// <param name="clocks">The time that authorities have.</param>
/// <param name="calendars">The days that count.</param>
/// <param name="acts">The names of the acts that say so.</param>
/// <param name="on">The day to look at them.</param>
internal sealed class FirmClocks(ProcedureClocks clocks, CalendarLibrary calendars, ActCatalogue acts, DateOnly on)
{
    private static readonly Dictionary<PassportStep, ProcedureStep> StepsOfPassports = new()
    {
        [PassportStep.Submitted] = ProcedureStep.Submitted, [PassportStep.Forwarded] = ProcedureStep.Forwarded,
        [PassportStep.Communicated] = ProcedureStep.Communicated, [PassportStep.Ended] = ProcedureStep.Withdrawn,
    };

    /// <summary>The clocks by the rulebook of a folder, without its rules.</summary>
    public static FirmClocks Load(string rulebook, DateOnly on) =>
        new(ProcedureClocks.Load(rulebook), CalendarLibrary.Load(Path.Combine(rulebook, "calendars")), ActCatalogue.Open(Path.Combine(rulebook, "acts")), on);

    /// <summary>The clocks of a firm that have begun, those that are over included.</summary>
    public IEnumerable<FirmClock> Of(Firm firm)
    {
        var calendar = calendars.Get(firm.Home.Code);
        foreach (var (name, application) in firm.Applications)
        {
            foreach (var running in Running(application.Kind, [.. application.Steps.Select(step => step.Value)], calendar)) yield return new FirmClock(firm, name, application.Kind, null, running, calendar, acts, application.Has(ProcedureStep.Withdrawn));
        }
        foreach (var (state, passport) in firm.Passports.OrderBy(passport => passport.Key))
        {
            var isSettled = PassportClock.Of(passport, clocks, calendar, on).Phase is PassportPhase.Effective or PassportPhase.Ended;
            var steps = passport.Steps.Where(step => StepsOfPassports.ContainsKey(step.Key)).Select(step => new ProcedureEvent(StepsOfPassports[step.Key], step.Value.Value)).ToList();
            foreach (var running in Running(ProcedureKind.Passport, steps, calendar)) yield return new FirmClock(firm, state.Code, ProcedureKind.Passport, state, running, calendar, acts, isSettled);
        }
    }

    private IEnumerable<RunningClock> Running(ProcedureKind kind, IReadOnlyList<ProcedureEvent> steps, WorkingCalendar calendar)
    {
        var reading = new ClockReading(calendar, on);
        return clocks.Of(kind).Select(clock => reading.Of(clock, steps)).OfType<RunningClock>();
    }
}
