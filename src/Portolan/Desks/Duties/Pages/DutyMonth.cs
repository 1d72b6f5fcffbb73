using System.Globalization;

namespace Portolan.Desks.Duties.Pages;

/// <summary>A month of due days: whole weeks, Monday first.</summary>
public sealed class DutyMonth
{
    private const int DaysOfWeek = 7;

    private DutyMonth(DateOnly first, DutySheet sheet)
    {
        First = first;
        var due = sheet.Chosen.Where(row => row.Next is not null).ToLookup(row => row.Next!.Value);
        var monday = first.AddDays(-(((int)first.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
        var weeks = new List<IReadOnlyList<DutyDay>>();
        for (var begin = monday; begin < Next; begin = begin.AddDays(DaysOfWeek))
        {
            weeks.Add([.. Enumerable.Range(0, DaysOfWeek).Select(begin.AddDays).Select(day => new DutyDay(day, day.Month == first.Month, sheet.HolidaysOn(day), [.. due[day]]))]);
        }
        Weeks = weeks;
        NextDue = sheet.Chosen.Where(row => row.Next >= Next).Min(row => row.Next);
        Undated = sheet.Chosen.Count(row => row.Next is null);
    }

    /// <summary>Its first day.</summary>
    public DateOnly First { get; }

    /// <summary>The first day of the month after it.</summary>
    public DateOnly Next => First.AddMonths(1);

    /// <summary>The first day of the month before it.</summary>
    public DateOnly Previous => First.AddMonths(-1);

    /// <summary>Its weeks, with the days of other months that fill the first and the last.</summary>
    public IReadOnlyList<IReadOnlyList<DutyDay>> Weeks { get; }

    /// <summary>The first day after the month on which something is due; null where nothing is.</summary>
    public DateOnly? NextDue { get; }

    /// <summary>How many of the duties have no day.</summary>
    public int Undated { get; }

    /// <summary>The days of the month on which something is due.</summary>
    public IEnumerable<DutyDay> DueDays => Weeks.SelectMany(week => week).Where(day => day is { IsInMonth: true, Due.Count: > 0 });

    /// <summary>A month as addresses name it: <c>2026-11</c>.</summary>
    public static string Name(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    internal static DutyMonth Of(DutySheet sheet, DateOnly month) => new(new DateOnly(month.Year, month.Month, 1), sheet);
}
