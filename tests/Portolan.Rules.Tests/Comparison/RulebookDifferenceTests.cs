using Portolan.Rules.Comparison;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Tests.Decisions;

namespace Portolan.Rules.Tests.Comparison;

public class RulebookDifferenceTests
{
    private const string Passport = "eu/mica/65-passport.yaml";

    [Fact]
    public void A_rulebook_does_not_differ_from_its_copy()
    {
        using var copy = new TemporaryRulebook();
        Difference(copy).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Layout_comments_and_files_say_nothing()
    {
        using var copy = new TemporaryRulebook();
        copy.Replace(Passport, "has(firm.passports[state].submitted) && date >=", "has( firm.passports[state].submitted )\n      &&   date >=");
        copy.Replace("eu/mica/61-own-initiative.yaml", "rules:", "# A remark.\nrules:");
        copy.Write("eu/mica/elsewhere.yaml", File.ReadAllText(Path.Combine(RealRulebook.Folder, "eu", "mica", "64-withdrawal.yaml")));
        copy.Delete("eu/mica/64-withdrawal.yaml");
        Difference(copy).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_rule_that_changed_is_told_field_by_field_with_the_old_and_the_new_text()
    {
        using var copy = new TemporaryRulebook();
        copy.Replace(Passport, "submitted + days(15)", "submitted + days(20)");
        copy.Replace(Passport, "cites: [\"59(7)\", \"65(1)\", \"65(4)\"]", "cites: [\"59(7)\", \"65(4)\"]");
        var rule = Difference(copy).Rules.ShouldHaveSingleItem();
        (rule.Name, rule.Kind).ShouldBe(("mica.65.fifteenth-day", DifferenceKind.Changed));
        rule.Fields.Select(field => field.Field).ShouldBe(["cites", "when"]);
        (rule.Fields[0].Before, rule.Fields[0].After).ShouldBe(("MiCA 59(7), MiCA 65(1), MiCA 65(4)", "MiCA 59(7), MiCA 65(4)"));
        rule.Fields[1].Before.ShouldNotBeNull().ShouldEndWith("submitted + days(15)");
        rule.Fields[1].After.ShouldNotBeNull().ShouldEndWith("submitted + days(20)");
    }

    [Fact]
    public void A_field_that_only_one_side_has_is_nothing_on_the_other()
    {
        using var copy = new TemporaryRulebook();
        copy.Replace("eu/mica/64-withdrawal.yaml", "    measure: extend-authorisation\n", "    status: contested\n");
        var fields = Difference(copy).Rules.ShouldHaveSingleItem().Fields;
        fields.ShouldBe([new FieldDifference("status", "settled", "contested"), new FieldDifference("measure", "extend-authorisation", null)]);
    }

    [Fact]
    public void Rules_that_came_and_went_are_told_with_all_that_they_say()
    {
        using var copy = new TemporaryRulebook();
        copy.AddRule("house.no-france", "prohibit", "state == 'FR'");
        copy.Delete("pl/transition.yaml");
        var rules = Difference(copy).Rules;
        rules.Select(rule => (rule.Name, rule.Kind)).ShouldBe(
            [("house.no-france", DifferenceKind.Added), ("pl.143.transition", DifferenceKind.Removed), ("pl.143.transition-disputed", DifferenceKind.Removed)]);
        rules[0].Fields.ShouldContain(new FieldDifference("when", null, "state == 'FR'"));
        rules[1].Fields.ShouldContain(new FieldDifference("in-force", "2024-12-30..2025-06-30", null));
    }

    [Fact]
    public void Scenarios_measures_and_facts_are_compared_as_well()
    {
        using var copy = new TemporaryRulebook();
        copy.Replace("scenarios/france-refuses-passports.yaml", "state == 'FR' && !firm.thirdCountry", "state in ['FR', 'BE'] && !firm.thirdCountry");
        copy.Replace("measures/measures.yaml", "lead-time: {calendar-days: 15}\n    effort: 16\n    set: {\"firm.passports[state].submitted\": start}", "lead-time: {calendar-days: 20}\n    effort: 16\n    set: {\"firm.passports[state].submitted\": done}");
        copy.Replace("facts.yaml", "      j: {en: transfer services, fr: services de transfert}\n", "      j: {en: transfers, fr: services de transfert}\n");
        copy.Replace("facts.yaml", "    ownInitiative:\n      type: bool\n      when-absent: false\n", "    ownInitiative:\n      type: bool\n      when-absent: true\n");
        var difference = Difference(copy);
        difference.Rules.ShouldBeEmpty();
        difference.Scenarios.ShouldHaveSingleItem().Fields.ShouldHaveSingleItem().Field.ShouldBe("scenario.france-refuses-passports.refusal.when");
        difference.Measures.ShouldHaveSingleItem().Fields.ShouldBe(
            [new FieldDifference("lead-time", "15 calendar days", "20 calendar days"), new FieldDifference("set.firm.passports[state].submitted", "start", "done")]);
        difference.Facts.Select(fact => (fact.Name, fact.Fields.Single())).ShouldBe(
        [
            ("enumerations.service", new FieldDifference("members.j.en", "transfer services", "transfers")),
            ("objects.firm.ownInitiative", new FieldDifference("when-absent", "false", "true")),
        ]);
    }

    [Fact]
    public void Between_two_days_differs_what_became_known_between_them()
    {
        var law = RealRulebook.Instance;
        var difference = RulebookDifference.Between(new RulebookVersion(law, new DateOnly(2025, 2, 3)), new RulebookVersion(law, new DateOnly(2025, 12, 4)));
        difference.Rules.ShouldAllBe(rule => rule.Kind == DifferenceKind.Added);
        difference.Rules.Where(rule => law.Find(RuleId.Parse(rule.Name))!.Decides).ShouldAllBe(rule => rule.Name.Contains(".143.") || rule.Name == "eea.efta.incorporation");
        difference.Rules.ShouldNotContain(rule => rule.Name == "mica.143.last-day");
        difference.Scenarios.Select(scenario => scenario.Name).ShouldContain("esma-supervises");
        difference.Facts.ShouldBeEmpty();
    }

    [Fact]
    public void The_rules_between_two_editions_include_those_of_scenarios_and_the_ban()
    {
        using var copy = new TemporaryRulebook();
        copy.Replace("eu/mica/59-entitlement.yaml", "    otherwise: true\n    per: [firm, service, state]\n    in-force: 2024-12-30..", "    otherwise: true\n    per: [firm, service, state]\n    in-force: 2024-12-31..");
        var law = copy.Read();
        var scenario = ChosenScenario.Of(law, law.FindScenario("esma-supervises")!);
        RulebookDifference.RulesBetween(Edition.Of(RealRulebook.Instance), Edition.Of(law, null, [scenario])).Select(id => id.ToString()).Order()
            .ShouldBe(["mica.59.ban", "scenario.esma-supervises.authority"]);
    }

    [Fact]
    public void Facts_that_an_older_schema_does_not_know_are_left_out_and_the_rest_stays()
    {
        using var older = new TemporaryRulebook();
        older.Replace("facts.yaml", "    ownInitiative:\n      type: bool\n      when-absent: false\n      because: {en: a client's own exclusive initiative is never assumed, fr: l'initiative exclusive du client n'est jamais présumée}\n      says: {en: Whether the client acted at its own exclusive initiative, fr: Si le client a agi de sa propre initiative exclusive}\n", "");
        older.Replace("facts.yaml", "      j: {en: transfer services, fr: services de transfert}\n", "");
        older.Replace("eu/mica/60-notification.yaml", "!(service in ['a', 'j'])", "service != 'a'");
        older.Delete("eu/mica/61-own-initiative.yaml");
        older.WithoutWhatIsOwed();
        var law = older.Read();
        var stated = Firms.Read("{home: MT, ownInitiative: true, services: {a: {from: 2025-02-01}, j: {from: 2025-02-01}}, passports: {FR: {services: [a, j], since: 2025-03-01}}}");
        var fitted = SchemaFacts.Of(law.Schema, "firm", stated);
        fitted.Entries.Keys.ShouldBe(["home", "services", "passports"]);
        Services(fitted).Entries.Keys.ShouldBe(["a"]);
        new Decider(Edition.Of(law)).Decide(new Question(fitted, "a", "FR", new DateOnly(2026, 1, 1))).ShouldBe(Decision.Permitted);
        Should.Throw<FactException>(() => new Decider(Edition.Of(law)).Decide(new Question(stated, "a", "FR", new DateOnly(2026, 1, 1))));
        Services(SchemaFacts.Of(RealRulebook.Instance.Schema, "firm", stated)).Entries.Keys.ShouldBe(["a", "j"]);
    }

    private static FactMap Services(FactMap firm) => (FactMap)firm.Entries["services"];

    private static RulebookDifference Difference(TemporaryRulebook copy) =>
        RulebookDifference.Between(new RulebookVersion(RealRulebook.Instance), new RulebookVersion(copy.Read()));
}
