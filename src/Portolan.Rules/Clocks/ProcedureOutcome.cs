using System.Text.Json.Serialization;

namespace Portolan.Rules.Clocks;

/// <summary>What an authority decided.</summary>
public enum ProcedureOutcome
{
    /// <summary>Authorised, or not opposed.</summary>
    [JsonStringEnumMemberName("granted")]
    Granted,

    /// <summary>Not authorised, or opposed.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,
}
