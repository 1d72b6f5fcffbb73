using Portolan.Rules.Deadlines;

namespace Portolan.Rules.Clocks;

/// <summary>A clock as it stands on a day.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Begin">The step that it begins with.</param>
/// <param name="Count">By when, and how that was counted.</param>
/// <param name="Pauses">The questions of the authority, and what each does.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Done">The step that ended it, or null.</param>
/// <param name="IsProvisional">Whether it is counted by way of trial, as if what was received were complete.</param>
public sealed record RunningClock(
    ProcedureClock Clock, ProcedureEvent Begin, DeadlineCount Count, IReadOnlyList<ClockPause> Pauses, ClockStatus Status, ProcedureEvent? Done, bool IsProvisional)
{
    /// <summary>Whether what was waited for came after the last day.</summary>
    public bool CameLate => Done is { } done && done.On > Count.Day;

    /// <summary>The first day on which what follows from silence holds; null where nothing does.</summary>
    public DateOnly? Opens => Clock.End switch
    {
        ClockEnd.MayBeginOn => Count.Day,
        ClockEnd.MayBeginAfter or ClockEnd.Approved => Count.Day.AddDays(1),
        _ => null,
    };
}
