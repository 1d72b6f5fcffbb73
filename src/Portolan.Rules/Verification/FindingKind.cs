namespace Portolan.Rules.Verification;

/// <summary>What may be wrong with a rule.</summary>
public enum FindingKind
{
    /// <summary>Its condition can never hold while it is in force.</summary>
    DeadRule,

    /// <summary>A permission that is defeated wherever it holds: a prohibition holds there too.</summary>
    Contradiction,

    /// <summary>A permission or prohibition that changes no decision.</summary>
    Redundant,

    /// <summary>An exemption that changes no decision: nothing that it exempts from is decided by it.</summary>
    UselessExemption,

    /// <summary>A day between two periods on which none of the rules holds for the same facts, though one did before and one does after.</summary>
    Gap,

    /// <summary>A condition that cannot be evaluated on facts that are all known, and so leaves the decision unsettled.</summary>
    FailingCondition,
}
