using Portolan.Benchmarks.Data;
using Portolan.Benchmarks.HandWritten;
using Portolan.Benchmarks.Measurement;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;

namespace Portolan.Benchmarks.Decisions;

/// <summary>Holds all engines of this program to the naive one: an engine that is fast and wrong is not fast.</summary>
public static class AnswersCheck
{
    /// <summary>The days between two dates of those compared.</summary>
    public const int DaysApart = 30;

    /// <summary>The first of them, from the day of the facts: twenty lie before it, because there more rules change.</summary>
    public const int FirstDay = -600;

    private const int Dates = 30;

    /// <summary>Compares the decisions on thirty dates, with and without the what-if.</summary>
    public static CheckLine Decisions(BenchmarkCase ours)
    {
        var days = Enumerable.Range(0, Dates).Select(i => ours.Facts.Date + FirstDay + i * DaysApart);
        var mismatches = Days(ours, days).Sum(asked => Mismatches(ours.Facts, asked));
        return new CheckLine($"decisions: portolan = planes = bitset = naive, {Dates} dates, with and without the scenario", mismatches);
    }

    /// <summary>Compares which rules decided, on three dates, with and without the what-if.</summary>
    public static CheckLine Rules(BenchmarkCase ours)
    {
        int[] days = [ours.Facts.Date - 14 * DaysApart, ours.Facts.Date, ours.Facts.Date + 6 * DaysApart];
        var mismatches = Days(ours, days).Sum(asked => OtherRules(ours.Facts, asked));
        return new CheckLine("deciding rules: portolan = planes = naive, 3 dates, with and without the scenario", mismatches);
    }

    private static IEnumerable<Asked> Days(BenchmarkCase ours, IEnumerable<int> days)
    {
        var planner = ours.Planner();
        foreach (var day in days)
        {
            yield return new Asked(ours.Facts.Scenarios.Baseline, day, planner.Decide(ours.Baseline(), StatedFacts.Date(day)));
            yield return new Asked(ours.Facts.Scenarios.Scenario, day, planner.Decide(ours.Scenario(), StatedFacts.Date(day)));
        }
    }

    private static long Mismatches(PublishedFacts facts, Asked asked)
    {
        var naive = new NaiveEvaluator(facts, asked.Scenario, asked.Day);
        var planes = new PlaneEvaluator(facts).Evaluate(asked.Scenario, asked.Day);
        var bitset = new BitsetEvaluator(facts);
        bitset.Evaluate(asked.Scenario, asked.Day);
        return asked.Matrix.Grid.Cells().LongCount(cell =>
        {
            var permitted = naive.IsPermitted(facts.Firms[cell.Firm], cell.State, cell.Service);
            return (asked.Matrix[cell] == Decision.Permitted) != permitted || planes[cell.Firm, cell.State, cell.Service] != permitted
                || bitset[cell.Firm, cell.State, cell.Service] != permitted;
        });
    }

    private static long OtherRules(PublishedFacts facts, Asked asked)
    {
        var naive = new NaiveEvaluator(facts, asked.Scenario, asked.Day);
        var planes = new PlaneEvaluator(facts).Evaluate(asked.Scenario, asked.Day);
        return asked.Matrix.Grid.Cells().LongCount(cell =>
        {
            var permissions = naive.Permissions(facts.Firms[cell.Firm], cell.State, cell.Service).ToList();
            var prohibitions = naive.Prohibitions(facts.Firms[cell.Firm], cell.State, cell.Service).ToList();
            var deciding = asked.Matrix[cell] == Decision.Permitted ? permissions : prohibitions.Count > 0 ? prohibitions : ["P00"];
            return !asked.Matrix.RulesAt(cell).Select(rule => NumberOf(rule.Id.ToString())).SequenceEqual(deciding)
                || !planes.RulesAt(cell.Firm, cell.State, cell.Service).SequenceEqual(permissions.Concat(prohibitions));
        });
    }

    /// <summary>The number that the rules are known by in all engines: <c>P02</c> of <c>p02.casp-passport</c>.</summary>
    private static string NumberOf(string id) => id[..id.IndexOf('.', StringComparison.Ordinal)].ToUpperInvariant();

    private sealed record Asked(ScenarioRow Scenario, int Day, DecisionMatrix Matrix);
}
