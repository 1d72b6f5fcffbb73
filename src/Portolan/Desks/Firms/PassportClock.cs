using Portolan.Desks.Firms.State;
using Portolan.Rules.Calendars;

namespace Portolan.Desks.Firms;

/// <summary>Where a passport stands on a day (MiCA Art. 65).</summary>
/// <param name="Phase">How far it is.</param>
/// <param name="ForwardBy">The last day for the home authority to forward the information: 10 working days from its receipt, Art. 65(2),
/// counted with the home State's calendar; null where nothing was submitted.</param>
/// <param name="EffectiveFrom">The first day on which the host State may be served: that of the communication, or at the latest the 15th
/// calendar day after the submission, Art. 65(4); null where neither is known.</param>
internal sealed record PassportClock(PassportPhase Phase, DateOnly? ForwardBy, DateOnly? EffectiveFrom)
{
    private const int ForwardingDays = 10;
    private const int LongestWait = 15;

    /// <summary>The clock of a passport.</summary>
    /// <param name="passport">The passport.</param>
    /// <param name="home">The calendar of the home State.</param>
    /// <param name="on">The day to look at it.</param>
    public static PassportClock Of(Passport passport, WorkingCalendar home, DateOnly on)
    {
        var submitted = passport.On(PassportStep.Submitted);
        DateOnly?[] ways = [passport.On(PassportStep.Communicated), submitted?.AddDays(LongestWait), passport.On(PassportStep.Started), passport.On(PassportStep.Listed)];
        var effective = ways.Min();
        DateOnly? forwardBy = submitted is { } day ? home.AddWorkingDays(day, ForwardingDays) : null;
        return new PassportClock(PhaseOf(passport, effective, forwardBy, on), forwardBy, effective);
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
