using System.Text.Json.Serialization;

namespace Portolan.Desks.Firms;

/// <summary>How far a passport is on a day.</summary>
internal enum PassportPhase
{
    /// <summary>Its first step lies ahead.</summary>
    [JsonStringEnumMemberName("ahead")]
    Ahead,

    /// <summary>Submitted; the home authority has time to forward it.</summary>
    [JsonStringEnumMemberName("submitted")]
    Submitted,

    /// <summary>Submitted; the time to forward it is over, and nothing says that it was forwarded.</summary>
    [JsonStringEnumMemberName("late")]
    Late,

    /// <summary>Forwarded to the host State; the firm has not been told yet.</summary>
    [JsonStringEnumMemberName("forwarded")]
    Forwarded,

    /// <summary>The host State may be served.</summary>
    [JsonStringEnumMemberName("effective")]
    Effective,

    /// <summary>The firm no longer serves the host State.</summary>
    [JsonStringEnumMemberName("ended")]
    Ended,
}
