using System.Text.Json.Serialization;

namespace Portolan.Desks.Firms;

/// <summary>What happened to a passport on a day (MiCA Art. 65).</summary>
internal enum PassportStep
{
    /// <summary>The firm gave its home authority the information of Art. 65(1).</summary>
    [JsonStringEnumMemberName("submitted")]
    Submitted,

    /// <summary>The home authority forwarded it to the host State, to ESMA and to EBA, Art. 65(2).</summary>
    [JsonStringEnumMemberName("forwarded")]
    Forwarded,

    /// <summary>The home authority told the firm that it had, Art. 65(3).</summary>
    [JsonStringEnumMemberName("communicated")]
    Communicated,

    /// <summary>The firm began to serve the host State.</summary>
    [JsonStringEnumMemberName("started")]
    Started,

    /// <summary>A public register was seen to list the host State.</summary>
    [JsonStringEnumMemberName("listed")]
    Listed,

    /// <summary>The firm no longer serves the host State.</summary>
    [JsonStringEnumMemberName("ended")]
    Ended,
}
