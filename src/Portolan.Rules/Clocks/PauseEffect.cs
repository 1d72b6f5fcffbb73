using System.Text.Json.Serialization;

namespace Portolan.Rules.Clocks;

/// <summary>What a question of the authority does to a clock.</summary>
public enum PauseEffect
{
    /// <summary>The clock stands still until the answer, or the day that was set.</summary>
    [JsonStringEnumMemberName("stops")]
    Stops,

    /// <summary>The clock stands still for as long as it can: the answer did not come in that time.</summary>
    [JsonStringEnumMemberName("stops-for-the-longest-time")]
    StopsForLongest,

    /// <summary>It came after the last day on which the clock could be stopped.</summary>
    [JsonStringEnumMemberName("too-late-to-stop")]
    TooLate,

    /// <summary>Another came before, and only the first stops the clock.</summary>
    [JsonStringEnumMemberName("only-the-first-stops")]
    NotFirst,
}
