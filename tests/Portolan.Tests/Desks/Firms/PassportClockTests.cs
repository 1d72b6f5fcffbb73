using Portolan.Desks.Firms;
using Portolan.Desks.Firms.Events;
using Portolan.Formats;
using Portolan.Rules.Calendars;
using Portolan.Rules.Clocks;

namespace Portolan.Tests.Desks.Firms;

public class PassportClockTests
{
    private static readonly CalendarLibrary Calendars = CalendarLibrary.Load(Path.Combine(Repository.Root, "rulebook", "calendars"));

    private static readonly ProcedureClocks Law = ProcedureClocks.Load(Path.Combine(Repository.Root, "rulebook"));

    /// <summary>
    /// Submitted in Malta on Monday 1 December 2025. Ten working days pass over the Immaculate Conception (8 December, a Monday) and
    /// the Republic Day (13 December, a Saturday) and end on 16 December, the fifteenth calendar day as well.
    /// </summary>
    [Theory]
    [InlineData("2025-11-30", "ahead")]
    [InlineData("2025-12-01", "submitted")]
    [InlineData("2025-12-15", "submitted")]
    [InlineData("2025-12-16", "effective")]
    public void A_submission_becomes_effective_on_the_fifteenth_calendar_day(string on, string phase)
    {
        var clock = Clock(on, Step(PassportStep.Submitted, "2025-12-01"));
        clock.ShouldBe(new PassportClock(FirmWords.Parse<PassportPhase>("phase", phase), new DateOnly(2025, 12, 16), new DateOnly(2025, 12, 16)));
    }

    [Fact]
    public void Word_of_the_home_authority_makes_it_effective_earlier()
    {
        PassportAdvanced[] steps = [Step(PassportStep.Submitted, "2025-12-01"), Step(PassportStep.Forwarded, "2025-12-05"), Step(PassportStep.Communicated, "2025-12-09")];
        Clock("2025-12-08", steps).Phase.ShouldBe(PassportPhase.Forwarded);
        Clock("2025-12-09", steps).ShouldBe(new PassportClock(PassportPhase.Effective, new DateOnly(2025, 12, 16), new DateOnly(2025, 12, 9)));
    }

    /// <summary>Over Christmas in Malta ten working days are more than fifteen calendar days, so the authority is never late before the passport is effective.</summary>
    [Fact]
    public void The_fifteenth_day_does_not_wait_for_the_authority()
    {
        var clock = Clock("2026-01-02", Step(PassportStep.Submitted, "2025-12-18"));
        clock.ShouldBe(new PassportClock(PassportPhase.Effective, new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 2)));
    }

    [Fact]
    public void An_authority_that_does_not_forward_in_time_is_late_until_the_fifteenth_day()
    {
        var clock = Clock("2026-06-16", Step(PassportStep.Submitted, "2026-06-01"));
        clock.ShouldBe(new PassportClock(PassportPhase.Effective, new DateOnly(2026, 6, 15), new DateOnly(2026, 6, 16)));
        Clock("2026-06-15", Step(PassportStep.Submitted, "2026-06-01")).Phase.ShouldBe(PassportPhase.Submitted);
    }

    [Fact]
    public void A_passport_ends_and_can_begin_anew()
    {
        PassportAdvanced[] steps = [Step(PassportStep.Submitted, "2025-12-01"), Step(PassportStep.Ended, "2026-03-01")];
        Clock("2026-02-28", steps).Phase.ShouldBe(PassportPhase.Effective);
        Clock("2026-03-01", steps).Phase.ShouldBe(PassportPhase.Ended);
        Clock("2026-05-01", [.. steps, Step(PassportStep.Submitted, "2026-04-29")]).ShouldBe(new PassportClock(PassportPhase.Submitted, new DateOnly(2026, 5, 14), new DateOnly(2026, 5, 14)));
    }

    private static PassportAdvanced Step(PassportStep step, string on) => new(Country.Parse("FR"), step, Day(on));

    private static PassportClock Clock(string on, params PassportAdvanced[] steps)
    {
        var firm = Entries.Fold(new FirmAdded("MT-a", "A (fictional)", Country.Parse("MT"), EntityKind.Casp), steps);
        return PassportClock.Of(firm.Passports[Country.Parse("FR")], Law, Calendars.Get("MT"), Day(on));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
