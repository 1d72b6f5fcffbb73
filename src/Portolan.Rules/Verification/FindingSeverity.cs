namespace Portolan.Rules.Verification;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>It may be meant.</summary>
    Warning,

    /// <summary>It cannot be meant.</summary>
    Error,
}
