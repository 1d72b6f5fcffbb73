namespace Portolan.Rules.Deadlines;

/// <summary>A step of counting a deadline.</summary>
/// <param name="Date">The day.</param>
/// <param name="Count">Its number in the period, or null where it is not counted.</param>
/// <param name="Kind">Why it is counted, or not.</param>
/// <param name="Holiday">The English name of the public holiday, where it is one.</param>
/// <param name="FrenchHoliday">Its French name, where the calendar has one.</param>
public sealed record DeadlineStep(DateOnly Date, int? Count, DeadlineStepKind Kind, string? Holiday = null, string? FrenchHoliday = null);
