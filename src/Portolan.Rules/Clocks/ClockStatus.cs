using System.Text.Json.Serialization;

namespace Portolan.Rules.Clocks;

/// <summary>Where a clock stands on a day.</summary>
public enum ClockStatus
{
    /// <summary>Time is left.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>It stands still, as the authority waits for an answer.</summary>
    [JsonStringEnumMemberName("suspended")]
    Suspended,

    /// <summary>Nothing comes of it until the firm has supplied what is missing.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    /// <summary>The time is over, and what was waited for has not come.</summary>
    [JsonStringEnumMemberName("late")]
    Late,

    /// <summary>The time is over, and the law says what follows: deemed approved, or the services may begin.</summary>
    [JsonStringEnumMemberName("elapsed")]
    Elapsed,

    /// <summary>What was waited for has come.</summary>
    [JsonStringEnumMemberName("done")]
    Done,
}
