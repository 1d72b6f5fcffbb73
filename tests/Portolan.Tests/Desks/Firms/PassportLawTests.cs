using System.Globalization;
using Portolan.Desks.Firms;
using Portolan.Desks.Firms.Events;
using Portolan.Formats;
using Portolan.Rules.Calendars;
using Portolan.Rules.Clocks;
using Portolan.Tests.CommandLine;

namespace Portolan.Tests.Desks.Firms;

/// <summary>The clock of passports is that of the rulebook: ten working days and fifteen calendar days (MiCA Art. 65), counted here by hand.</summary>
public class PassportLawTests
{
    private static readonly string Rulebook = Path.Combine(Repository.Root, "rulebook");
    private static readonly CalendarLibrary Calendars = CalendarLibrary.Load(Path.Combine(Rulebook, "calendars"));

    [Fact]
    public void Every_submission_of_a_year_in_five_States_has_ten_working_days_and_fifteen_days()
    {
        var law = ProcedureClocks.Load(Rulebook);
        foreach (var home in (string[])["MT", "DE", "FR", "IE", "PL"])
        {
            for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
            {
                var clock = Clock(law, home, day);
                var where = string.Create(CultureInfo.InvariantCulture, $"{home} {day:yyyy-MM-dd}");
                clock.ForwardBy.ShouldBe(Calendars.Get(home).AddWorkingDays(day, 10), where);
                clock.EffectiveFrom.ShouldBe(day.AddDays(15), where);
            }
        }
    }

    [Fact]
    public void Other_numbers_in_the_rulebook_are_other_days()
    {
        using var rulebook = new RulebookCopy();
        rulebook.Replace("clocks/mica.yaml", "within: 10 working days", "within: 12 working days");
        rulebook.Replace("clocks/mica.yaml", "within: 15 calendar days", "within: 20 calendar days");
        var clock = Clock(ProcedureClocks.Load(rulebook.Folder), "FR", new DateOnly(2026, 3, 2));
        (clock.ForwardBy, clock.EffectiveFrom).ShouldBe((new DateOnly(2026, 3, 18), new DateOnly(2026, 3, 22)));
    }

    private static PassportClock Clock(ProcedureClocks law, string home, DateOnly submitted)
    {
        var firm = Entries.Fold(new FirmAdded("MT-a", "A (fictional)", Country.Parse(home), EntityKind.Casp), new PassportAdvanced(Country.Parse("BE"), PassportStep.Submitted, submitted));
        return PassportClock.Of(firm.Passports.Values.Single(), law, Calendars.Get(home), submitted);
    }
}
