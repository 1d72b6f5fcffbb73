using Portolan.CommandLine;

namespace Portolan.Desks.Duties.Pages;

/// <summary>A day of a calendar.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsInMonth">Whether it belongs to the month that is shown.</param>
/// <param name="Holidays">The public holidays on it.</param>
/// <param name="Due">What is due on it.</param>
public sealed record DutyDay(DateOnly Date, bool IsInMonth, IReadOnlyList<string> Holidays, IReadOnlyList<DutyRow> Due)
{
    /// <summary>The id of its place in the agenda.</summary>
    public string Anchor => $"day-{ReportText.Iso(Date)}";

    /// <summary>Whether it is a Saturday, a Sunday or a public holiday.</summary>
    public bool IsWithoutWork => Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Holidays.Count > 0;
}
