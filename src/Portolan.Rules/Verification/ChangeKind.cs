namespace Portolan.Rules.Verification;

/// <summary>The ways in which a decision may change from one edition to another.</summary>
public enum ChangeKind
{
    /// <summary>What was not permitted or unsettled is permitted.</summary>
    Grants,

    /// <summary>What was permitted is not permitted or unsettled.</summary>
    Takes,

    /// <summary>What was unsettled is not permitted.</summary>
    Refuses,

    /// <summary>What was not permitted is unsettled.</summary>
    Unsettles,
}
