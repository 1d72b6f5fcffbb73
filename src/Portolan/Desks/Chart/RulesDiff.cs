using Portolan.Rules.Comparison;

namespace Portolan.Desks.Chart;

/// <summary>Two versions of the law: what they say differently, and which decisions about the firms of a register change with it.</summary>
internal sealed class RulesDiff
{
    private RulesDiff(ChartQuestion before, ChartQuestion after, RulebookDifference difference, MatrixComparison comparison)
    {
        Before = before;
        After = after;
        Difference = difference;
        Comparison = comparison;
    }

    /// <summary>The question to the earlier version.</summary>
    public ChartQuestion Before { get; }

    /// <summary>The same question to the later version.</summary>
    public ChartQuestion After { get; }

    /// <summary>What they say differently.</summary>
    public RulebookDifference Difference { get; }

    /// <summary>The decisions of both.</summary>
    public MatrixComparison Comparison { get; }

    /// <summary>Compares two versions.</summary>
    /// <param name="before">The question to the earlier version.</param>
    /// <param name="after">The question to the later version: the same firms, the same day.</param>
    /// <param name="filter">The cells to look at.</param>
    public static RulesDiff Between(ChartQuestion before, ChartQuestion after, CellFilter filter)
    {
        var difference = RulebookDifference.Between(VersionOf(before), VersionOf(after));
        var changed = RulebookDifference.RulesBetween(before.Edition, after.Edition);
        // Where the schema itself changed, a rule that is written the same may come to something else.
        var behind = new RulesBehind(before, after, rule => difference.Facts.Count > 0 || changed.Contains(rule));
        var (had, has) = (before.Planner.Decide(before.Edition, before.On), after.Planner.Decide(after.Edition, after.On));
        var comparison = MatrixComparison.Of(
            had, has, before.Firms, filter, cells => behind.At(cells, had.RulesAt(cells.Before), has.RulesAt(cells.After)));
        return new RulesDiff(before, after, difference, comparison);
    }

    private static RulebookVersion VersionOf(ChartQuestion question) => new(question.Edition.Rulebook, question.Edition.Known);
}
