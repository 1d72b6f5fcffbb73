namespace Portolan.Rules.Rulebooks;

/// <summary>What follows where a rule holds.</summary>
public enum Effect
{
    /// <summary>The service may be provided.</summary>
    Permit,

    /// <summary>The service may not be provided, whatever permits it, unless an exemption defeats this rule.</summary>
    Prohibit,

    /// <summary>Named prohibitions do not apply.</summary>
    Exempt,

    /// <summary>The firm owes something.</summary>
    Require,

    /// <summary>What is permitted has a bound.</summary>
    Limit,

    /// <summary>The subject belongs to a class that other rules speak of.</summary>
    Classify,

    /// <summary>Someone should look.</summary>
    Alert,
}
