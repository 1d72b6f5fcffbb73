using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests.Rulebooks;

/// <summary>What a faulty rulebook is told, and where.</summary>
public class RulebookReaderTests
{
    [Fact]
    public void A_misspelt_fact_is_shown_at_its_place_with_the_name_that_was_meant()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace("eu/mica/64-withdrawal.yaml", "when: has(firm.withdrawn)", "when: has(firm.withdrwan)");
        var issue = Refusal(rulebook).ShouldHaveSingleItem();
        issue.File.ShouldBe("eu/mica/64-withdrawal.yaml");
        (issue.Line, issue.Column).ShouldBe((11, 20));
        issue.Suggestion.ShouldBe("withdrawn");
    }

    [Fact]
    public void A_misspelt_code_is_refused_as_well()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace("eu/mica/60-notification.yaml", "firm.kind == 'market-operator'", "firm.kind == 'market-operater'");
        Refusal(rulebook).ShouldHaveSingleItem().Suggestion.ShouldBe("market-operator");
    }

    [Fact]
    public void A_citation_that_does_not_exist_is_refused()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace("eu/mica/61-own-initiative.yaml", "\"61(1)\"", "\"61(4)\"");
        var issue = Refusal(rulebook).ShouldHaveSingleItem();
        issue.Code.ShouldBe("cite.unknown-provision");
        issue.Message.ShouldContain("MiCA 61(4)");
        issue.Message.ShouldEndWith(": 61 has (1) to (3))");
    }

    [Fact]
    public void A_citation_that_does_not_exist_is_shown_where_it_stands_and_not_where_its_rule_begins()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace("eu/mica/65-passport.yaml", "cites: [\"59(7)\", \"65(1)\", \"65(4)\"]", "cites: [\"59(7)\", \"65(9)\", \"65(4)\"]");
        rulebook.Replace("measures/measures.yaml", "\"102(3)\"", "\"102(9)\"");
        Refusal(rulebook).Select(issue => (issue.File, issue.Line, issue.Column)).ShouldBe([("eu/mica/65-passport.yaml", 27, 22), ("measures/measures.yaml", 65, 13)]);
    }

    [Fact]
    public void A_citation_in_a_scenario_is_shown_where_it_stands()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace("scenarios/france-refuses-passports.yaml", "contradicts: [\"59(7)\", \"65(4)\"]", "contradicts: [\"59(7)\", \"65(1)(z)\"]");
        var issue = Should.Throw<RulebookException>(() => rulebook.Read().FindScenario("france-refuses-passports")).Issues.ShouldHaveSingleItem();
        (issue.Line, issue.Column).ShouldBe((17, 24));
        issue.Message.ShouldEndWith(": 65(1) has (a) to (d))");
    }

    [Fact]
    public void A_scenario_cannot_amend_a_rule_that_does_not_exist()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace("scenarios/france-refuses-passports.yaml", "add:", "amend:");
        Should.Throw<RulebookException>(() => rulebook.Read().FindScenario("france-refuses-passports")).Issues.ShouldHaveSingleItem().Code.ShouldBe("scenario.unknown-rule");
    }

    [Fact]
    public void An_act_that_is_not_held_is_refused()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace("eu/mica/61-own-initiative.yaml", "\"61(1)\"", "\"32014L0065 4(1)\"");
        Refusal(rulebook).ShouldHaveSingleItem().Code.ShouldBe("cite.unknown-act");
    }

    [Fact]
    public void All_faults_of_all_files_are_told_at_once()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace("eu/mica/61-own-initiative.yaml", "effect: permit", "effect: allow");
        rulebook.Replace("eu/mica/64-withdrawal.yaml", "measure: extend-authorisation", "measure: extend-autorisation");
        rulebook.Replace("fr/transition.yaml", "in-force: 2024-12-30..2026-06-30", "in-force: 2024-12-30..2026-06-31");
        Refusal(rulebook).Select(issue => issue.Code).ShouldBe(["rule.word", "yaml.value", "rule.unknown-measure"]);
    }

    [Fact]
    public void A_second_rule_of_the_same_name_is_refused()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.AddRule("mica.64.withdrawn", "prohibit", "state == 'FR'");
        Refusal(rulebook).ShouldHaveSingleItem().Code.ShouldBe("rule.duplicate");
    }

    [Fact]
    public void A_condition_has_to_be_true_or_false()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.AddRule("house.number", "prohibit", "1 + 1");
        Refusal(rulebook).ShouldHaveSingleItem().Code.ShouldBe("condition.type");
    }

    [Fact]
    public void An_exemption_names_prohibitions_that_exist()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.AddRule("house.exempt", "exempt", "state == 'FR'", "    except: [mica.64.withdrwan]");
        Refusal(rulebook).ShouldHaveSingleItem().Suggestion.ShouldBe("mica.64.withdrawn");
    }

    [Fact]
    public void An_unknown_key_is_refused_with_the_key_that_was_meant()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.AddRule("house.key", "prohibit", "state == 'FR'", "    mesure: move-home");
        Refusal(rulebook).ShouldHaveSingleItem().Suggestion.ShouldBe("measure");
    }

    [Fact]
    public void A_misspelt_fact_in_the_words_of_a_rule_fails_its_test()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace("eu/mica/64-withdrawal.yaml", "was withdrawn from {firm.withdrawn}", "was withdrawn from {firm.withdrwan}");
        var failed = new ExampleRunner(rulebook.Read()).RunAll().Where(result => !result.Passed).ShouldHaveSingleItem();
        failed.Complaint.ShouldNotBeNull().ShouldContain("eu/mica/64-withdrawal.yaml:13:");
    }

    [Fact]
    public void A_rule_without_an_example_each_way_fails_its_test()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.AddRule("house.untested", "prohibit", "state == 'FR' && false");
        var failed = new ExampleRunner(rulebook.Read()).RunAll().Where(result => !result.Passed).ShouldHaveSingleItem();
        failed.Rule.Id.ShouldBe(RuleId.Parse("house.untested"));
    }

    [Fact]
    public void An_example_that_does_not_come_out_as_written_fails()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace("eu/mica/65-passport.yaml", "date: 2025-03-16}\n        then: permitted", "date: 2025-03-16}\n        then: not permitted");
        var failed = new ExampleRunner(rulebook.Read()).RunAll().Where(result => !result.Passed && result.Example is not null).ToList();
        failed.ShouldHaveSingleItem().Complaint.ShouldNotBeNull().ShouldContain("gives permitted (expected not permitted)");
    }

    [Fact]
    public void A_missing_facts_file_is_named()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Delete("facts.yaml");
        Refusal(rulebook).ShouldHaveSingleItem().Code.ShouldBe("rulebook.missing-file");
    }

    private static IReadOnlyList<RulebookIssue> Refusal(TemporaryRulebook rulebook) => Should.Throw<RulebookException>(rulebook.Read).Issues;
}
