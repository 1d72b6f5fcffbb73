namespace Portolan.Rules.Linting;

/// <summary>How much a finding matters.</summary>
public enum LintSeverity
{
    /// <summary>Worth knowing; it may well be meant.</summary>
    Note,

    /// <summary>Probably not what was meant.</summary>
    Warning,

    /// <summary>A fault: the rulebook cannot be relied on with it.</summary>
    Error,
}
