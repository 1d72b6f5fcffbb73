using System.Globalization;
using Portolan.Desks.Firms;
using Portolan.Desks.Firms.Events;
using Portolan.Formats;
using Portolan.Rules.Calendars;
using Portolan.Rules.Clocks;

namespace Portolan.Tests.Desks.Firms;

/// <summary>The clock of passports in the program counts as the clocks of the rulebook do.</summary>
public class PassportLawTests
{
    private static readonly string Rulebook = Path.Combine(Repository.Root, "rulebook");
    private static readonly CalendarLibrary Calendars = CalendarLibrary.Load(Path.Combine(Rulebook, "calendars"));

    [Fact]
    public void Both_give_the_same_days_for_every_submission_of_a_year_in_five_States()
    {
        var clocks = ProcedureClocks.Load(Rulebook).Of(ProcedureKind.Passport).ToDictionary(clock => clock.Id);
        foreach (var home in (string[])["MT", "DE", "FR", "IE", "PL"])
        {
            for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
            {
                var firm = Entries.Fold(new FirmAdded("MT-a", "A (fictional)", Country.Parse(home), EntityKind.Casp), new PassportAdvanced(Country.Parse("BE"), PassportStep.Submitted, day));
                var own = PassportClock.Of(firm.Passports.Values.Single(), Calendars.Get(home), day);
                var reading = new ClockReading(Calendars.Get(home), day);
                ProcedureEvent[] steps = [new ProcedureEvent(ProcedureStep.Submitted, day)];
                var where = string.Create(CultureInfo.InvariantCulture, $"{home} {day:yyyy-MM-dd}");
                own.ForwardBy.ShouldBe(reading.Of(clocks["mica.65.2.forwarding"], steps)!.Count.Day, where);
                own.EffectiveFrom.ShouldBe(reading.Of(clocks["mica.65.4.first-service"], steps)!.Opens, where);
            }
        }
    }
}
