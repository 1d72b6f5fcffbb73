using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Chart;

/// <summary>Two matrices and their difference: what a scenario would change on a day.</summary>
internal sealed class Impact
{
    private Impact(ChartQuestion question, ChosenScenario scenario, MatrixComparison comparison, IReadOnlyList<Classification> classifications, IReadOnlyList<DutyChange> duties)
    {
        Duties = duties;
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

    /// <summary>The duties that the scenario adds or takes away.</summary>
    public IReadOnlyList<DutyChange> Duties { get; }

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
        var firms = question.Firms.Index().Where(firm => filter.Includes(firm.Item)).Select(firm => firm.Index).ToList();
        var day = question.Planner.On(question.On);
        var duties = DutyChange.Between(day.Owed(question.Edition), day.Owed(edition), firms).Where(change => filter.States.Count == 0 || change.State is null || filter.States.Contains(change.State));
        return new Impact(question, scenario, comparison, [.. Classify(question, scenario, filter)], [.. duties]);
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
