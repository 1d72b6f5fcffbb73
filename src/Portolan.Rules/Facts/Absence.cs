using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Facts;

/// <summary>What it means that a source does not state a fact.</summary>
/// <param name="Kind">Which of the meanings.</param>
/// <param name="Value">The value taken, where the kind is <see cref="AbsenceKind.Value"/>.</param>
/// <param name="Because">Why that value may be taken, or null for the other kinds.</param>
public sealed record Absence(AbsenceKind Kind, Fact? Value = null, LocalisedText? Because = null)
{
    /// <summary>Nobody knows: the default.</summary>
    public static Absence Unknown { get; } = new(AbsenceKind.Unknown);
}

/// <summary>The meanings that the absence of a fact may have.</summary>
public enum AbsenceKind
{
    /// <summary>Nobody knows; what depends on it is unsettled.</summary>
    Unknown,

    /// <summary>There is none: <c>has(…)</c> is false.</summary>
    None,

    /// <summary>An empty list or map.</summary>
    Empty,

    /// <summary>A value that may be taken for a stated reason.</summary>
    Value,
}
