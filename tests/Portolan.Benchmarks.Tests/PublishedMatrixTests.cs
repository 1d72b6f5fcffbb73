using Portolan.Benchmarks.Data;
using Portolan.Benchmarks.Decisions;

namespace Portolan.Benchmarks.Tests;

/// <summary>The rules of the benchmark as a rulebook give what all engines of the comparison give.</summary>
public class PublishedMatrixTests
{
    /// <summary>The digests on which C#, clingo, zen and cedar agree.</summary>
    private const string Baseline = "5d95c797bf26d6ba";
    private const string Scenario = "5f1cf6047dcbaa1c";

    [Fact]
    public void The_rulebook_decides_the_published_facts_as_all_engines_do()
    {
        var ours = Published();
        var planner = ours.Planner();
        var baseline = planner.Decide(ours.Baseline(), ours.Date);
        var scenario = planner.Decide(ours.Scenario(), ours.Date);
        MatrixHash.Of(ours.Facts, baseline).ShouldBe(Baseline);
        MatrixHash.Of(ours.Facts, scenario).ShouldBe(Scenario);
        baseline.Counts.Unsettled.ShouldBe(0);
        scenario.DifferencesFrom(baseline).Count().ShouldBe(162);
    }

    [Fact]
    public void On_thirty_other_dates_it_decides_as_the_hand_written_rules_do() => AnswersCheck.Decisions(Published()).Mismatches.ShouldBe(0);

    [Fact]
    public void It_names_the_rules_that_the_hand_written_rules_name() => AnswersCheck.Rules(Published()).Mismatches.ShouldBe(0);

    private static BenchmarkCase Published() => BenchmarkCase.Of(PublishedFacts.Read(Peers.Require("facts.json")));
}
