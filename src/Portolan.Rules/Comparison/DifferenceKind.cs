namespace Portolan.Rules.Comparison;

/// <summary>How something differs between two versions of a rulebook.</summary>
public enum DifferenceKind
{
    /// <summary>Only the later version has it.</summary>
    Added,

    /// <summary>Only the earlier version has it.</summary>
    Removed,

    /// <summary>Both have it, and say different things.</summary>
    Changed,
}
