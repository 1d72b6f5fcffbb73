using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Verification;

namespace Portolan.Rules.Tests.Verification;

public class VerifierTests
{
    private const string Home = "state == firm.home && service in firm.services";
    private const string Host = "state in firm.passports && service in firm.services";

    [Fact]
    public void A_sound_rulebook_has_no_findings()
    {
        using var rulebook = new SmallRulebook();
        rulebook.WithBan().With("law.home", "permit", Home).With("law.host", "permit", Host)
            .With("law.withdrawn", "prohibit", "has(firm.withdrawn) && date >= firm.withdrawn")
            .With("law.measure", "prohibit", "firm.measures.exists(m, m.state == state && date >= m.from && (!has(m.until) || date <= m.until))")
            .With("law.spared", "exempt", "firm.kind == 'z' && service == 'a'", extra: "except: [law.withdrawn]");
        var report = Verify(rulebook);
        report.Findings.ShouldBeEmpty();
        report.Open.ShouldBeEmpty();
        report.Untranslated.ShouldBeEmpty();
    }

    [Fact]
    public void A_solver_that_takes_more_than_all_its_time_is_ended_and_leaves_no_report()
    {
        using var rulebook = new SmallRulebook();
        rulebook.WithBan().With("law.home", "permit", Home);
        var law = Edition.Of(rulebook.Read());
        Should.Throw<SolverException>(() => new Verifier(Solver.Require() with { WholeLimit = TimeSpan.Zero }).Verify(law)).Message.ShouldContain("having taken all the time that it may");
    }

    [Theory]
    [InlineData("firm.active && state == 'FR' && !firm.active", "it can never hold: `firm.active` and `!firm.active` exclude each other")]
    [InlineData("firm.kind == 'x' && service == 'b' && firm.kind in ['y', 'z']", "`firm.kind == \"x\"` and `firm.kind in [\"y\", \"z\"]` exclude each other")]
    [InlineData("date < date('2024-12-31') && firm.active", "in force 2025-01-01.. and `date < date(\"2024-12-31\")` exclude each other")]
    [InlineData("firm.kind in []", "`firm.kind in []` is never true")]
    [InlineData("!has(firm.withdrawn) && firm.withdrawn < date", "`!has(firm.withdrawn)` and `firm.withdrawn < date` exclude each other")]
    [InlineData("firm.measures.exists(m, m.state == state) && firm.measures.all(m, m.state != state)", "exclude each other")]
    [InlineData("firm.home == state && firm.home == 'GB'", "exclude each other")]
    [InlineData("has(firm.withdrawn) && addWorkingDays(firm.withdrawn, 5, 'MT') < firm.withdrawn + days(5)", "< firm.withdrawn + days(5)` is never true")]
    public void A_rule_that_can_never_hold_is_dead_and_says_why(string condition, string expected)
    {
        using var rulebook = new SmallRulebook();
        var finding = Verify(rulebook.WithBan().With("law.home", "permit", Home).With("law.dead", "limit", condition)).Findings
            .Where(finding => finding.Kind == FindingKind.DeadRule).ShouldHaveSingleItem();
        finding.Rule.Id.ToString().ShouldBe("law.dead");
        finding.Says.ShouldContain(expected);
        finding.Severity.ShouldBe(FindingSeverity.Error);
    }

    [Theory]
    [InlineData("firm.measures.exists(m, m.state == 'FR') && firm.measures.exists(m, m.state == 'DE') && firm.measures.exists(m, m.state == 'MT')")]
    [InlineData("firm.services['a'].from != firm.services['b'].from && firm.services['b'].from != firm.services[service].from")]
    [InlineData("has(firm.withdrawn) && addWorkingDays(firm.withdrawn, 5, 'MT') == firm.withdrawn + days(7)")]
    [InlineData("firm.home == 'XY' && firm.name == 'Somebody'")]
    [InlineData("date > date('2990-01-01')")]
    public void A_rule_that_can_hold_is_not_called_dead(string condition)
    {
        using var rulebook = new SmallRulebook();
        Verify(rulebook.WithBan().With("law.living", "limit", condition)).Findings.ShouldNotContain(finding => finding.Kind == FindingKind.DeadRule);
    }

