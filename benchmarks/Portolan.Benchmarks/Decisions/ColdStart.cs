using System.Diagnostics;
using Portolan.Benchmarks.Data;
using Portolan.Benchmarks.Measurement;
using Portolan.Rules.Rulebooks;

namespace Portolan.Benchmarks.Decisions;

/// <summary>What a first time takes, the runtime's own compiling included. To be run in a process that has done nothing else.</summary>
public static class ColdStart
{
    /// <summary>Reads a rulebook, and nothing more.</summary>
    public static EngineLine Load(string folder)
    {
        var begun = Stopwatch.GetTimestamp();
        var rulebook = RulebookReader.Read(folder);
        return Line("portolan-load-cold", begun) with { Note = $"{rulebook.Rules.Count} rules read and checked, in a fresh process" };
    }

    /// <summary>Reads the rulebook of the benchmark, prepares a planner and decides a first matrix: a line for each.</summary>
    public static IEnumerable<EngineLine> Matrix(PublishedFacts facts)
    {
        var population = StatedFacts.Population(facts);
        var begun = Stopwatch.GetTimestamp();
        var ours = new BenchmarkCase(BenchmarkCase.ReadRulebook(), facts, population);
        yield return Line("portolan-load-cold", begun) with { Note = $"{ours.Rulebook.Rules.Count} rules and a scenario read and checked, in a fresh process" };
        begun = Stopwatch.GetTimestamp();
        var planner = ours.Planner();
        planner.Prepare(ours.Baseline());
        yield return Line("portolan-prepare-cold", begun) with { Note = "a planner over the stated facts and its rules made ready, in that process" };
        begun = Stopwatch.GetTimestamp();
        planner.Decide(ours.Baseline(), ours.Date);
        yield return Line("portolan-matrix-cold", begun) with { Note = "the first baseline matrix, in that process" };
    }

    private static EngineLine Line(string engine, long begun) =>
        new(engine, Math.Round(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, 2));
}
