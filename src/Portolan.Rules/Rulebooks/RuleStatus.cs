namespace Portolan.Rules.Rulebooks;

/// <summary>How firmly a rule stands. Only settled rules decide; what hangs on another kind comes out as unsettled.</summary>
public enum RuleStatus
{
    /// <summary>In force and not in dispute.</summary>
    Settled,

    /// <summary>Whether it is the law is in dispute, or sources conflict.</summary>
    Contested,

    /// <summary>Published as a plan, not adopted.</summary>
    Announced,
}
