using System.Diagnostics;
using Portolan.Rules.Plans.SetCover;

namespace Portolan.Rules.Tests.Plans.SetCover;

public class SetCoverSolverTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public void On_thousands_of_small_problems_the_answer_is_the_best_of_all_choices(double resting)
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var problem = RandomProblems.DrawSmall(seed, resting);
            var solution = SetCoverSolver.Solve(problem, SetCoverLimits.Default, Cancellation);
            solution.ShouldBeACoverOf(problem);
            solution.Cost.ShouldBe(BruteForce.Optimum(problem), $"seed {seed}");
            solution.IsOptimal.ShouldBeTrue($"seed {seed}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void On_larger_problems_a_search_cut_short_never_claims_a_bound_above_the_optimum(double resting)
    {
        var unproved = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            var problem = RandomProblems.Draw(seed, 16, 64, 0.15, resting);
            var optimum = BruteForce.Optimum(problem);
            var solution = SetCoverSolver.Solve(problem, new SetCoverLimits(seed % 4), Cancellation);
            solution.ShouldBeACoverOf(problem);
            solution.LowerBound.ShouldBeLessThanOrEqualTo(optimum, $"seed {seed}");
            solution.Cost.ShouldBeGreaterThanOrEqualTo(optimum, $"seed {seed}");
            if (!solution.IsOptimal) unproved++;
            SetCoverSolver.Solve(problem, SetCoverLimits.Default, Cancellation).Cost.ShouldBe(optimum, $"seed {seed}");
        }
        unproved.ShouldBeGreaterThan(0, "every problem was proved at once, so that this test says nothing");
    }

    [Fact]
    public void Costs_as_large_as_a_problem_may_have_are_summed_exactly()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var problem = RandomProblems.DrawSmall(seed, 0.3, unit: 10_000_000_007);
            SetCoverSolver.Solve(problem, SetCoverLimits.Default, Cancellation).Cost.ShouldBe(BruteForce.Optimum(problem), $"seed {seed}");
        }
    }

    [Fact]
    public void Passports_from_a_new_home_count_its_authorisation_once()
    {
        // Services lost in four States. A new home costs 100 and each passport from there 10; a separate authorisation costs 40 a State.
        SetCoverCandidate[] candidates =
        [
            new(10, [0], Prerequisite: 4), new(10, [1], Prerequisite: 4), new(10, [2], Prerequisite: 4), new(10, [3], Prerequisite: 4),
            new(100, []),
            new(40, [0]), new(40, [1]), new(40, [2]), new(40, [3]),
        ];
        var solution = SetCoverSolver.Solve(new SetCoverProblem(4, candidates), SetCoverLimits.Default, Cancellation);
        solution.Chosen.ShouldBe([0, 1, 2, 3, 4]);
        solution.Cost.ShouldBe(140);
        var three = SetCoverSolver.Solve(new SetCoverProblem(3, [.. candidates.Select(Without3)]), SetCoverLimits.Default, Cancellation);
        three.Chosen.ShouldBe([5, 6, 7]);
        three.Cost.ShouldBe(120);

        static SetCoverCandidate Without3(SetCoverCandidate candidate) =>
            candidate with { Demands = [.. candidate.Demands.Where(demand => demand != 3)] };
    }

    [Fact]
    public void A_prerequisite_that_covers_the_demand_itself_needs_nothing_on_top()
    {
        var problem = new SetCoverProblem(1, [new SetCoverCandidate(1, [0], Prerequisite: 1), new SetCoverCandidate(5, [0])]);
        SetCoverSolver.Solve(problem, SetCoverLimits.Default, Cancellation).Chosen.ShouldBe([1]);
    }

    [Fact]
    public void Firms_that_share_nothing_are_solved_apart()
    {
        var one = RandomProblems.Draw(7, 50, 200, 0.1);
        var alone = SetCoverSolver.Solve(one, SetCoverLimits.Default, Cancellation);
        alone.Nodes.ShouldBeGreaterThan(1, "a problem without a search tree says nothing about many");
        const int Firms = 40;
        var all = Enumerable.Range(0, Firms).SelectMany(firm => one.Candidates.Select(candidate => Of(candidate, firm)));
        var market = new SetCoverProblem(one.DemandCount * Firms, [.. all]);
        var together = SetCoverSolver.Solve(market, SetCoverLimits.Default, Cancellation);
        together.IsOptimal.ShouldBeTrue();
        together.Cost.ShouldBe(alone.Cost * Firms);
        together.Nodes.ShouldBe(alone.Nodes * Firms);

        static SetCoverCandidate Of(SetCoverCandidate candidate, int firm) =>
            candidate with { Demands = [.. candidate.Demands.Select(demand => demand * Firms + firm)] };
    }

    [Fact]
    public void A_demand_that_nobody_covers_is_named_and_the_rest_is_solved()
    {
        var problem = new SetCoverProblem(4, [new SetCoverCandidate(3, [1]), new SetCoverCandidate(5, [1, 3])]);
        problem.Uncoverable.ShouldBe([0, 2]);
        SetCoverSolver.Solve(problem, SetCoverLimits.Default, Cancellation).Chosen.ShouldBe([1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Where_nothing_can_be_covered_nothing_is_chosen_and_that_is_optimal(int demands)
    {
        var problem = new SetCoverProblem(demands, [new SetCoverCandidate(4, [])]);
        var solution = SetCoverSolver.Solve(problem, new SetCoverLimits(0), Cancellation);
        solution.Chosen.ShouldBeEmpty();
        (solution.Cost, solution.LowerBound, solution.IsOptimal, solution.Gap, solution.Nodes).ShouldBe((0, 0, true, 0, 0));
    }

    [Fact]
    public void The_same_problem_under_the_same_limit_of_nodes_has_the_same_answer()
    {
        var problem = RandomProblems.Draw(3, 120, 400, 0.05, 0.1);
        var limits = new SetCoverLimits(40);
        var first = SetCoverSolver.Solve(problem, limits, Cancellation);
        var second = SetCoverSolver.Solve(problem, limits, Cancellation);
        first.ShouldBeACoverOf(problem);
        second.Chosen.ShouldBe(first.Chosen);
        (second.Cost, second.LowerBound, second.Nodes).ShouldBe((first.Cost, first.LowerBound, first.Nodes));
    }

    [Fact]
    public void More_nodes_prove_no_less_and_cost_no_more()
    {
        var problem = RandomProblems.Draw(11, 120, 400, 0.05);
        var (cost, bound) = (long.MaxValue, 0L);
        foreach (var nodes in (int[])[0, 10, 100, 1000])
        {
            var solution = SetCoverSolver.Solve(problem, new SetCoverLimits(nodes), Cancellation);
            solution.Nodes.ShouldBeLessThanOrEqualTo(nodes + 1);
            solution.Cost.ShouldBeLessThanOrEqualTo(cost);
            solution.LowerBound.ShouldBeGreaterThanOrEqualTo(bound);
            (cost, bound) = (solution.Cost, solution.LowerBound);
        }
    }

    [Fact]
    public void When_the_time_is_up_there_is_a_cover_with_a_proved_gap()
    {
        var problem = RandomProblems.Draw(5, 400, 1500, 0.03);
        var started = Stopwatch.GetTimestamp();
        var solution = SetCoverSolver.Solve(problem, new SetCoverLimits(long.MaxValue, TimeSpan.FromMilliseconds(200)), Cancellation);
        // Generous, for a machine that does other things too: without a limit this takes hours.
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(20));
        solution.ShouldBeACoverOf(problem);
        solution.LowerBound.ShouldBeGreaterThan(0);
        solution.IsOptimal.ShouldBeFalse();
    }

    [Fact]
    public void A_run_that_is_cancelled_says_so()
    {
        var problem = RandomProblems.Draw(5, 400, 1500, 0.03);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Should.Throw<OperationCanceledException>(() => SetCoverSolver.Solve(problem, SetCoverLimits.Default, cancelled.Token));
    }
}
