using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;

namespace Portolan.Rules.Questions;

/// <summary>Every day between two on which a decision flips, with what flips on it.</summary>
public static class Timeline
{
    /// <summary>The days after the first on which something flips, in order. Read one by one: a day's matrices are let go with it.</summary>
    /// <param name="planner">The firms.</param>
    /// <param name="edition">The rules.</param>
    /// <param name="from">The day whose decisions the first change is measured against.</param>
    /// <param name="until">The last day looked at.</param>
    /// <exception cref="ArgumentException">The last day comes before the first.</exception>
    public static IEnumerable<TimelineDay> Between(Planner planner, Edition edition, DateOnly from, DateOnly until)
    {
        if (until < from) throw new ArgumentException($"the last day {until:yyyy-MM-dd} comes before the first {from:yyyy-MM-dd}", nameof(until));
        return Days(planner, edition, from, until);
    }

    private static IEnumerable<TimelineDay> Days(Planner planner, Edition edition, DateOnly from, DateOnly until)
    {
        var before = planner.Decide(edition, from);
        foreach (var date in planner.ChangeDays(edition, from.AddDays(1), until))
        {
            var after = planner.Decide(edition, date);
            var flipped = after.DifferencesFrom(before).ToList();
            if (flipped.Count > 0) yield return new TimelineDay(date, before, after, flipped);
            before = after;
        }
    }
}

/// <summary>A day on which decisions flip.</summary>
/// <param name="Date">The day.</param>
/// <param name="Before">The decisions of the last day on which something changed, or of the first day looked at.</param>
/// <param name="After">The decisions of this day.</param>
/// <param name="Flipped">The cells that flip, in the order of the grid.</param>
public sealed record TimelineDay(DateOnly Date, DecisionMatrix Before, DecisionMatrix After, IReadOnlyList<Cell> Flipped);
