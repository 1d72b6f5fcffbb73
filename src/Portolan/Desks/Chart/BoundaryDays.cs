using System.Runtime.CompilerServices;
using Portolan.Rules.Planning;
using Portolan.Rules.Questions;

namespace Portolan.Desks.Chart;

/// <summary>
/// The days on which an answer of the chart changes: between two of them, it is the same. Those of the law as it stands are worked out once for
/// the firms of a planner and kept with it; a scenario adds days of its own.
/// </summary>
internal sealed class BoundaryDays
{
    /// <summary>How far ahead of the last day that is known of days are looked for.</summary>
    private const int YearsAhead = 5;

    /// <summary>MiCA applies to crypto-asset service providers from this day (Art. 149(2)): before it, the chart says nothing.</summary>
    private static readonly DateOnly First = new(2024, 12, 30);

    private static readonly ConditionalWeakTable<Planner, BoundaryDays> Kept = [];

    private readonly IReadOnlyList<TimelineFlips> plain;
    private readonly HashSet<DateOnly> plainChanges;
    private readonly DateOnly until;

    private BoundaryDays(ChartQuestion question)
    {
        this.until = question.Firms.LastDay.AddYears(YearsAhead);
        var edition = question.Plain;
        this.plain = [.. Timeline.Between(question.Planner, edition, First.AddDays(-1), this.until).Select(day => new TimelineFlips(day.Date, [.. day.Flipped]))];
        this.plainChanges = [.. question.Planner.ChangeDays(edition, First, this.until)];
    }

    /// <summary>The days for some cells, in order; the first is that from which the law applies.</summary>
    /// <param name="question">The firms, and the scenarios assumed.</param>
    /// <param name="filter">The cells looked at.</param>
    public static IReadOnlyList<DateOnly> Of(ChartQuestion question, CellFilter filter) => Kept.GetValue(question.Planner, _ => new BoundaryDays(question)).Days(question, filter);

    private IReadOnlyList<DateOnly> Days(ChartQuestion question, CellFilter filter)
    {
        var days = new SortedSet<DateOnly>(this.plain.Where(day => filter.IsAll || day.Flipped.Any(cell => filter.Includes(question, cell))).Select(day => day.Date)) { First };
        if (question.Edition.Scenarios.Count > 0) days.UnionWith(question.Planner.ChangeDays(question.Edition, First, this.until).Where(day => !this.plainChanges.Contains(day)));
        return [.. days];
    }
}
