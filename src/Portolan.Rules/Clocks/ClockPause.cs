namespace Portolan.Rules.Clocks;

/// <summary>A question of the authority and what it does to a clock.</summary>
/// <param name="Asked">The day of the question.</param>
/// <param name="From">The first day on which the clock stands still; null where the question does not stop it.</param>
/// <param name="Until">The last such day.</param>
/// <param name="Effect">Why it does, or does not.</param>
public sealed record ClockPause(DateOnly Asked, DateOnly? From, DateOnly? Until, PauseEffect Effect);
