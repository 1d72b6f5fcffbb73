using Portolan.Rules.Calendars;
using Portolan.Rules.Deadlines;

namespace Portolan.Desks.Duties;

/// <summary>What a deadline is counted with.</summary>
/// <param name="Calendar">Whose holidays count.</param>
/// <param name="Rolling">What becomes of an end on a day without work.</param>
/// <param name="Suspensions">Days, both included, on which a clock of working days stands still.</param>
internal sealed record DeadlineCounting(WorkingCalendar Calendar, Rolling Rolling, IReadOnlyList<(DateOnly From, DateOnly Until)> Suspensions);
