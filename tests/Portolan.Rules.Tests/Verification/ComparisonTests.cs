using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Verification;

namespace Portolan.Rules.Tests.Verification;

/// <summary>How two editions differ: in which way, on which facts, exactly when.</summary>
public class ComparisonTests
{
    private const string Home = "state == firm.home && service in firm.services";
    private const string Host = "state in firm.passports && service in firm.services";

    [Fact]
    public void A_scenario_that_prohibits_takes_exactly_where_its_condition_holds()
    {
        using var rulebook = Sound();
        rulebook.WithScenario(
            "refusal", "parameters: {homes: {type: list<state>, default: [MT, DE], says: {en: w, fr: w}}}",
            SmallRulebook.Rule("scenario.refusal", "prohibit", "state == 'FR' && firm.home in scenario.homes && date >= date('2025-03-01')"));
        var law = rulebook.Read();
        var changes = Compare(Edition.Of(law), Edition.Of(law, null, [Choose(law, "refusal")]));
        changes[ChangeKind.Grants].IsPossible.ShouldBe(false);
        changes[ChangeKind.Unsettles].IsPossible.ShouldBe(false);
        var takes = changes[ChangeKind.Takes];
        takes.Witness!.Shows.ShouldBe("permitted before, not permitted after");
        takes.When!.IsExact.ShouldBeTrue();
        takes.When.Cases.ShouldHaveSingleItem().ShouldBe(["state == \"FR\"", "firm.home in [\"MT\", \"DE\"]", "date >= date(\"2025-03-01\")"]);
    }

    [Fact]
    public void A_scenario_that_defeats_a_permission_altogether_is_warned_of()
    {
        using var rulebook = Sound();
        rulebook.WithScenario("refusal", "parameters: {}", SmallRulebook.Rule("scenario.refusal", "prohibit", "state != firm.home || !firm.active"))
            .With("law.guest", "permit", "state != firm.home && firm.size > 3");
        var law = rulebook.Read();
        var report = new Verifier(Solver.Require()).Verify(Edition.Of(law, null, [Choose(law, "refusal")]), Edition.Of(law));
        var finding = report.Findings.Single(finding => finding.Kind == FindingKind.Contradiction);
        finding.Rule.Id.ToString().ShouldBe("law.guest");
        finding.Severity.ShouldBe(FindingSeverity.Warning);
        report.Comparison!.Changes.Single(change => change.Kind == ChangeKind.Takes).When!.Cases.ShouldHaveSingleItem().ShouldBe(["(state != firm.home || !firm.active)"]);
    }

    [Fact]
    public void A_scenario_that_suspends_a_prohibition_grants()
    {
        using var rulebook = Sound();
        rulebook.WithScenario("mercy", "suspend: [law.withdrawn]");
        var law = rulebook.Read();
        var changes = Compare(Edition.Of(law), Edition.Of(law, null, [Choose(law, "mercy")]));
        changes[ChangeKind.Takes].IsPossible.ShouldBe(false);
        var grants = changes[ChangeKind.Grants];
        grants.When!.Given.ShouldBe("permitted after");
        grants.When.IsExact.ShouldBeTrue();
        grants.When.Cases.ShouldHaveSingleItem().ShouldBe(["date >= firm.withdrawn"]);
    }

    [Fact]
    public void A_narrowed_permission_takes_where_no_other_permits()
    {
        using var old = Sound();
        using var narrowed = Sound();
        narrowed.With("law.host", "permit", Host + " && firm.active");
        var changes = Compare(Edition.Of(old.Read()), Edition.Of(narrowed.Read()));
        changes[ChangeKind.Grants].IsPossible.ShouldBe(false);
        var takes = changes[ChangeKind.Takes];
        takes.When!.IsExact.ShouldBeTrue();
        takes.When.Cases.ShouldHaveSingleItem().ShouldBe(["!firm.active", "no other rule permits"]);
    }

    [Fact]
    public void A_rule_that_becomes_contested_unsettles()
    {
        using var old = Sound();
        using var contested = Sound();
        contested.With("law.withdrawn", "prohibit", "has(firm.withdrawn) && date >= firm.withdrawn", extra: "status: contested");
        var changes = Compare(Edition.Of(old.Read()), Edition.Of(contested.Read()));
        changes[ChangeKind.Takes].IsPossible.ShouldBe(false);
        changes[ChangeKind.Grants].IsPossible.ShouldBe(false);
        changes[ChangeKind.Unsettles].Witness!.Shows.ShouldBe("not permitted before, unsettled after");
        changes[ChangeKind.Unsettles].When!.IsExact.ShouldBeTrue();
    }

