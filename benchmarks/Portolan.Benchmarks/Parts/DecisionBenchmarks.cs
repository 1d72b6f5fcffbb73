using BenchmarkDotNet.Attributes;
using Portolan.Benchmarks.Decisions;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Benchmarks.Parts;

/// <summary>The decisions of the benchmark, part by part.</summary>
public class DecisionBenchmarks
{
    /// <summary>Far enough from the day asked about that every comparison with a day lies in another period.</summary>
    private const int DaysElsewhere = 400;

    private BenchmarkCase ours = null!;
    private Planner planner = null!;
    private Edition edition = null!;
    private DecisionMatrix baseline = null!;
    private Decider decider = null!;
    private Question question = null!;
    private int asked;

    /// <summary>Reads what all parts need.</summary>
    [GlobalSetup]
    public void Read()
    {
        ours = PartsCase.Read();
        planner = ours.Planner();
        edition = ours.Baseline();
        baseline = planner.Decide(edition, ours.Date);
        decider = new Decider(edition);
        question = ours.Question(planner.Grid, new Cell(7, 2, 11));
    }

    /// <summary>The rulebook from its files.</summary>
    [Benchmark]
    public Rulebook LoadRulebook() => BenchmarkCase.ReadRulebook();

    /// <summary>A planner over the stated facts, with its rules made ready.</summary>
    [Benchmark]
    public Planner Prepare()
    {
        var made = ours.Planner();
        made.Prepare(edition);
        return made;
    }

    /// <summary>The baseline on one day and on another far off, by turns: half of it is one matrix.</summary>
    [Benchmark(OperationsPerInvoke = 2)]
    public DecisionMatrix DecideBaseline()
    {
        planner.Decide(edition, ours.Date.AddDays(-DaysElsewhere));
        return planner.Decide(edition, ours.Date);
    }

    /// <summary>A what-if after the baseline, one of four hundred by turns and so met before, with its differences counted.</summary>
    [Benchmark]
    public int WhatIf() => planner.Decide(ours.Scenario(daysEarlier: asked++ % DaysElsewhere), ours.Date).DifferencesFrom(baseline).Count();

    /// <summary>One cell decided by the interpreter.</summary>
    [Benchmark]
    public Decision DecideOne() => decider.Decide(question);

    /// <summary>One cell explained: every rule weighed, and those that decide with each part, fact and origin.</summary>
    [Benchmark]
    public int Explain() => decider.Explain(question).Deciding.Sum(outcome => outcome.Parts.Sum(part => part.Facts.Count));
}
