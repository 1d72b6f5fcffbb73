namespace Portolan.Rules.Calendars;

/// <summary>The first such weekday on or after a day of the year, or the last on or before it.</summary>
internal sealed record WeekdayNearDay(DayOfWeek Weekday, bool IsAfter, FixedDay Day) : HolidayDay(HolidayRuleKind.WeekdayNearDay)
{
    public override DateOnly? In(int year)
    {
        if (Day.In(year) is not { } day) return null;
        return IsAfter ? day.AddDays((Weekday - day.DayOfWeek + 7) % 7) : day.AddDays(-((day.DayOfWeek - Weekday + 7) % 7));
    }
}
