using System.Text.Json.Serialization;

namespace Portolan.Rules.Clocks;

/// <summary>What a firm asks of an authority, or tells it, so that a time begins to run.</summary>
public enum ProcedureKind
{
    /// <summary>An application for authorisation, MiCA Art. 62.</summary>
    [JsonStringEnumMemberName("authorisation")]
    Authorisation,

    /// <summary>A request to add services to an authorisation, MiCA Art. 59(8).</summary>
    [JsonStringEnumMemberName("extension")]
    Extension,

    /// <summary>A notification by a financial entity, MiCA Art. 60.</summary>
    [JsonStringEnumMemberName("notification")]
    Notification,

    /// <summary>A notification of a proposed acquisition of a qualifying holding in the firm, MiCA Art. 83.</summary>
    [JsonStringEnumMemberName("acquisition")]
    Acquisition,

    /// <summary>A notification of services in a host State, MiCA Art. 65.</summary>
    [JsonStringEnumMemberName("passport")]
    Passport,
}
