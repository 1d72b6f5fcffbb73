using System.Numerics;
using Portolan.Benchmarks.Measurement;
using Portolan.Rules.Decisions;
using Portolan.Rules.Duties;
using Portolan.Rules.Planning;

namespace Portolan.Benchmarks.Duties;

/// <summary>
/// Measures whom the duties of the real rulebook bind: Portolan through the public API, and beside it, in the same process, their conditions written by
/// hand. Each line is printed when it is known.
/// </summary>
/// <param name="ours">The firms and the duties.</param>
/// <param name="print">Takes each <see cref="EngineLine"/> and <see cref="CheckLine"/>.</param>
public sealed class DutiesBenchmark(DutyCase ours, Action<object> print)
{
    /// <summary>The budget names so many duties; fewer written by hand would be no lower bound of it.</summary>
    private const int FewestByHand = 200;

    /// <summary>A number that divides no count of States, firms or duties, so that the sample meets all of them.</summary>
    private const int SampleStep = 5_003;

    /// <summary>Every comparison with a day lies in another period.</summary>
    private const int DaysElsewhere = 400;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

    /// <summary>Measures everything.</summary>
    public void Run()
    {
        var matrix = ours.Planner().On(DutyCase.Date).Owed(ours.Edition);
        FromFacts(matrix);
        AnotherDay(matrix);
        Reasons(matrix);
        ByHand(matrix);
        print(new CheckLine("whom duties bind: portolan = hand-written, each firm, State and duty", ours.Differences(matrix)));
    }

    private void FromFacts(DutyMatrix matrix)
    {
        var counts = (Bind: 0L, Open: 0L);
        var timed = Timing.Median(Long, () => counts = Count(ours.Planner().On(DutyCase.Date).Owed(ours.Edition)));
        print(EngineLine.Of("portolan-duties", timed, Instances(matrix.Rules.Count)) with
        {
            Note = $"{Size(matrix.Rules.Count)}, all in force on {DutyCase.Date:yyyy-MM-dd}, from the stated facts: a planner, its rules made ready, each instance asked and counted: {counts.Bind} bind, {counts.Open} are unsettled",
        });
    }

    private void AnotherDay(DutyMatrix matrix)
    {
        var planner = ours.Planner();
        var timed = Timing.Median(Long, () => planner.On(DutyCase.Date.AddDays(DaysElsewhere)).Owed(ours.Edition), _ => Count(planner.On(DutyCase.Date).Owed(ours.Edition)));
        print(EngineLine.Of("portolan-duties-day", timed, Instances(matrix.Rules.Count)) with { Note = $"the same, prepared: a day other than the one before, each instance asked and counted" });
    }

    private void Reasons(DutyMatrix matrix)
    {
        var decider = new Decider(ours.Edition);
        var asked = Sample(matrix).ToList();
        long factsRead = 0;
        var timed = Timing.Median(Short, () =>
        {
            foreach (var (rule, _, question) in asked) factsRead += decider.Outcome(rule, question).Parts.Sum(part => part.Facts.Count);
        });
        var each = new Timed(timed.Milliseconds / asked.Count, timed.Bytes / asked.Count, timed.Runs);
        print(EngineLine.Of("portolan-duties-reason", each, 1) with { Note = $"why one duty binds or does not: the parts of its condition with each fact and its origin; mean over {asked.Count} instances spread over all" });
        print(new CheckLine("explained duties = matrix", asked.LongCount(one => decider.Outcome(one.Rule, one.Question).Truth != one.Truth)));
    }

    private void ByHand(DutyMatrix matrix)
    {
        var rules = DutyCase.WrittenByHand(matrix);
        if (rules.Count < FewestByHand) throw new InvalidOperationException($"only {rules.Count} duties of the rulebook have a condition that is written by hand here (expected {FewestByHand})");
        var settled = DutyCase.Settled(matrix, rules);
        long bind = 0;
        var timed = Timing.Median(Long, () => bind = ours.ByHand(rules, settled).Sum(truth => (long)BitOperations.PopCount(truth.True & AllStates)));
        print(EngineLine.Of("handwritten-duties", timed, Instances(rules.Count)) with { Note = $"{Size(rules.Count)}, those whose conditions are written by hand in C#: from fields at hand to words of States, which are counted: {bind} bind" });
    }

    private IEnumerable<(EditionRule Rule, Truth Truth, Question Question)> Sample(DutyMatrix matrix)
    {
        var (rules, grid) = (matrix.Rules.Count, matrix.Grid);
        for (long place = 0; place < Instances(rules); place += SampleStep)
        {
            var cell = new Cell((int)(place / ours.StateCount / rules), 0, (int)(place % ours.StateCount));
            var rule = (int)(place / ours.StateCount % rules);
            yield return (matrix.Rules[rule], matrix.At(rule, cell), new Question(grid.Firms[cell.Firm].Facts, grid.Services[0], grid.States[cell.State], DutyCase.Date));
        }
    }

    private (long Bind, long Open) Count(DutyMatrix matrix)
    {
        long bind = 0, open = 0;
        for (var rule = 0; rule < matrix.Rules.Count; rule++)
        {
            for (var firm = 0; firm < DutyCase.FirmCount; firm++)
            {
                for (var state = 0; state < ours.StateCount; state++)
                {
                    var truth = matrix.At(rule, new Cell(firm, 0, state));
                    if (truth == Truth.True) bind++;
                    if (truth == Truth.Unknown) open++;
                }
            }
        }
        return (bind, open);
    }

    private uint AllStates => (1u << ours.StateCount) - 1;

    private long Instances(int rules) => (long)DutyCase.FirmCount * ours.StateCount * rules;

    private string Size(int rules) => $"{DutyCase.FirmCount} firms × {ours.StateCount} States × {rules} duties";
}