    [Fact]
    public void A_permission_that_is_always_defeated_is_a_contradiction_with_a_witness()
    {
        using var rulebook = new SmallRulebook();
        rulebook.WithBan().With("law.home", "permit", Home)
            .With("law.branch", "permit", "state == 'FR' && firm.home == 'DE' && firm.active")
            .With("law.no-france", "prohibit", "state == 'FR' && firm.home != 'FR'");
        var law = rulebook.Read();
        var finding = Verify(law).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(FindingKind.Contradiction);
        finding.Rule.Id.ToString().ShouldBe("law.branch");
        finding.Others.ShouldHaveSingleItem().ToString().ShouldBe("law.no-france");
        var explanation = new Decider(Edition.Of(law)).Explain(finding.Witness!.Question);
        explanation.Decision.ShouldBe(Decision.NotPermitted);
        explanation.Outcomes.Where(outcome => outcome.Truth == Truth.True).Select(outcome => outcome.Rule.Id.ToString()).ShouldBe(["law.branch", "law.no-france"], ignoreOrder: true);
    }

    [Fact]
    public void An_exemption_lifts_a_contradiction()
    {
        using var rulebook = new SmallRulebook();
        rulebook.WithBan().With("law.branch", "permit", "state == 'FR' && firm.home == 'DE'")
            .With("law.no-france", "prohibit", "state == 'FR'")
            .With("law.but-active", "exempt", "firm.active", extra: "except: [law.no-france]");
        Verify(rulebook).Findings.ShouldNotContain(finding => finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void A_permission_that_another_covers_is_redundant_and_names_it()
    {
        using var rulebook = new SmallRulebook();
        rulebook.WithBan().With("law.home", "permit", Home).With("law.home-malta", "permit", Home + " && state == 'MT'");
        var law = rulebook.Read();
        var finding = Verify(law).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(FindingKind.Redundant);
        finding.Rule.Id.ToString().ShouldBe("law.home-malta");
        finding.Says.ShouldBe("no decision would be another without it: wherever it holds, law.home does too");
        new Decider(Edition.Of(law)).Decide(finding.Witness!.Question).ShouldBe(Decision.Permitted);
    }

    [Fact]
    public void An_exemption_that_nothing_can_reach_is_found()
    {
        using var rulebook = new SmallRulebook();
        rulebook.WithBan().With("law.home", "permit", Home).With("law.no-france", "prohibit", "state == 'FR'")
            .With("law.useless", "exempt", "state == 'DE'", extra: "except: [law.no-france]");
        var finding = Verify(rulebook).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(FindingKind.UselessExemption);
        finding.Rule.Id.ToString().ShouldBe("law.useless");
    }

    [Fact]
    public void A_day_between_two_periods_is_a_gap_with_the_day_and_facts()
    {
        using var rulebook = new SmallRulebook();
        rulebook.WithBan().With("law.period.one", "permit", Home, "2025-01-01..2025-06-29", "143(3)")
            .With("law.period.two", "permit", Home + " && firm.active", "2025-07-01..", "143(3)");
        var law = rulebook.Read();
        var finding = Verify(law).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(FindingKind.Gap);
        finding.Says.ShouldBe("nothing to this effect holds from 2025-06-30 until law.period.two begins on 2025-07-01");
        var question = finding.Witness!.Question;
        question.Date.ShouldBe(new DateOnly(2025, 6, 30));
        var decider = new Decider(Edition.Of(law));
        decider.Decide(question).ShouldBe(Decision.NotPermitted);
        decider.Decide(question with { Date = question.Date.AddDays(-1) }).ShouldBe(Decision.Permitted);
        decider.Decide(question with { Date = question.Date.AddDays(1) }).ShouldBe(Decision.Permitted);
    }

    [Theory]
    [InlineData("2025-06-30..", "state == 'FR'", "state == 'FR'")]
    [InlineData("2025-09-01..", "state == 'FR'", "state == 'DE'")]
    public void Periods_that_meet_or_concern_other_facts_leave_no_gap(string second, string one, string other)
    {
        using var rulebook = new SmallRulebook();
        rulebook.WithBan().With("law.period.one", "permit", one, "2025-01-01..2025-06-29").With("law.period.two", "permit", other, second);
        Verify(rulebook).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_gap_that_a_third_rule_fills_is_none()
    {
        using var rulebook = new SmallRulebook();
        rulebook.WithBan().With("law.period.one", "permit", "state == 'FR'", "2025-01-01..2025-06-29").With("law.period.two", "permit", "state == 'FR'", "2025-09-01..")
            .With("law.bridge", "permit", "state in ['FR', 'MT'] && firm.size >= 0 || state == 'FR'", "2025-06-30..2025-08-31");
        Verify(rulebook).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_field_that_is_read_without_asking_for_it_is_found_with_the_error()
    {
        using var rulebook = new SmallRulebook();
        rulebook.WithBan().With("law.home", "permit", Home).With("law.withdrawn", "prohibit", "date >= firm.withdrawn");
        var law = rulebook.Read();
        var finding = Verify(law).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(FindingKind.FailingCondition);
        finding.Says.ShouldContain("no such field value: withdrawn");
        new Decider(Edition.Of(law)).Explain(finding.Witness!.Question).Outcomes.Single(outcome => outcome.Rule.Id == finding.Rule.Id).Condition.ShouldBe(Truth.Unknown);
    }

    [Fact]
    public void A_witness_about_working_days_has_the_right_working_days()
    {
        using var rulebook = new SmallRulebook();
        rulebook.WithBan().With("law.home", "permit", Home).With("law.early", "permit", Home + " && has(firm.withdrawn) && date == addWorkingDays(firm.withdrawn, 3, 'FR')");
        var finding = Verify(rulebook).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(FindingKind.Redundant);
        finding.Witness!.Shows.ShouldBe("law.early holds: permitted, and without it too");
    }

    [Fact]
    public void More_macros_than_lists_are_looked_at_with_are_reported()
    {
        using var rulebook = new SmallRulebook();
        rulebook.WithBan().With("law.many", "limit", string.Join(" || ", Enumerable.Range(1, 13).Select(day => $"firm.measures.exists(m, m.from == date('2025-01-{day:00}'))")));
        var report = Verify(rulebook.Read());
        report.Places.ShouldBe(12);
        report.Open.ShouldHaveSingleItem().About.ShouldContain("more than 12 elements");
    }

    [Fact]
    public void Findings_come_in_the_same_order_with_the_same_witnesses_each_time()
    {
        using var rulebook = new SmallRulebook();
        rulebook.WithBan().With("law.home", "permit", Home).With("law.b-dead", "limit", "firm.kind in []").With("law.a-dead", "limit", "firm.kind in []")
            .With("law.home-two", "permit", Home + " && firm.active").With("law.withdrawn", "prohibit", "date >= firm.withdrawn");
        var law = rulebook.Read();
        var first = Verify(law).Findings.Select(finding => $"{finding.Rule.Id} {finding.Says} {finding.Witness}").ToList();
        first.Count.ShouldBe(4);
        Verify(law).Findings.Select(finding => $"{finding.Rule.Id} {finding.Says} {finding.Witness}").ShouldBe(first);
    }

    [Fact]
    public void The_project_s_rulebook_has_no_dead_rule_no_contradiction_and_nothing_left_open()
    {
        var report = new Verifier(Solver.Require()).Verify(Edition.Of(RealRulebook.Instance));
        report.Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Says).ShouldBeEmpty();
        report.Open.ShouldBeEmpty();
        report.Faults.ShouldBeEmpty();
        report.Untranslated.ShouldBeEmpty();
    }

    private static VerificationReport Verify(SmallRulebook rulebook) => Verify(rulebook.Read());

    private static VerificationReport Verify(Rulebook rulebook)
    {
        var report = new Verifier(Solver.Require()).Verify(Edition.Of(rulebook));
        report.Faults.ShouldBeEmpty();
        return report;
    }
}
