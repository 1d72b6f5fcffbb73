using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests.Decisions;

public class DeciderTests
{
    private const string Maltese = "{name: Example, home: MT, services: {c: {from: 2025-02-01}}, passports: {FR: {submitted: 2025-03-01}}}";

    private static readonly Decider Law = new(Edition.Of(RealRulebook.Instance));

    [Fact]
    public void Nothing_that_permits_is_a_no_by_the_general_ban()
    {
        var explanation = Law.Explain(Firms.Ask(Maltese, "b", "DE", "2026-01-01"));
        explanation.Decision.ShouldBe(Decision.NotPermitted);
        explanation.RestsOnBan.ShouldBeTrue();
        explanation.Ban!.Id.ShouldBe(RuleId.Parse("mica.59.ban"));
    }

    [Fact]
    public void Before_the_regulation_applied_it_has_no_answer() =>
        Law.Decide(Firms.Ask(Maltese, "c", "MT", "2024-12-29")).ShouldBe(Decision.Unsettled);

    [Fact]
    public void A_missing_fact_is_never_a_no()
    {
        Law.Decide(Firms.Ask("{home: MT}", "c", "MT", "2026-01-01")).ShouldBe(Decision.Unsettled);
        Law.Decide(Firms.Ask("{services: {c: {from: 2025-02-01}}, passports: {}}", "c", "MT", "2026-01-01")).ShouldBe(Decision.Unsettled);
    }

    [Fact]
    public void A_missing_fact_that_cannot_matter_does_not_matter() =>
        Law.Decide(Firms.Ask("{home: MT, services: {}}", "c", "FR", "2026-01-01")).ShouldBe(Decision.NotPermitted);

    [Fact]
    public void An_unsettled_answer_names_the_fact_that_is_missing()
    {
        var explanation = Law.Explain(Firms.Ask("{home: LT, services: {a: {from: 2025-02-01}}, passports: !unknown the list is blank}", "a", "FR", "2026-01-01"));
        explanation.Decision.ShouldBe(Decision.Unsettled);
        var unknown = explanation.Deciding[0].Parts.SelectMany(part => part.Unknowns).First();
        unknown.Path.ShouldBe("firm.passports");
        unknown.Reason.ShouldBe("the list is blank");
    }

    [Fact]
    public void A_fact_carries_where_it_was_read()
    {
        var explanation = Law.Explain(Firms.Ask(Maltese, "c", "FR", "2026-01-01"));
        var facts = explanation.Deciding.ShouldHaveSingleItem().Parts.SelectMany(part => part.Facts).ToList();
        facts.Single(fact => fact.Path == "firm.home").Origin!.Source.ShouldBe("test:1:23");
        facts.ShouldContain(fact => fact.Path == "firm.passports[\"FR\"].submitted" && fact.Value.ToString() == "2025-03-01");
    }

    [Fact]
    public void A_fact_that_is_taken_without_being_stated_says_why()
    {
        var explanation = Law.Explain(Firms.Ask(Maltese, "c", "MT", "2026-01-01"));
        var kind = explanation.Deciding.SelectMany(outcome => outcome.Parts).SelectMany(part => part.Facts).First(fact => fact.Path == "firm.kind");
        kind.Value.ToString().ShouldBe("\"unspecified\"");
        kind.Origin!.Source.ShouldStartWith(FactOrigins.Assumption);
    }

    [Fact]
    public void The_words_of_a_rule_are_filled_with_the_facts_of_the_case()
    {
        var because = Law.Explain(Firms.Ask(Maltese, "c", "FR", "2026-01-01")).Deciding[0].Because!;
        because.English.ShouldBe("Example submitted its notification of France on 2025-03-01; 15 calendar days have passed.");
        because.French.ShouldBe("Example a remis sa notification pour France le 2025-03-01; 15 jours civils se sont écoulés.");
    }

