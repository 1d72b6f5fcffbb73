namespace Portolan.Rules.Calendars;

/// <summary>A day of the year; 29 February exists in leap years only.</summary>
internal sealed record FixedDay(int Month, int Day) : HolidayDay(HolidayRuleKind.FixedDay)
{
    public override DateOnly? In(int year) => Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
}
