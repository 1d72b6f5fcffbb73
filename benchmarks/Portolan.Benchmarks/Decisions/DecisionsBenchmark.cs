using Portolan.Benchmarks.Data;
using Portolan.Benchmarks.HandWritten;
using Portolan.Benchmarks.Measurement;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;

namespace Portolan.Benchmarks.Decisions;

/// <summary>
/// Measures the decisions of the benchmark: Portolan from its rulebook through the public API, and beside it, in the same process, the hand-written
/// engines. Each line is printed when it is known, that of Portolan's matrix first.
/// </summary>
public sealed class DecisionsBenchmark
{
    private const int YearBefore = 182;
    private const int YearAfter = 182;

    /// <summary>Far enough that every comparison with a day lies in another period.</summary>
    private const int DaysElsewhere = 400;

    /// <summary>Enough cells that every rule comes up, few enough that a run is short.</summary>
    private const int ExplainedCells = 211;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);

    private readonly PublishedFacts facts;
    private readonly BenchmarkCase ours;
    private readonly Action<object> print;

    /// <summary>A benchmark over facts.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="print">Takes each <see cref="EngineLine"/> and <see cref="CheckLine"/>.</param>
    public DecisionsBenchmark(PublishedFacts facts, Action<object> print)
    {
        this.facts = facts;
        this.print = print;
        ours = BenchmarkCase.Of(facts);
    }

    /// <summary>Measures everything that one process can.</summary>
    public void Run()
    {
        Matrix();
        Prepare();
        WhatIf();
        Year();
        Explain();
        HandWrittenPlanes();
        HandWrittenBitset();
        HandWrittenNaive();
        print(AnswersCheck.Decisions(ours));
        print(AnswersCheck.Rules(ours));
    }

    private void Matrix()
    {
        var (planner, before, after) = PreparedPlanner();
        DecisionMatrix? baseline = null, scenario = null;
        var diff = 0;
        var timed = Timing.Median(Long, () => Elsewhere(planner, before, after), _ =>
        {
            baseline = planner.Decide(before, ours.Date);
            scenario = planner.Decide(after, ours.Date);
            diff = scenario.DifferencesFrom(baseline).Count();
        });
        print(EngineLine.Of("portolan", timed, 2 * facts.Decisions) with
        {
            Base = MatrixHash.Of(facts, baseline!),
            Scen = MatrixHash.Of(facts, scenario!),
            Permits = baseline!.Counts.Permitted,
            Diff = diff,
            Note = "rules from YAML through the public API, prepared; baseline + scenario + difference on a day other than the one before, every rule's plane kept",
        });
    }

    private void Prepare()
    {
        var edition = ours.Baseline();
        var timed = Timing.Median(Short, () => ours.Planner().Prepare(edition));
        print(EngineLine.Of("portolan-prepare", timed) with { Note = "a planner over the stated facts and its rules made ready, warm; not in the matrix above" });
    }

    private void WhatIf()
    {
        var planner = ours.Planner();
        var edition = ours.Baseline();
        var baseline = planner.Decide(edition, ours.Date);
        DecisionMatrix? scenario = null;
        var diff = 0;
        var asked = 0;
        var timed = Timing.Median(Short, () =>
        {
            // Every run asks for another scenario, so that nothing of the last is used; the days that differ lie before the day asked about.
            scenario = planner.Decide(ours.Scenario(daysEarlier: asked++), ours.Date);
            diff = scenario.DifferencesFrom(baseline).Count();
        });
        print(EngineLine.Of("portolan-whatif", timed, facts.Decisions) with
        {
            Scen = MatrixHash.Of(facts, scenario!),
            Diff = diff,
            Note = "one new what-if after the baseline: parameters chosen, edition, its rules made ready, decision, difference counted",
        });
    }

    private void Year()
    {
        var (planner, edition, after) = PreparedPlanner();
        long permits = 0;
        var timed = Timing.Median(Long, () => Elsewhere(planner, edition, after), _ =>
        {
            permits = 0;
            foreach (var day in YearOfDays()) permits += planner.Decide(edition, StatedFacts.Date(day)).Counts.Permitted;
        });
        print(EngineLine.Of("portolan-365days", timed, 365 * facts.Decisions) with
        {
            Permits = permits, Note = "365 single days, all decisions of each, counted; prepared",
        });
    }

    private (Planner Planner, Edition Before, Edition After) PreparedPlanner()
    {
        var (planner, before, after) = (ours.Planner(), ours.Baseline(), ours.Scenario());
        planner.Prepare(before);
        planner.Prepare(after);
        return (planner, before, after);
    }

    /// <summary>Asks about a day far off, so that nothing that was computed for the day to come is still kept.</summary>
    private int Elsewhere(Planner planner, params ReadOnlySpan<Edition> editions)
    {
        foreach (var edition in editions) planner.Decide(edition, ours.Date.AddDays(-DaysElsewhere));
        return 0;
    }

    private void Explain()
    {
        var edition = ours.Baseline();
        var decider = new Decider(edition);
        var matrix = ours.Planner().Decide(edition, ours.Date);
        var cells = matrix.Grid.Cells().Where((_, i) => i % (facts.Decisions / ExplainedCells) == 0).ToList();
        var questions = cells.Select(cell => ours.Question(matrix.Grid, cell)).ToList();
        var timed = Timing.Median(Short, () =>
        {
            foreach (var question in questions) decider.Explain(question);
        });
        var each = new Timed(timed.Milliseconds / cells.Count, timed.Bytes / cells.Count, timed.Runs);
        print(EngineLine.Of("portolan-explain", each, 1) with
        {
            Note = $"one cell explained with all facts read, mean over {cells.Count} cells; 0.001 ms is a microsecond",
        });
        var mismatches = cells.Zip(questions).LongCount(pair => decider.Explain(pair.Second).Decision != matrix[pair.First]);
        print(new CheckLine("explained decisions = matrix", mismatches));
    }

    private void HandWrittenPlanes()
    {
        var engine = new PlaneEvaluator(facts);
        PlaneMatrix? baseline = null, scenario = null;
        var diff = 0;
        var timed = Timing.Median(Short, () =>
        {
            baseline = engine.Evaluate(facts.Scenarios.Baseline, facts.Date);
            scenario = engine.Evaluate(facts.Scenarios.Scenario, facts.Date);
            diff = scenario.DifferencesFrom(baseline);
        });
        print(EngineLine.Of("handwritten-planes", timed, 2 * facts.Decisions) with
        {
            Base = Hash(baseline!),
            Scen = Hash(scenario!),
            Permits = baseline!.Permitted,
            Diff = diff,
            Note = "the rules in C#, every rule's plane kept: the bound for an engine that explains",
        });
        var whatIf = Timing.Median(Short, () =>
        {
            scenario = engine.WhatIf(baseline, facts.Scenarios.Scenario, facts.Date);
            diff = scenario.DifferencesFrom(baseline);
        });
        print(EngineLine.Of("handwritten-planes-whatif", whatIf, facts.Decisions) with { Scen = Hash(scenario!), Diff = diff });
        long permits = 0;
        var year = Timing.Median(Short, () =>
        {
            permits = 0;
            foreach (var day in YearOfDays()) permits += engine.Evaluate(facts.Scenarios.Baseline, day).Permitted;
        });
        print(EngineLine.Of("handwritten-planes-365days", year, 365 * facts.Decisions) with { Permits = permits });
    }

    private void HandWrittenBitset()
    {
        var baseline = new BitsetEvaluator(facts);
        var scenario = new BitsetEvaluator(facts);
        var diff = 0;
        var timed = Timing.Median(Short, () =>
        {
            baseline.Evaluate(facts.Scenarios.Baseline, facts.Date);
            scenario.Evaluate(facts.Scenarios.Scenario, facts.Date);
            diff = baseline.DifferencesFrom(scenario);
        });
        print(EngineLine.Of("handwritten-bitset", timed, 2 * facts.Decisions) with
        {
            Base = MatrixHash.Of(facts, (firm, state, service) => baseline[firm, state, service]),
            Scen = MatrixHash.Of(facts, (firm, state, service) => scenario[firm, state, service]),
            Permits = baseline.PermittedCount,
            Diff = diff,
            Note = "the rules in C# in one pass, decisions only: the bound for any engine",
        });
        var result = new uint[baseline.Permitted.Length];
        var whatIf = Timing.Median(Short, () => diff = baseline.WhatIf(facts.Scenarios.Scenario, facts.Date, result));
        print(EngineLine.Of("handwritten-bitset-whatif", whatIf, facts.Decisions) with { Diff = diff });
        long permits = 0;
        var year = Timing.Median(Short, () =>
        {
            permits = 0;
            foreach (var day in YearOfDays())
            {
                baseline.Evaluate(facts.Scenarios.Baseline, day);
                permits += baseline.PermittedCount;
            }
        });
        print(EngineLine.Of("handwritten-bitset-365days", year, 365 * facts.Decisions) with { Permits = permits });
    }

    private void HandWrittenNaive()
    {
        var baseline = new NaiveEvaluator(facts, facts.Scenarios.Baseline, facts.Date);
        var scenario = new NaiveEvaluator(facts, facts.Scenarios.Scenario, facts.Date);
        var permitted = new bool[facts.Decisions];
        long diff = 0;
        var timed = Timing.Median(Short, () =>
        {
            diff = 0;
            var at = 0;
            foreach (var firm in facts.Firms)
            {
                for (var state = 0; state < facts.States.Count; state++)
                {
                    for (var service = 0; service < facts.Services.Count; service++)
                    {
                        permitted[at] = baseline.IsPermitted(firm, state, service);
                        if (permitted[at++] != scenario.IsPermitted(firm, state, service)) diff++;
                    }
                }
            }
        });
        print(EngineLine.Of("handwritten-naive", timed, 2 * facts.Decisions) with
        {
            Base = MatrixHash.Of(facts, (firm, state, service) => permitted[(firm * facts.States.Count + state) * facts.Services.Count + service]),
            Permits = permitted.LongCount(each => each),
            Diff = diff,
            Note = "the rules in C#, one cell at a time, decisions only",
        });
    }

    private IEnumerable<int> YearOfDays() => Enumerable.Range(facts.Date - YearBefore, YearBefore + 1 + YearAfter);

    private string Hash(PlaneMatrix matrix) => MatrixHash.Of(facts, (firm, state, service) => matrix[firm, state, service]);
}
