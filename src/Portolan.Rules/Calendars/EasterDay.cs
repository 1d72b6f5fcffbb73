namespace Portolan.Rules.Calendars;

/// <summary>A number of days after Western Easter Sunday, negative for days before it.</summary>
internal sealed record EasterDay(int Days) : HolidayDay(HolidayRuleKind.Easter)
{
    public override DateOnly? In(int year) => Easter.Western(year).AddDays(Days);
}
