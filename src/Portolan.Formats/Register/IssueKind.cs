namespace Portolan.Formats.Register;

/// <summary>What an import does with a flaw.</summary>
public enum IssueKind
{
    /// <summary>It had one possible meaning, which was taken.</summary>
    Repaired,

    /// <summary>It had several possible meanings; the fact is unknown.</summary>
    Doubtful,

    /// <summary>It is kept as it is, but is suspicious or incomplete.</summary>
    Noted,

    /// <summary>The content of the cell, or of a part of it, could not be used.</summary>
    Refused,
}
