namespace Portolan.Rules.Calendars;

/// <summary>A public holiday in one year.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">How the law fixes it.</param>
/// <param name="IsSubstitute">
/// True for the day that the law adds because the holiday itself falls on a Saturday or Sunday.
/// </param>
public sealed record Holiday(DateOnly Date, HolidayName Name, HolidayRuleKind Kind, bool IsSubstitute);
