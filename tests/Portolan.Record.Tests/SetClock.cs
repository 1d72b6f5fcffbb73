namespace Portolan.Record.Tests;

/// <summary>A clock that stands where it is set.</summary>
internal sealed class SetClock : TimeProvider
{
    /// <summary>Done once, when the time is asked for next.</summary>
    public Action? WhenAsked { get; set; }

    public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        var asked = WhenAsked;
        WhenAsked = null;
        asked?.Invoke();
        return Now;
    }
}
