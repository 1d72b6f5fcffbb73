using System.Text.Json.Serialization;

namespace Portolan.Desks.Firms;

/// <summary>A list of a firm's facts that may be known only in part.</summary>
internal enum FirmList
{
    /// <summary>The services that it is authorised for or has notified.</summary>
    [JsonStringEnumMemberName("services")]
    Services,

    /// <summary>The host States that it has notified.</summary>
    [JsonStringEnumMemberName("passports")]
    Passports,
}
