using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests.Rulebooks;

/// <summary>The law that the project carries.</summary>
public class RealRulebookTests
{
    private static readonly Rulebook Law = RealRulebook.Instance;

    [Fact]
    public void Every_example_of_every_rule_and_scenario_comes_out_as_written()
    {
        var results = new ExampleRunner(Law).RunAll();
        results.Where(result => !result.Passed).Select(result => result.Complaint).ShouldBeEmpty();
        results.Count(result => result.Example is not null).ShouldBeGreaterThan(180);
    }

    [Fact]
    public void Every_State_of_the_EEA_has_its_transitional_period()
    {
        foreach (var state in Law.Schema.Enumeration("state").Members)
        {
            var prefix = state.Code.ToLowerInvariant() + ".143.transition";
            Law.Rules.Where(rule => rule.Id.ToString().StartsWith(prefix, StringComparison.Ordinal)).ShouldNotBeEmpty(state.Code);
        }
    }

    [Fact]
    public void No_transitional_period_outlasts_the_last_day_that_the_regulation_allows()
    {
        var last = Law.Rules.Where(rule => rule.Cites.Any(cite => cite.Number == "143(3)")).Max(rule => rule.InForce.Until);
        last.ShouldBe(new DateOnly(2026, 7, 1));
    }

    [Fact]
    public void What_sources_dispute_is_contested_and_says_why()
    {
        var disputed = Law.Rules.Where(rule => rule.Id.ToString().EndsWith("-disputed", StringComparison.Ordinal)).ToList();
        disputed.Count.ShouldBe(8);
        disputed.ShouldAllBe(rule => rule.Status == RuleStatus.Contested && rule.Confidence.Because != null && rule.Sources.Count > 0);
    }

    [Fact]
    public void There_is_one_ban_that_speaks_where_nothing_permits()
    {
        var ban = Law.Rules.Single(rule => rule.Otherwise);
        ban.Cites.ShouldContain(cite => cite.Number == "59(1)");
    }

    [Theory]
    [InlineData("france-refuses-passports")]
    [InlineData("france-refuses-passports-from")]
    [InlineData("three-authorities-refuse")]
    [InlineData("home-authority-withdrawn")]
    [InlineData("esma-supervises")]
    public void The_scenarios_are_there_with_sources_and_are_never_called_settled(string id)
    {
        var scenario = Law.FindScenario(id).ShouldNotBeNull();
        scenario.Sources.ShouldNotBeEmpty();
        scenario.Status.ShouldNotBe(RuleStatus.Settled);
        scenario.Rules.ShouldAllBe(rule => rule.Status != RuleStatus.Settled && rule.Scenario == id);
    }

    [Fact]
    public void A_refusal_contradicts_the_provisions_that_give_the_passport()
    {
        var contradicted = Law.FindScenario("france-refuses-passports")!.Contradicts.Select(Law.Acts.Cite);
        contradicted.ShouldBe(["MiCA 59(7)", "MiCA 65(4)"]);
    }

    [Fact]
    public void Every_measure_that_is_named_exists_and_cites_what_exists()
    {
        foreach (var measure in Law.Measures.Values)
        {
            measure.Cites.ShouldAllBe(cite => Law.Acts.Find(cite.Act)!.Has(cite.Number));
        }
        Law.Measures.Keys.ShouldContain("notify-host-state");
    }

    [Fact]
    public void Nothing_was_known_before_it_was_published()
    {
        Edition.Of(Law, new DateOnly(2023, 6, 8)).Rules.ShouldAllBe(member => member.Rule.IsOwed);
        Edition.Of(Law, new DateOnly(2023, 6, 9)).Rules.ShouldContain(member => member.Rule.Id == RuleId.Parse("mica.65.listed"));
        Edition.Of(Law, new DateOnly(2023, 6, 9)).Rules.ShouldNotContain(member => member.Rule.Id == RuleId.Parse("fr.143.transition"));
    }
}
