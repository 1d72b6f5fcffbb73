using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Questions;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Tests.Decisions;

namespace Portolan.Rules.Tests.Questions;

public class QuestionsTests
{
    private static readonly Rulebook Law = RealRulebook.Instance;
    private static readonly Edition Today = Edition.Of(Law);

    [Fact]
    public void A_submitted_passport_flips_by_itself_on_the_fifteenth_day()
    {
        var next = NextChange.Find(Today, Firms.Ask("{home: MT, services: {c: {from: 2025-02-01}}, passports: {FR: {submitted: 2026-03-02}}}", "c", "FR", "2026-03-05")).ShouldNotBeNull();
        next.Date.ShouldBe(new DateOnly(2026, 3, 17));
        (next.Before, next.After).ShouldBe((Decision.NotPermitted, Decision.Permitted));
        next.Rules.ShouldHaveSingleItem().Id.ToString().ShouldBe("mica.65.fifteenth-day");
    }

    [Fact]
    public void A_withdrawal_that_lies_ahead_is_the_next_change()
    {
        var next = NextChange.Find(Today, Firms.Ask("{home: MT, withdrawn: 2027-01-01, services: {c: {from: 2025-02-01}}, passports: {}}", "c", "MT", "2026-03-05")).ShouldNotBeNull();
        next.Date.ShouldBe(new DateOnly(2027, 1, 1));
        next.After.ShouldBe(Decision.NotPermitted);
    }

    [Fact]
    public void Where_no_date_lies_ahead_nothing_changes_by_itself() =>
        NextChange.Find(Today, Firms.Ask("{home: MT, services: {c: {from: 2025-02-01}}, passports: {}}", "c", "MT", "2026-03-05")).ShouldBeNull();

    [Fact]
    public void A_transitional_period_ends_on_the_timeline_after_its_disputed_last_day()
    {
        var days = Timeline.Between(PlannerFor("{home: FR, services: {}, passports: {}, national: {FR: {since: 2022-05-01, services: [a, c]}}}"), Today, new DateOnly(2026, 6, 1), new DateOnly(2026, 12, 31)).ToList();
        days.Select(day => day.Date).ShouldBe([new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 2)]);
        days[0].Flipped.Select(cell => days[0].After[cell]).Distinct().ShouldBe([Decision.Unsettled]);
        days[1].Flipped.Select(cell => days[1].After[cell]).Distinct().ShouldBe([Decision.NotPermitted]);
        days[0].Flipped.Count.ShouldBe(2);
    }

    [Fact]
    public void A_timeline_that_ends_before_it_begins_is_refused() =>
        Should.Throw<ArgumentException>(() => Timeline.Between(PlannerFor("{home: FR, services: {}, passports: {}}"), Today, new DateOnly(2026, 6, 2), new DateOnly(2026, 6, 1)));

    [Fact]
    public void Refusals_are_ranked_by_what_they_cost_and_pairs_add_up()
    {
        var planner = PlannerFor(
            "{home: MT, services: {c: {from: 2025-02-01}, e: {from: 2025-02-01}}, passports: {FR: {since: 2025-03-01}, IT: {since: 2025-03-01}}}",
            "{home: LT, services: {c: {from: 2025-02-01}}, passports: {FR: {since: 2025-03-01}}}");
        var stress = new Stress(planner, Today, new DateOnly(2026, 1, 1));
        stress.Hosts().Take(2).Select(result => (result.Name, result.Firms, result.Cells)).ShouldBe([("FR", 2, 3), ("IT", 1, 2)]);
        stress.Homes().Take(2).Select(result => (result.Name, result.Cells)).ShouldBe([("MT→*", 4), ("LT→*", 1)]);
        stress.Pairs()[0].ShouldSatisfyAllConditions(pair => pair.Name.ShouldBe("FR+IT"), pair => pair.Cells.ShouldBe(5));
        stress.HomesByHosts().Select(result => (result.Name, result.Cells)).ShouldBe([("MT→FR", 2), ("MT→IT", 2), ("LT→FR", 1)]);
    }

    private static Planner PlannerFor(params string[] firms) =>
        new(Law, new Population([.. firms.Select((firm, i) => new FirmFacts($"firm {i}", Firms.Read(firm)))]));
}
