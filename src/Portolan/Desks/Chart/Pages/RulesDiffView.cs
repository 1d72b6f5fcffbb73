using Portolan.Desks.Register;
using Portolan.Formats;
using Portolan.Rules.Comparison;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Web;

namespace Portolan.Desks.Chart.Pages;

/// <summary>The rulebook as it was known on two days: what it said differently, and which decisions change with it.</summary>
public sealed class RulesDiffView
{
    private RulesDiffView(ChartQuestion question, MatrixComparison comparison) => (On, Sources, Before, After, Changes, Firms, States) = (
        question.On, words => ChartView.SourcesOf(question.Firms, words), comparison.Before.Counts, comparison.After.Counts, comparison.Changes.Count,
        [.. comparison.Changes.GroupBy(change => change.Firm.Id).Select(group => (group.First().Firm, group.Count())).OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Firm.Name, StringComparer.Ordinal)],
        [.. comparison.Changes.GroupBy(change => change.State).Select(group => (Country.Parse(group.Key), MatrixComparison.FirmsIn(group), group.Count())).OrderByDescending(state => state.Item3)]);

    /// <summary>The day that decisions are about.</summary>
    public DateOnly On { get; }

    /// <summary>Where firms are known from.</summary>
    public Func<Words, string> Sources { get; }

    /// <summary>The decisions by what was known on the earlier day.</summary>
    public DecisionCounts Before { get; }

    /// <summary>The decisions by what was known on the later day.</summary>
    public DecisionCounts After { get; }

    /// <summary>How many decisions change.</summary>
    public int Changes { get; }

    /// <summary>The firms concerned, each with the number of its decisions that change, the most first.</summary>
    public IReadOnlyList<(IFirm Firm, int Changes)> Firms { get; }

    /// <summary>The States concerned, each with its firms and the number of decisions that change there, the most first.</summary>
    public IReadOnlyList<(Country State, int Firms, int Changes)> States { get; }

    /// <summary>What the rulebook said differently. No firm is needed for it, so it is compared beside the questions that are.</summary>
    internal static RulebookDifference Difference(ChartRoom room, DateOnly from, DateOnly to) =>
        RulebookDifference.Between(new RulebookVersion(room.Rulebook, from), new RulebookVersion(room.Rulebook, to));

    /// <summary>The decisions that change.</summary>
    /// <param name="question">The question, whose day is kept.</param>
    /// <param name="from">The earlier day of knowledge.</param>
    /// <param name="to">The later day of knowledge.</param>
    internal static RulesDiffView Of(ChartQuestion question, DateOnly from, DateOnly to)
    {
        var rulebook = question.Edition.Rulebook;
        var before = question.Planner.Decide(ChartQuestion.Compose(rulebook, from, []), question.On);
        var after = question.Planner.Decide(ChartQuestion.Compose(rulebook, to, []), question.On);
        return new RulesDiffView(question, MatrixComparison.Of(before, after, question.Firms, new CellFilter([], [], [], []), cells => after.RulesAt(cells.After)));
    }
}
