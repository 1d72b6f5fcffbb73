using FsCheck;
using FsCheck.Fluent;
using Portolan.Rules.Decisions;
using Portolan.Rules.Repairs;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Tests.Decisions;
using Portolan.Rules.Tests.Planning;

namespace Portolan.Rules.Tests.Repairs;

public class RepairFinderTests
{
    private static readonly Rulebook Law = RealRulebook.Instance;
    private static readonly RepairFinder Finder = new(Edition.Of(Law));

    [Fact]
    public void A_missing_passport_is_repaired_by_a_notification_of_fifteen_days()
    {
        var repair = Finder.Find(Firms.Ask("{home: MT, services: {c: {from: 2025-02-01}}, passports: {}}", "c", "FR", "2026-03-02"))[0];
        repair.Steps.ShouldHaveSingleItem().Measure.Id.ShouldBe("notify-host-state");
        repair.Steps[0].Title.English.ShouldBe("Notify France through the home authority");
        repair.Done.ShouldBe(new DateOnly(2026, 3, 17));
    }

    [Fact]
    public void A_missing_service_and_passport_take_both_measures_one_after_the_other()
    {
        var repair = Finder.Find(Firms.Ask("{home: MT, services: {c: {from: 2025-02-01}}, passports: {}}", "e", "FR", "2026-03-02"))[0];
        repair.Steps.Select(step => step.Measure.Id).ShouldBe(["extend-authorisation", "notify-host-state"]);
        repair.Steps[1].Start.ShouldBe(repair.Steps[0].Done);
        repair.Effort.ShouldBe(256);
    }

    [Fact]
    public void No_repair_holds_a_measure_that_it_does_not_need() =>
        Finder.Find(Firms.Ask("{home: MT, services: {c: {from: 2025-02-01}}, passports: {}}", "c", "FR", "2026-03-02")).Where(repair => repair.Steps.Count > 1).ShouldBeEmpty();

    [Fact]
    public void What_is_permitted_needs_no_repair() =>
        Finder.Find(Firms.Ask("{home: MT, services: {c: {from: 2025-02-01}}, passports: {}}", "c", "MT", "2026-03-02")).ShouldBeEmpty();

    [Fact]
    public void Where_a_host_State_refuses_passports_only_an_entity_there_helps()
    {
        var refused = Edition.Of(Law, null, [ChosenScenario.Of(Law, Law.FindScenario("france-refuses-passports")!)]);
        var repairs = new RepairFinder(refused).Find(Firms.Ask("{home: MT, services: {c: {from: 2025-02-01}}, passports: {FR: {since: 2025-03-01}}}", "c", "FR", "2026-03-02"));
        repairs.ShouldHaveSingleItem().Steps.ShouldHaveSingleItem().Measure.Id.ShouldBe("apply-in-host-state");
    }

    [Fact]
    public void Another_home_State_can_be_chosen_where_the_own_one_has_fallen()
    {
        var fallen = Edition.Of(Law, null, [ChosenScenario.Of(Law, Law.FindScenario("home-authority-withdrawn")!)]);
        var repairs = new RepairFinder(fallen).Find(Firms.Ask("{home: MT, services: {c: {from: 2025-02-01}}, passports: {FR: {since: 2025-03-01}}}", "c", "FR", "2026-03-02"));
        repairs.Where(repair => repair.Steps[0].Measure.Id == "move-home").Select(repair => repair.Steps[0].Home).ShouldContain("LU");
        repairs.ShouldNotContain(repair => repair.Steps[0].Home == "MT");
    }

    [Fact]
    public void A_repair_that_is_applied_permits()
    {
        var cases =
            from firm in RandomFirms.Firm(Law.Schema)
            from service in Gen.Elements("a", "c", "g")
            from state in Gen.Elements("FR", "MT", "DE")
            from date in RandomFirms.Day
            select new Question(firm, service, state, date);
        var decider = new Decider(Edition.Of(Law));
        Prop.ForAll(cases.ToArbitrary(), question =>
        {
            foreach (var repair in Finder.Find(question).Take(4))
            {
                decider.Decide(question with { Firm = repair.Facts, Date = repair.Done }).ShouldBe(Decision.Permitted);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }
}
