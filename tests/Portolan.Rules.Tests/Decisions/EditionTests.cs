using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests.Decisions;

public class EditionTests
{
    private const string Refusal = """
        scenario: SCENARIO
        title: {en: A refusal, fr: Un refus}
        status: contested
        says: {en: A test, fr: Un essai}
        contradicts: ["65(4)"]
        act: 32023R1114
        known-from: 2025-09-15
        suspend: [mica.65.listed]
        """;

    [Fact]
    public void Scenarios_that_touch_the_same_rule_are_refused_together()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Write("scenarios/one.yaml", Refusal.Replace("SCENARIO", "one", StringComparison.Ordinal));
        rulebook.Write("scenarios/two.yaml", Refusal.Replace("SCENARIO", "two", StringComparison.Ordinal));
        var law = rulebook.Read();
        var conflict = Should.Throw<ScenarioConflictException>(() => Edition.Of(law, null, [Choose(law, "one"), Choose(law, "two")]));
        conflict.Message.ShouldContain("mica.65.listed");
    }

    [Fact]
    public void The_order_of_scenarios_does_not_matter()
    {
        var law = RealRulebook.Instance;
        var one = Edition.Of(law, null, [Choose(law, "france-refuses-passports"), Choose(law, "home-authority-withdrawn")]);
        var other = Edition.Of(law, null, [Choose(law, "home-authority-withdrawn"), Choose(law, "france-refuses-passports")]);
        one.Rules.Select(member => member.Rule.Id).ShouldBe(other.Rules.Select(member => member.Rule.Id));
    }

    [Fact]
    public void A_suspended_rule_is_gone_and_an_amended_one_is_replaced()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Write("scenarios/one.yaml", Refusal.Replace("SCENARIO", "one", StringComparison.Ordinal));
        var law = rulebook.Read();
        Edition.Of(law, null, [Choose(law, "one")]).Rules.ShouldNotContain(member => member.Rule.Id == RuleId.Parse("mica.65.listed"));
        Edition.Of(law).Rules.ShouldContain(member => member.Rule.Id == RuleId.Parse("mica.65.listed"));
    }

    [Fact]
    public void A_scenario_that_suspends_what_does_not_exist_is_refused()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Write("scenarios/one.yaml", Refusal.Replace("SCENARIO", "one", StringComparison.Ordinal).Replace("mica.65.listed", "mica.65.lsited", StringComparison.Ordinal));
        Should.Throw<RulebookException>(() => rulebook.Read().FindScenario("one")).Issues.ShouldHaveSingleItem().Suggestion.ShouldBe("mica.65.listed");
    }

    [Fact]
    public void Chosen_parameters_replace_the_defaults_and_the_rest_stays()
    {
        var law = RealRulebook.Instance;
        var homes = new FactList([new FactText("LT"), new FactText("CY")]);
        var chosen = ChosenScenario.Of(law, law.FindScenario("france-refuses-passports-from")!, new Dictionary<string, Fact> { ["homes"] = homes });
        chosen.ToString().ShouldBe("france-refuses-passports-from:homes=LT,CY;from=2025-09-15");
        var decider = new Decider(Edition.Of(law, null, [chosen]));
        decider.Decide(Firms.Ask("{home: LT, services: {c: {from: 2025-02-01}}, passports: {FR: {since: 2025-03-01}}}", "c", "FR", "2026-01-01")).ShouldBe(Decision.NotPermitted);
        decider.Decide(Firms.Ask("{home: MT, services: {c: {from: 2025-02-01}}, passports: {FR: {since: 2025-03-01}}}", "c", "FR", "2026-01-01")).ShouldBe(Decision.Permitted);
    }

    private static ChosenScenario Choose(Rulebook law, string id) => ChosenScenario.Of(law, law.FindScenario(id)!);
}
