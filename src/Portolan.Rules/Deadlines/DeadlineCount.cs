namespace Portolan.Rules.Deadlines;

/// <summary>A deadline and how it was counted.</summary>
/// <param name="Due">The last moment, in the local time of the State: the end of a day is the last minute of it.</param>
/// <param name="HasTime">Whether the moment is a time of day and not the end of the day.</param>
/// <param name="Steps">The days that were looked at, in order; for clock time only the first and the last.</param>
public sealed record DeadlineCount(DateTime Due, bool HasTime, IReadOnlyList<DeadlineStep> Steps)
{
    /// <summary>The day on which it is due.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Due);
}
