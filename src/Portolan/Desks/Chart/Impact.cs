using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Chart;

/// <summary>Two matrices and their difference: what a scenario would change on a day.</summary>
internal sealed class Impact
{
    private Impact(ChartQuestion question, ChosenScenario scenario, MatrixComparison comparison, IReadOnlyList<Classification> classifications)
    {
        Question = question;
        Scenario = scenario;
        Comparison = comparison;
        Classifications = classifications;
    }

    /// <summary>The firms, the day, and the rules without the scenario.</summary>
    public ChartQuestion Question { get; }

    /// <summary>The scenario.</summary>
    public ChosenScenario Scenario { get; }

    /// <summary>The decisions without it and with it; behind a change are the rules that decide with it.</summary>
    public MatrixComparison Comparison { get; }

    /// <summary>What the scenario changes besides decisions: whom its classifying rules speak about.</summary>
    public IReadOnlyList<Classification> Classifications { get; }

    /// <summary>The impact of a scenario.</summary>
    /// <param name="question">The firms, the day, and the rules without the scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="edition">The rules with it.</param>
    /// <param name="filter">The cells to look at; the matrices are whole all the same.</param>
    public static Impact Of(ChartQuestion question, ChosenScenario scenario, Edition edition, CellFilter filter)
    {
        var before = question.Planner.Decide(question.Edition, question.On);
        var after = question.Planner.Decide(edition, question.On);
        var comparison = MatrixComparison.Of(before, after, question.Firms, filter, cells => after.RulesAt(cells.After));
        return new Impact(question, scenario, comparison, [.. Classify(question, scenario, filter)]);
    }

    private static IEnumerable<Classification> Classify(ChartQuestion question, ChosenScenario scenario, CellFilter filter)
    {
        foreach (var rule in scenario.Scenario.Rules.Where(rule => rule.Effect == Effect.Classify && rule.InForce.Includes(question.On)))
        {
            var firms = question.Planner.On(question.On).FirmsUnder(new EditionRule(rule, scenario)).Count(firm => filter.Includes(question.Firms[firm]));
            yield return new Classification(rule, firms);
        }
    }
}

/// <summary>A rule that decides nothing by itself but changes what firms are.</summary>
internal sealed record Classification(Rule Rule, int Firms);
