namespace Portolan.Rules.Calendars;

/// <summary>A number of days after Orthodox Easter Sunday, negative for days before it.</summary>
internal sealed record OrthodoxEasterDay(int Days) : HolidayDay(HolidayRuleKind.OrthodoxEaster)
{
    public override DateOnly? In(int year) => Easter.Orthodox(year).AddDays(Days);
}
