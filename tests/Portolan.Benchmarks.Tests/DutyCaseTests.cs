using Portolan.Benchmarks.Data;
using Portolan.Benchmarks.Duties;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Testing;

namespace Portolan.Benchmarks.Tests;

/// <summary>The duties of the real rulebook bind the firms of the benchmark as the conditions written by hand say.</summary>
public class DutyCaseTests
{
    private const int DutiesOfTheBudget = 200;

    private static readonly string Register = Path.Combine(Repository.Root, "register", "casps-2026-08-17.ndjson");
    private static readonly DutyCase Case = new(Path.Combine(Repository.Root, "rulebook"), Register);

    [Fact]
    public void Each_instance_is_as_written_by_hand()
    {
        var matrix = Case.Planner().On(DutyCase.Date).Owed(Case.Edition);
        DutyCase.WrittenByHand(matrix).Count.ShouldBeGreaterThanOrEqualTo(DutiesOfTheBudget);
        Case.Differences(matrix).ShouldBe(0);
    }

    [Fact]
    public void The_comparison_sees_duties_that_bind_that_do_not_and_that_are_open()
    {
        var matrix = Case.Planner().On(DutyCase.Date).Owed(Case.Edition);
        var truths = DutyCase.WrittenByHand(matrix).SelectMany(rule => Enumerable.Range(0, DutyCase.FirmCount).Select(firm => matrix.At(rule.Rule, new Cell(firm, 0, 0)))).CountBy(truth => truth).ToDictionary();
        foreach (var truth in (Truth[])[Truth.True, Truth.False, Truth.Unknown]) truths[truth].ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void A_snapshot_with_too_few_firms_is_refused() =>
        Should.Throw<InvalidDataException>(() => RegisterRow.Read(Register, 100_000)).Message.ShouldEndWith("(expected 100000)");
}
