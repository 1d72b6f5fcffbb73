using System.Diagnostics;

namespace Portolan.Benchmarks.Measurement;

/// <summary>Measures a piece of work many times over and gives the medians.</summary>
public static class Timing
{
    /// <summary>More runs than this do not move a median.</summary>
    private const int MostRuns = 3_000;

    /// <summary>The runtime compiles a method anew, in the background, after 30 calls; twice that leaves nothing to warm up.</summary>
    private const int WarmRuns = 60;

    private static readonly TimeSpan BackgroundCompilation = TimeSpan.FromMilliseconds(300);

    /// <summary>Measures work that needs nothing prepared.</summary>
    public static Timed Median(TimeSpan budget, Action work) => Median(budget, () => 0, _ => work());

    /// <summary>Measures work on something made afresh for each run, whose making is not measured.</summary>
    /// <param name="budget">How long to go on, warming up apart; where one run takes longer, it is the measurement.</param>
    /// <param name="prepare">Makes what a run needs.</param>
    /// <param name="work">What is measured.</param>
    public static Timed Median<T>(TimeSpan budget, Func<T> prepare, Action<T> work)
    {
        var first = Run(prepare, work);
        if (first.Milliseconds > budget.TotalMilliseconds) return new Timed(first.Milliseconds, first.Bytes, 1);
        Repeat(budget, WarmRuns, prepare, work);
        Thread.Sleep(BackgroundCompilation);
        Repeat(budget, WarmRuns, prepare, work);
        Settle();
        var runs = Repeat(budget, MostRuns, prepare, work);
        return new Timed(Middle(runs.Select(run => run.Milliseconds)), Middle(runs.Select(run => run.Bytes)), runs.Count);
    }

    /// <summary>Collects garbage left by what ran before, so that it is not charged to what comes next.</summary>
    public static void Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    private static List<(double Milliseconds, long Bytes)> Repeat<T>(TimeSpan budget, int most, Func<T> prepare, Action<T> work)
    {
        var begun = Stopwatch.GetTimestamp();
        var runs = new List<(double, long)>();
        while (runs.Count < most && (runs.Count == 0 || Stopwatch.GetElapsedTime(begun) < budget)) runs.Add(Run(prepare, work));
        return runs;
    }

    private static (double Milliseconds, long Bytes) Run<T>(Func<T> prepare, Action<T> work)
    {
        var prepared = prepare();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var begun = Stopwatch.GetTimestamp();
        work(prepared);
        var milliseconds = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        return (milliseconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private static T Middle<T>(IEnumerable<T> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}

/// <summary>What measuring gave.</summary>
/// <param name="Milliseconds">The median time of a run.</param>
/// <param name="Bytes">The median of what a run allocated, by all threads.</param>
/// <param name="Runs">How many runs were measured.</param>
public sealed record Timed(double Milliseconds, long Bytes, int Runs);
