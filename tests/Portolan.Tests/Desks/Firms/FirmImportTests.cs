using Portolan.Desks.Firms;
using Portolan.Desks.Firms.Events;
using Portolan.Desks.Register;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Tests.Desks.Firms;

public class FirmImportTests
{
    /// <summary>
    /// Taking a firm over loses nothing and adds nothing: for every firm of the register, every State and service, and on several days the
    /// decision by the record is the decision by the register.
    /// </summary>
    [Theory]
    [InlineData("2026-06-28")]
    [InlineData("2026-08-17")]
    public void A_firm_taken_over_from_the_register_is_decided_as_the_register_has_it(string day)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var registered = FirmJoiner.Join(Register.Firms.Carried(day)).Where(firm => firm.Home is not null).ToList();
        registered.Count.ShouldBeGreaterThan(200);
        var byRegister = new Population([.. registered.Select(firm => new FirmFacts(firm.Id, new RegisterFacts(date).Of(firm)))]);
        var byRecord = new Population([.. registered.Select((firm, number) => new FirmFacts(firm.Id, RecordedFacts.Of(TakenOver(firm, number, date))))]);
        var rulebook = RulebookReader.Read(Path.Combine(Repository.Root, "rulebook"));
        var edition = Edition.Of(rulebook);
        var (expected, found) = (new Planner(rulebook, byRegister), new Planner(rulebook, byRecord));
        foreach (var on in (DateOnly[])[date, date.AddYears(-1), date.AddYears(1), new DateOnly(2025, 1, 15)])
        {
            var (before, after) = (expected.Decide(edition, on), found.Decide(edition, on));
            after.Counts.ShouldBe(before.Counts);
            foreach (var cell in expected.Grid.Cells()) after[cell].ShouldBe(before[cell], $"{registered[cell.Firm].Name} {cell} on {on}");
        }
    }

    private static Portolan.Desks.Firms.State.Firm TakenOver(RegisteredFirm firm, int number, DateOnly day) =>
        Entries.Fold(new FirmAdded($"firm-{number}", firm.Name, firm.Home!.Value, EntityKind.Unspecified, firm.Lei), FirmImport.Events(firm, day));
}
