using System.Text.Json.Serialization;

namespace Portolan.Rules.Clocks;

/// <summary>What happened in a procedure before an authority on a day.</summary>
public enum ProcedureStep
{
    /// <summary>The authority received the application or notification.</summary>
    [JsonStringEnumMemberName("submitted")]
    Submitted,

    /// <summary>The authority acknowledged receipt.</summary>
    [JsonStringEnumMemberName("acknowledged")]
    Acknowledged,

    /// <summary>The authority said what is missing, and by when it is to be given.</summary>
    [JsonStringEnumMemberName("declared-incomplete")]
    DeclaredIncomplete,

    /// <summary>The authority received what was missing.</summary>
    [JsonStringEnumMemberName("supplied")]
    Supplied,

    /// <summary>The authority said that it is complete.</summary>
    [JsonStringEnumMemberName("declared-complete")]
    DeclaredComplete,

    /// <summary>The authority asked for further information.</summary>
    [JsonStringEnumMemberName("question")]
    Question,

    /// <summary>The authority received the answer.</summary>
    [JsonStringEnumMemberName("answer")]
    Answer,

    /// <summary>The authority extended the time for which the clock stands still.</summary>
    [JsonStringEnumMemberName("extended")]
    Extended,

    /// <summary>The authority received changes to what had been submitted.</summary>
    [JsonStringEnumMemberName("changed")]
    Changed,

    /// <summary>The authority forwarded the information to the host State.</summary>
    [JsonStringEnumMemberName("forwarded")]
    Forwarded,

    /// <summary>The authority told the firm that it had.</summary>
    [JsonStringEnumMemberName("communicated")]
    Communicated,

    /// <summary>The authority decided.</summary>
    [JsonStringEnumMemberName("decided")]
    Decided,

    /// <summary>The firm, or the acquirer, was told of the decision.</summary>
    [JsonStringEnumMemberName("notified")]
    Notified,

    /// <summary>It was given up before a decision.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,
}
