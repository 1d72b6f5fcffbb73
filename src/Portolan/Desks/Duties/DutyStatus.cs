using System.Text.Json.Serialization;

namespace Portolan.Desks.Duties;

/// <summary>How a firm stands with a duty on a day.</summary>
internal enum DutyStatus
{
    /// <summary>It does not bind the firm.</summary>
    [JsonStringEnumMemberName("not applicable")]
    NotApplicable,

    /// <summary>It binds, and nothing that it follows has happened.</summary>
    [JsonStringEnumMemberName("no occasion")]
    NoOccasion,

    /// <summary>It was done, and what shows it still holds.</summary>
    [JsonStringEnumMemberName("met")]
    Met,

    /// <summary>It is to be done.</summary>
    [JsonStringEnumMemberName("due")]
    Due,

    /// <summary>It should have been done.</summary>
    [JsonStringEnumMemberName("overdue")]
    Overdue,

    /// <summary>Whether it binds is not known, or the law is not settled.</summary>
    [JsonStringEnumMemberName("unsettled")]
    Unsettled,
}
