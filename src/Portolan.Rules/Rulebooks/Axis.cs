namespace Portolan.Rules.Rulebooks;

/// <summary>What an answer varies over.</summary>
[Flags]
public enum Axis
{
    /// <summary>The same for everyone, everywhere.</summary>
    None = 0,

    /// <summary>It may differ by firm.</summary>
    Firm = 1,

    /// <summary>It may differ by crypto-asset service.</summary>
    Service = 2,

    /// <summary>It may differ by Member State.</summary>
    State = 4,
}
