using System.Diagnostics;
using Portolan.Benchmarks.Data;
using Portolan.Benchmarks.Measurement;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;

namespace Portolan.Benchmarks.Decisions;

/// <summary>The matrix for many firms, once: how time and memory grow. To be run in a process that has done nothing else.</summary>
public static class ManyFirms
{
    /// <summary>Decides baseline and scenario for as many firms as asked for.</summary>
    public static EngineLine Run(PublishedFacts few, int firms)
    {
        // What the first matrix costs the runtime is no part of how time grows.
        Decide(BenchmarkCase.Of(few));
        var ours = BenchmarkCase.Of(few.WithFirms(firms));
        Timing.Settle();
        var begun = Stopwatch.GetTimestamp();
        var planner = ours.Planner();
        planner.Prepare(ours.Baseline());
        planner.Prepare(ours.Scenario());
        var prepared = Stopwatch.GetElapsedTime(begun);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        begun = Stopwatch.GetTimestamp();
        var (permits, diff) = Decide(ours, planner);
        var timed = new Timed(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - allocated, 1);
        return EngineLine.Of($"portolan-{firms}firms", timed, 2 * ours.Facts.Decisions) with
        {
            PeakMb = EngineLine.PeakOfProcess(),
            Permits = permits,
            Diff = diff,
            Note = $"baseline + scenario + difference, in a fresh process; prepared in {prepared.TotalMilliseconds:0} ms before",
        };
    }

    private static void Decide(BenchmarkCase ours) => Decide(ours, ours.Planner());

    private static (long Permits, long Diff) Decide(BenchmarkCase ours, Planner planner)
    {
        var baseline = planner.Decide(ours.Baseline(), ours.Date);
        var scenario = planner.Decide(ours.Scenario(), ours.Date);
        return (baseline.Counts.Permitted, scenario.DifferencesFrom(baseline).LongCount());
    }
}
