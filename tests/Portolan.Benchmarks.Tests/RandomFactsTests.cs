using FsCheck;
using FsCheck.Fluent;
using Portolan.Benchmarks.Data;
using Portolan.Benchmarks.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Benchmarks.Tests;

/// <summary>The rulebook of the benchmark and the hand-written rules agree on any facts, the published ones apart.</summary>
public class RandomFactsTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(30);
    private static readonly Rulebook Rulebook = BenchmarkCase.ReadRulebook();

    [Fact]
    public void Every_rule_of_the_comparison_is_in_the_rulebook()
    {
        var scenario = Rulebook.FindScenario(Rulebook.ScenarioIds.ShouldHaveSingleItem())!;
        var numbers = Rulebook.Rules.Concat(scenario.Rules).Select(rule => rule.Id.ToString().Split('.')[0].ToUpperInvariant());
        var expected = Enumerable.Range(1, 23).Select(i => $"D{i:00}").Concat(Enumerable.Range(0, 21).Select(i => $"P{i:00}"));
        numbers.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_rulebook_decides_as_the_hand_written_rules_do() => Prop.ForAll(RandomFacts.Generator.ToArbitrary(), facts =>
        AnswersCheck.Decisions(new BenchmarkCase(Rulebook, facts, StatedFacts.Population(facts))).Mismatches.ShouldBe(0)).Check(Runs);

    [Fact]
    public void The_rulebook_names_the_rules_that_the_hand_written_rules_name() => Prop.ForAll(RandomFacts.Generator.ToArbitrary(), facts =>
        AnswersCheck.Rules(new BenchmarkCase(Rulebook, facts, StatedFacts.Population(facts))).Mismatches.ShouldBe(0)).Check(Runs);

    [Fact]
    public void More_firms_are_the_same_firms_under_new_names()
    {
        var facts = RandomFacts.Generator.Sample(1).Single();
        var many = facts.WithFirms(2 * facts.Firms.Count + 1);
        many.Firms.Select(firm => firm.Id).Distinct().Count().ShouldBe(many.Firms.Count);
        (many.Firms[^1] with { Id = facts.Firms[0].Id }).ShouldBe(facts.Firms[0]);
    }
}
