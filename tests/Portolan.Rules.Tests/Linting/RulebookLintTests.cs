using Portolan.Rules.Linting;

namespace Portolan.Rules.Tests.Linting;

public class RulebookLintTests
{
    private static readonly Lazy<IReadOnlyList<LintFinding>> OfTheRealRulebook = new(() => RulebookLint.Of(RealRulebook.Folder).Findings);

    public static TheoryData<string> Codes => [.. LintChecks.All.Select(check => check.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_planted_fault_is_found_where_it_is_and_once(string code)
    {
        var (plant, place, message) = PlantedFaults.All[code];
        using var rulebook = new TemporaryRulebook();
        plant(rulebook);
        var before = OfTheRealRulebook.Value.Where(finding => finding.Code == code).Select(finding => finding.Message).ToHashSet();
        var found = rulebook.Lint().Where(finding => finding.Code == code && !before.Contains(finding.Message)).ShouldHaveSingleItem();
        found.Message.ShouldContain(message);
        found.Position.ToString().ShouldBe(place);
        found.Severity.ShouldBe(LintChecks.All.Single(check => check.Code == code).Severity);
    }

    [Fact]
    public void The_law_that_the_project_carries_has_neither_errors_nor_warnings() =>
        OfTheRealRulebook.Value.Where(finding => finding.Severity != LintSeverity.Note).Select(finding => $"{finding.Position}: {finding.Message}").ShouldBeEmpty();

    [Fact]
    public void A_rulebook_that_was_read_already_is_looked_over_alike() => RulebookLint.Of(RealRulebook.Instance).Findings.ShouldBe(OfTheRealRulebook.Value);

    [Fact]
    public void Every_check_is_documented_with_its_severity()
    {
        var page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "linting.md"));
        var headings = page.Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]);
        headings.ShouldBe(LintChecks.All.Select(check => $"{check.Code} ({check.Severity.ToString().ToLowerInvariant()})"));
    }

    [Fact]
    public void What_the_reader_refuses_is_an_error_and_does_not_hide_the_rest()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace("eu/mica/61-own-initiative.yaml", "cites: [\"61(1)\"]", "cites: []");
        rulebook.Replace("eu/mica/64-withdrawal.yaml", "measure: extend-authorisation", "measure: extend-autorisation");
        rulebook.Replace("scenarios/france-refuses-passports.yaml", "add:", "amend:");
        rulebook.Replace("pl/transition.yaml", "2024-12-30..2025-06-30", "2024-12-30..2025-06-29");
        var findings = rulebook.Lint();
        findings.Where(finding => finding.Severity == LintSeverity.Error).Select(finding => finding.Code).Order()
            .ShouldBe(["example-not-in-force", "rule.uncited", "rule.unknown-measure", "scenario.unknown-rule"]);
        findings.ShouldContain(finding => finding.Code == "gap-between-periods");
    }

    [Fact]
    public void A_rulebook_whose_facts_cannot_be_read_is_refused_whole()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace("facts.yaml", "type: map<state, passport>", "type: map<state, pasport>");
        Should.Throw<RulebookException>(rulebook.Lint).Issues.ShouldHaveSingleItem().Suggestion.ShouldBe("passport");
    }

    [Fact]
    public void The_words_of_measures_are_looked_at_as_well()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace("measures/measures.yaml", "Notify {state} through", "Notify {stat} through");
        rulebook.Lint().Where(finding => finding.Severity == LintSeverity.Error).ShouldHaveSingleItem().Code.ShouldBe("faulty-words");
    }

    [Fact]
    public void Contested_law_does_not_shadow_settled_law_but_the_other_way_round()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.AddRule("house.settled", "permit", "firm.thirdCountry && state == 'FR' && service == 'a'");
        rulebook.AddRule("other.contested", "permit", "firm.thirdCountry && state == 'FR'", "    status: contested");
        rulebook.AddRule("other.narrow-contested", "permit", "firm.thirdCountry && state == 'FR' && service == 'a' && firm.home == 'CH'", "    status: contested");
        Shadowed(rulebook).ShouldBe(["other.narrow-contested"]);
    }

    [Fact]
    public void A_prohibition_is_not_shadowed_by_one_that_an_exemption_defeats_alone()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.AddRule("house.wide", "prohibit", "state == 'SE'");
        rulebook.AddRule("house.narrow", "prohibit", "state == 'SE' && service == 'a'");
        Shadowed(rulebook).ShouldBe(["house.narrow"]);
        rulebook.AddRule("house.exemption", "exempt", "firm.home == 'DE'", "    except: [house.wide]");
        Shadowed(rulebook).ShouldBeEmpty();
    }

    [Fact]
    public void Rules_whose_days_do_not_meet_do_not_shadow_each_other()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.AddRule("house.wide", "prohibit", "state == 'SE'");
        rulebook.AddRule("house.narrow", "prohibit", "state == 'SE' && service == 'a'");
        rulebook.Replace("house/house.wide.yaml", "in-force: 2024-12-30..", "in-force: 2024-12-30..2025-12-31");
        rulebook.Replace("house/house.narrow.yaml", "in-force: 2024-12-30..", "in-force: 2026-01-01..");
        Shadowed(rulebook).ShouldBeEmpty();
    }

    [Fact]
    public void Two_duties_of_the_same_provision_and_condition_are_two_duties()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.AddRule("house.report", "require", "firm.kind == 'casp'");
        rulebook.AddRule("house.train", "require", "firm.kind == 'casp'");
        rulebook.Lint().Where(finding => finding.Rule.ToString()!.StartsWith("house.", StringComparison.Ordinal)).Select(finding => finding.Code).Distinct().Order()
            .ShouldBe(["per-mismatch", "untested"]);
    }

    [Fact]
    public void Years_of_one_rule_are_a_family_even_where_the_condition_changes()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.AddRule("house.fee-2025", "require", "firm.kind == 'casp'");
        rulebook.AddRule("house.fee-2027", "require", "firm.kind == 'casp' && firm.home == 'FR'");
        rulebook.Replace("house/house.fee-2025.yaml", "in-force: 2024-12-30..", "in-force: 2025-01-01..2025-12-31");
        rulebook.Replace("house/house.fee-2027.yaml", "in-force: 2024-12-30..", "in-force: 2027-01-01..");
        rulebook.Lint().Where(finding => finding.Code == "gap-between-periods").ShouldHaveSingleItem().Rule.ToString().ShouldBe("house.fee-2027");
    }

    private static IEnumerable<string> Shadowed(TemporaryRulebook rulebook) =>
        rulebook.Lint().Where(finding => finding.Code == "shadowed").Select(finding => finding.Rule.ToString()!);
}
