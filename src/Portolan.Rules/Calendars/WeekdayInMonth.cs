namespace Portolan.Rules.Calendars;

/// <summary>A weekday counted within a month: from 1 for the first to 4, or <see cref="Last"/>.</summary>
internal sealed record WeekdayInMonth(int Count, DayOfWeek Weekday, int Month) : HolidayDay(HolidayRuleKind.WeekdayInMonth)
{
    public const int Last = 0;

    public override DateOnly? In(int year)
    {
        if (Count == Last)
        {
            var end = new DateOnly(year, Month, DateTime.DaysInMonth(year, Month));
            return end.AddDays(-((end.DayOfWeek - Weekday + 7) % 7));
        }
        var start = new DateOnly(year, Month, 1);
        return start.AddDays((Weekday - start.DayOfWeek + 7) % 7 + 7 * (Count - 1));
    }
}
