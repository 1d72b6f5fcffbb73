using Portolan.Desks.Duties.Events;
using Portolan.Rules.Deadlines;

namespace Portolan.Desks.Duties;

/// <summary>Where a firm stands with a duty that binds it.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Next">The day by which it is next to be done; null where the law gives none or nothing has happened.</param>
/// <param name="Count">How that day was counted, where it was counted from an event.</param>
/// <param name="MetBy">The last thing that shows that it was done, if there is one that still holds.</param>
/// <param name="Open">The occasions that are not answered yet.</param>
internal sealed record DutyStanding(DutyStatus Status, DateOnly? Next, DeadlineCount? Count, DutyEvidenced? MetBy, IReadOnlyList<DutyOccasioned> Open);
