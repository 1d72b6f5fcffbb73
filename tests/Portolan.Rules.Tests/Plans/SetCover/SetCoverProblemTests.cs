using Portolan.Rules.Plans.SetCover;

namespace Portolan.Rules.Tests.Plans.SetCover;

public class SetCoverProblemTests
{
    [Theory]
    [InlineData(0, 0, null, "candidate 1 costs 0, expected more than 0")]
    [InlineData(-5, 0, null, "candidate 1 costs -5, expected more than 0")]
    [InlineData(1, 2, null, "candidate 1 covers demand 2, and there are 2 from 0")]
    [InlineData(1, -1, null, "candidate 1 covers demand -1, and there are 2 from 0")]
    [InlineData(1, 0, 2, "candidate 1 rests on candidate 2, and there are 2 from 0")]
    [InlineData(1, 0, -1, "candidate 1 rests on candidate -1, and there are 2 from 0")]
    [InlineData(1, 0, 1, "the prerequisites of candidate 1 go round in a circle")]
    public void What_is_wrong_with_a_candidate_is_said(long cost, int demand, int? prerequisite, string message)
    {
        SetCoverCandidate[] candidates = [new(1, [0, 1]), new(cost, [demand], prerequisite)];
        Should.Throw<ArgumentException>(() => new SetCoverProblem(2, candidates)).Message.ShouldStartWith(message);
    }

    [Fact]
    public void A_long_circle_of_prerequisites_is_found_from_outside_it()
    {
        SetCoverCandidate[] candidates = [new(1, [0], 1), new(1, [0], 2), new(1, [0], 3), new(1, [0], 1)];
        Should.Throw<ArgumentException>(() => new SetCoverProblem(1, candidates)).Message.ShouldContain("circle");
    }

    [Fact]
    public void Costs_whose_sums_would_not_be_exact_are_refused()
    {
        Should.NotThrow(() => new SetCoverProblem(1, [new SetCoverCandidate(SetCoverProblem.MaximumSize / 3, [0])]));
        SetCoverCandidate[] dear = [new(long.MaxValue, [0]), new(long.MaxValue, [0])];
        Should.Throw<ArgumentException>(() => new SetCoverProblem(1, dear)).Message.ShouldContain("count them in a larger unit");
    }

    [Fact]
    public void A_problem_does_not_change_with_the_lists_it_was_made_from()
    {
        var demands = new List<int> { 0 };
        var candidates = new List<SetCoverCandidate> { new(1, demands) };
        var problem = new SetCoverProblem(1, candidates);
        demands.Clear();
        candidates.Clear();
        problem.Candidates.Single().Demands.ShouldBe([0]);
    }
}
