using Portolan.Rules.Comparison;
using Portolan.Rules.Rulebooks;

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
        var exemptions = before.Edition.Rules.Concat(after.Edition.Rules).Select(member => member.Rule).Where(rule => rule.Effect == Effect.Exempt && changed.Contains(rule.Id)).ToList();
        var comparison = MatrixComparison.Of(
            before.Planner.Decide(before.Edition, before.On), after.Planner.Decide(after.Edition, after.On), before.Register, filter,
            (had, has) => Behind(had, has, changed, exemptions));
        return new RulesDiff(before, after, difference, comparison);
    }

    private static RulebookVersion VersionOf(ChartQuestion question) => new(question.Edition.Rulebook, question.Edition.Known);

    /// <summary>
    /// The rules behind a change: those that differ between the versions and decide on either side, or exempt from one that does. Where
    /// none does (the meaning of a fact changed), those that decide on the later side.
    /// </summary>
    private static IReadOnlyList<Rule> Behind(IReadOnlyList<Rule> had, IReadOnlyList<Rule> has, IReadOnlySet<RuleId> changed, IReadOnlyList<Rule> exemptions)
    {
        var deciding = had.Concat(has).ToList();
        var exempting = exemptions.Where(exemption => deciding.Any(rule => exemption.Except.Contains(rule.Id)));
        var behind = deciding.Where(rule => changed.Contains(rule.Id)).Concat(exempting).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id).ToList();
        return behind.Count > 0 ? behind : has;
    }
}
