using System.Text.Json;
using Portolan.Rules.Plans.SetCover;

namespace Portolan.Rules.Tests.Plans.SetCover;

public class PeerInstanceTests
{
    // The optima of medium and hard are those that cbc and HiGHS prove, that of small is proved by a plain search of the peers.
    [Theory]
    [InlineData("small", 415)]
    [InlineData("medium", 1279)]
    [InlineData("hard", 2247)]
    public void The_optimum_that_other_solvers_prove_is_found_and_proved(string name, long optimum)
    {
        var problem = Read(name);
        var solution = SetCoverSolver.Solve(problem, new SetCoverLimits(50_000), TestContext.Current.CancellationToken);
        solution.ShouldBeACoverOf(problem);
        solution.Cost.ShouldBe(optimum);
        solution.LowerBound.ShouldBe(optimum);
    }

    [Fact]
    public void A_few_hundred_nodes_prove_the_hard_instance_within_a_hundredth()
    {
        var solution = SetCoverSolver.Solve(Read("hard"), new SetCoverLimits(600), TestContext.Current.CancellationToken);
        solution.LowerBound.ShouldBeLessThanOrEqualTo(2247);
        solution.Cost.ShouldBeGreaterThanOrEqualTo(2247);
        solution.Gap.ShouldBeLessThan(0.01);
    }

    private static SetCoverProblem Read(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(PeerData.Require($"decisions/cover/{name}.json")));
        var costs = file.RootElement.GetProperty("cost").EnumerateArray().Select(cost => cost.GetInt64());
        var covers = file.RootElement.GetProperty("cov").EnumerateArray();
        var candidates = costs.Zip(covers, (cost, row) => new SetCoverCandidate(cost, Numbers(row)));
        return new SetCoverProblem(file.RootElement.GetProperty("nd").GetInt32(), [.. candidates]);
    }

    private static int[] Numbers(JsonElement row) => [.. row.EnumerateArray().Select(number => number.GetInt32())];
}
