namespace Portolan.Rules.Calendars;

/// <summary>The part of a holiday's rule that says on which day of a year it falls.</summary>
internal abstract record HolidayDay(HolidayRuleKind Kind)
{
    /// <summary>The day in a year, or null where it has none.</summary>
    public abstract DateOnly? In(int year);
}
