using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Plans;
using Portolan.Rules.Plans.SetCover;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Tests.Decisions;

namespace Portolan.Rules.Tests.Plans;

public class PlanMakerTests
{
    private const string Passported = "{home: MT, services: {c: {from: 2025-02-01}, e: {from: 2025-02-01}}, passports: {FR: {since: 2025-03-01}, IT: {since: 2025-03-01}, DE: {since: 2025-03-01}}}";

    private static readonly Rulebook Law = RealRulebook.Instance;
    private static readonly DateOnly Start = new(2026, 3, 2);

    [Fact]
    public void A_refusal_by_one_host_takes_one_entity_there()
    {
        var plan = Plan("france-refuses-passports", null, Passported);
        plan.Steps.ShouldHaveSingleItem().ShouldSatisfyAllConditions(step => step.Home.ShouldBe("FR"), step => step.State.ShouldBe("FR"), step => step.Restores.ShouldBe(2));
        plan.IsOptimal.ShouldBeTrue();
        plan.IsConfirmed.ShouldBeTrue();
    }

    [Fact]
    public void A_fallen_home_takes_one_entity_elsewhere_and_notifications_from_it()
    {
        var plan = Plan("home-authority-withdrawn", null, Passported);
        plan.Lost.Count.ShouldBe(8);
        plan.Steps.Select(step => step.Home).Distinct().ShouldHaveSingleItem();
        // The entity in one of the States lost serves it without a notification: three remain.
        plan.Steps.Count.ShouldBe(4);
        plan.Effort.ShouldBe(1500 + 3 * 16);
        plan.IsConfirmed.ShouldBeTrue();
    }

    [Fact]
    public void A_sister_that_may_still_passport_is_cheaper_than_a_new_entity()
    {
        const string sister = "{home: DE, services: {c: {from: 2025-02-01}, e: {from: 2025-02-01}}, passports: {}}";
        var plan = Plan("home-authority-withdrawn", null, Passported, sister);
        plan.Steps.ShouldAllBe(step => step.Measure.Id == PlanMaker.NotifyId && step.Firm == "firm 1");
        // Germany itself is served by the sister already: of the States lost, France, Italy and Malta take a notification.
        plan.Steps.Count.ShouldBe(3);
        plan.IsConfirmed.ShouldBeTrue();
    }

    [Fact]
    public void What_cannot_be_had_by_the_day_is_said()
    {
        var plan = Plan("france-refuses-passports", Start.AddDays(30), Passported);
        plan.Steps.ShouldBeEmpty();
        plan.Unrestorable.ShouldBe([new ServiceInState("c", "FR"), new ServiceInState("e", "FR")]);
        plan.IsConfirmed.ShouldBeTrue();
    }

    [Fact]
    public void By_the_earliest_common_day_everything_can_be_had() =>
        Plan("home-authority-withdrawn", PlanMaker.EarliestFor(Law, Start), Passported).Unrestorable.ShouldBeEmpty();

    private static RestorationPlan Plan(string scenario, DateOnly? by, params string[] firms)
    {
        var population = new Population([.. firms.Select((firm, i) => new FirmFacts($"firm {i}", Firms.Read(firm)))]);
        var before = Edition.Of(Law);
        var after = before.With(ChosenScenario.Of(Law, Law.FindScenario(scenario)!));
        var planner = new Planner(Law, population);
        var (permitted, refused) = (planner.Decide(before, Start), planner.Decide(after, Start));
        var lost = refused.DifferencesFrom(permitted).ToList();
        return new PlanMaker(after, null, Start, by ?? PlanMaker.EarliestFor(Law, Start)).Make(population.Firms, lost, SetCoverLimits.Default);
    }
}