    [Fact]
    public void Contested_law_does_not_decide_by_itself_but_leaves_it_open()
    {
        const string measured = "{home: DE, services: {b: {from: 2025-02-01}}, passports: {FR: {since: 2025-03-01}}, measures: [{power: art-94, state: FR, from: 2025-06-01}]}";
        var explanation = Law.Explain(Firms.Ask(measured, "b", "FR", "2025-07-01"));
        explanation.Decision.ShouldBe(Decision.Unsettled);
        explanation.Deciding.ShouldHaveSingleItem().Rule.Id.ShouldBe(RuleId.Parse("mica.94.host-measure"));
        explanation.Overruled.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_contested_rule_of_a_scenario_decides_inside_the_scenario()
    {
        var scenario = ChosenScenario.Of(RealRulebook.Instance, RealRulebook.Instance.FindScenario("france-refuses-passports")!);
        var refused = new Decider(Edition.Of(RealRulebook.Instance, null, [scenario]));
        var explanation = refused.Explain(Firms.Ask(Maltese, "c", "FR", "2026-01-01"));
        explanation.Decision.ShouldBe(Decision.NotPermitted);
        explanation.Deciding.ShouldHaveSingleItem().Rule.Status.ShouldBe(RuleStatus.Contested);
    }

    [Fact]
    public void What_a_prohibition_overrules_is_told_and_nothing_of_it_is_among_the_rules_that_change_nothing()
    {
        var question = Firms.Ask(Maltese, "c", "FR", "2026-01-01");
        Law.Explain(question).Overruled.ShouldBeEmpty();
        var scenario = ChosenScenario.Of(RealRulebook.Instance, RealRulebook.Instance.FindScenario("france-refuses-passports")!);
        var explanation = new Decider(Edition.Of(RealRulebook.Instance, null, [scenario])).Explain(question);
        explanation.Decision.ShouldBe(Decision.NotPermitted);
        explanation.Overruled.Select(outcome => outcome.Rule.Id).ShouldBe(Law.Explain(question).Deciding.Select(outcome => outcome.Rule.Id));
        explanation.Overruled.ShouldNotBeEmpty();
        explanation.Others.Intersect(explanation.Overruled).ShouldBeEmpty();
        explanation.Nearest.ShouldBeEmpty();
    }

    [Fact]
    public void An_exemption_defeats_the_prohibition_that_it_names_and_no_other()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.AddRule("house.no-france", "prohibit", "state == 'FR'");
        rulebook.AddRule("house.but-exchange", "exempt", "service == 'c'", "    except: [house.no-france]");
        var decider = new Decider(Edition.Of(rulebook.Read()));
        decider.Decide(Firms.Ask(Maltese, "c", "FR", "2026-01-01")).ShouldBe(Decision.Permitted);
        const string withCustody = "{home: MT, services: {a: {from: 2025-02-01}}, passports: {FR: {submitted: 2025-03-01}}}";
        decider.Decide(Firms.Ask(withCustody, "a", "FR", "2026-01-01")).ShouldBe(Decision.NotPermitted);
        const string withdrawn = "{home: MT, withdrawn: 2025-06-01, services: {c: {from: 2025-02-01}}, passports: {FR: {submitted: 2025-03-01}}}";
        decider.Decide(Firms.Ask(withdrawn, "c", "FR", "2026-01-01")).ShouldBe(Decision.NotPermitted);
    }

    [Fact]
    public void A_condition_that_cannot_be_evaluated_leaves_it_open()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.AddRule("house.faulty", "prohibit", "firm.measures[3].state == 'FR'");
        new Decider(Edition.Of(rulebook.Read())).Decide(Firms.Ask(Maltese, "c", "FR", "2026-01-01")).ShouldBe(Decision.Unsettled);
    }

    [Theory]
    [InlineData("{home: MTT}", "firm.home")]
    [InlineData("{home: MT, servces: {}}", "did you mean 'services'?")]
    [InlineData("{home: MT, services: {k: {from: 2025-01-01}}}", "firm.services[\"k\"]")]
    [InlineData("{home: MT, services: {c: {from: soon}}}", "a day as YYYY-MM-DD")]
    public void A_fact_that_the_schema_does_not_know_is_refused(string firm, string expected) =>
        Should.Throw<FactException>(() => Law.Decide(Firms.Ask(firm, "c", "MT", "2026-01-01"))).Message.ShouldContain(expected);
}