    [Fact]
    public void The_same_law_in_other_words_never_differs()
    {
        using var old = Sound();
        using var reworded = Sound();
        reworded.With("law.home", "permit", "!(state != firm.home || !(service in firm.services))");
        Compare(Edition.Of(old.Read()), Edition.Of(reworded.Read())).Values.ShouldAllBe(change => change.IsPossible == false);
    }

    [Fact]
    public void A_shorter_period_takes_from_its_end_on()
    {
        using var old = Sound();
        using var shorter = Sound();
        shorter.With("law.host", "permit", Host, "2025-01-01..2025-12-31").With("law.home", "permit", Home, "2025-01-01..2025-12-31");
        var takes = Compare(Edition.Of(old.Read()), Edition.Of(shorter.Read()))[ChangeKind.Takes];
        takes.When!.IsExact.ShouldBeTrue();
        takes.When.Cases.ShouldHaveSingleItem().ShouldBe(["date >= date(\"2026-01-01\")"]);
    }

    [Fact]
    public void Facts_that_two_rulebooks_declare_differently_are_refused_and_named()
    {
        using var old = Sound();
        using var other = Sound();
        other.Replace("facts.yaml", "withdrawn: {type: date, when-absent: none", "withdrawn: {type: date, when-absent: unknown");
        var report = new Verifier(Solver.Require()).Verify(Edition.Of(other.Read()), Edition.Of(old.Read()));
        report.Untranslated.ShouldContain(untranslated => untranslated.Because.Contains("declare 'firm.withdrawn' in different ways"));
        report.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("france-refuses-passports", "state == \"FR\"", "!firm.thirdCountry", "firm.home != \"FR\"", "date >= date(\"2025-09-15\")")]
    [InlineData("three-authorities-refuse", "state in [\"FR\", \"IT\", \"AT\"]", "!firm.thirdCountry", "firm.home != state", "date >= date(\"2025-09-15\")")]
    [InlineData("home-authority-withdrawn", "firm.home in [\"MT\"]", "date >= date(\"2025-09-15\")")]
    public void The_project_s_refusals_never_grant_and_take_exactly_where_they_say(string id, params string[] expected)
    {
        var law = RealRulebook.Instance;
        var changes = Compare(Edition.Of(law), Edition.Of(law, null, [Choose(law, id)]));
        changes[ChangeKind.Grants].IsPossible.ShouldBe(false);
        changes[ChangeKind.Takes].When!.IsExact.ShouldBeTrue();
        changes[ChangeKind.Takes].When!.Cases.ShouldHaveSingleItem().ShouldBe(expected);
    }

    [Fact]
    public void Supervision_by_ESMA_changes_no_decision()
    {
        var law = RealRulebook.Instance;
        Compare(Edition.Of(law), Edition.Of(law, null, [Choose(law, "esma-supervises")])).Values.ShouldAllBe(change => change.IsPossible == false);
    }

    private static SmallRulebook Sound() => new SmallRulebook().WithBan().With("law.home", "permit", Home).With("law.host", "permit", Host)
        .With("law.withdrawn", "prohibit", "has(firm.withdrawn) && date >= firm.withdrawn");

    private static ChosenScenario Choose(Rulebook law, string id) => ChosenScenario.Of(law, law.FindScenario(id)!);

    private static Dictionary<ChangeKind, DecisionChange> Compare(Edition before, Edition after)
    {
        var report = new Verifier(Solver.Require()).Verify(after, before);
        report.Faults.ShouldBeEmpty();
        report.Open.ShouldBeEmpty();
        var changes = report.Comparison!.Changes.ToDictionary(change => change.Kind);
        foreach (var change in changes.Values.Where(change => change.Witness is not null))
        {
            var question = change.Witness!.Question;
            var (old, young) = (new Decider(before).Decide(question), new Decider(after).Decide(question));
            old.ShouldNotBe(young, FactYaml.Write(question));
        }
        return changes;
    }
}
