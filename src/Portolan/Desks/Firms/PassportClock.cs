using Portolan.Desks.Firms.State;
using Portolan.Rules.Calendars;
using Portolan.Rules.Clocks;

namespace Portolan.Desks.Firms;

/// <summary>Where a passport stands on a day (MiCA Art. 65).</summary>
/// <param name="Phase">How far it is.</param>
/// <param name="ForwardBy">The last day for the home authority to forward the information, Art. 65(2),
/// counted with the home State's calendar; null where nothing was submitted.</param>
/// <param name="EffectiveFrom">The first day on which the host State may be served: that of the communication, or at the latest the day on which
/// the time of Art. 65(4) has run out; null where neither is known.</param>
internal sealed record PassportClock(PassportPhase Phase, DateOnly? ForwardBy, DateOnly? EffectiveFrom)
{
    /// <summary>The clock of a passport.</summary>
    /// <param name="passport">The passport.</param>
    /// <param name="law">The clocks of the rulebook: how long the authority has to forward, and how long silence holds a firm back.</param>
    /// <param name="home">The calendar of the home State.</param>
    /// <param name="on">The day to look at it.</param>
    public static PassportClock Of(Passport passport, ProcedureClocks law, WorkingCalendar home, DateOnly on)
    {
        var submitted = passport.On(PassportStep.Submitted);
        DateOnly?[] ways = [passport.On(PassportStep.Communicated), Ends(law, ClockEnd.MayBeginOn, home, submitted), passport.On(PassportStep.Started), passport.On(PassportStep.Listed)];
        var effective = ways.Min();
        var forwardBy = Ends(law, ClockEnd.Late, home, submitted);
        return new PassportClock(PhaseOf(passport, effective, forwardBy, on), forwardBy, effective);
    }

    /// <summary>The day on which the first clock of passports with such an end has run out since the submission; null where there is none.</summary>
    private static DateOnly? Ends(ProcedureClocks law, ClockEnd end, WorkingCalendar home, DateOnly? submitted)
    {
        if (submitted is not { } day) return null;
        var reading = new ClockReading(home, day);
        return law.Of(ProcedureKind.Passport).Where(clock => clock.End == end).Select(clock => reading.Of(clock, [new ProcedureEvent(ProcedureStep.Submitted, day)])?.Count.Day).Min();
    }

    private static PassportPhase PhaseOf(Passport passport, DateOnly? effective, DateOnly? forwardBy, DateOnly on)
    {
        if (passport.On(PassportStep.Ended) <= on) return PassportPhase.Ended;
        if (effective <= on) return PassportPhase.Effective;
        if (passport.On(PassportStep.Forwarded) <= on) return PassportPhase.Forwarded;
        if (passport.On(PassportStep.Submitted) is not { } submitted || submitted > on) return PassportPhase.Ahead;
        return forwardBy < on ? PassportPhase.Late : PassportPhase.Submitted;
    }
}
