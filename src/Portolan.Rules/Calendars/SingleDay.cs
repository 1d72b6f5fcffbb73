namespace Portolan.Rules.Calendars;

/// <summary>One day in one year.</summary>
internal sealed record SingleDay(DateOnly Date) : HolidayDay(HolidayRuleKind.SingleDay)
{
    public override DateOnly? In(int year) => Date.Year == year ? Date : null;
}
