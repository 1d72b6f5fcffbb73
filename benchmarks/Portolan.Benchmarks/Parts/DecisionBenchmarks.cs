using BenchmarkDotNet.Attributes;
using Portolan.Benchmarks.Decisions;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Benchmarks.Parts;

/// <summary>The decisions of the benchmark, part by part.</summary>
public class DecisionBenchmarks
{
    private BenchmarkCase ours = null!;
    private Planner used = null!;
    private Planner fresh = null!;
    private DecisionMatrix baseline = null!;
    private Decider decider = null!;
    private Question question = null!;

    /// <summary>Reads what all parts need.</summary>
    [GlobalSetup]
    public void Read()
    {
        ours = PartsCase.Read();
        used = ours.Planner();
        baseline = used.Decide(ours.Baseline(), ours.Date);
        decider = new Decider(ours.Baseline());
        question = ours.Question(used.Grid, new Cell(7, 2, 11));
    }

    /// <summary>A planner that has decided nothing yet, for each run of <see cref="DecideBaseline"/>.</summary>
    [IterationSetup(Target = nameof(DecideBaseline))]
    public void MakePlanner() => fresh = ours.Planner();

    /// <summary>The rulebook from its files.</summary>
    [Benchmark]
    public Rulebook LoadRulebook() => BenchmarkCase.ReadRulebook();

    /// <summary>A planner over the stated facts.</summary>
    [Benchmark]
    public Planner Prepare() => ours.Planner();

    /// <summary>The first matrix of a planner.</summary>
    [Benchmark]
    public DecisionMatrix DecideBaseline() => fresh.Decide(ours.Baseline(), ours.Date);

    /// <summary>A what-if after the baseline, with its differences counted.</summary>
    [Benchmark]
    public int WhatIf() => used.Decide(ours.Scenario(), ours.Date).DifferencesFrom(baseline).Count();

    /// <summary>One cell decided by the interpreter.</summary>
    [Benchmark]
    public Decision DecideOne() => decider.Decide(question);

    /// <summary>One cell explained.</summary>
    [Benchmark]
    public DecisionExplanation Explain() => decider.Explain(question);
}
