namespace Portolan.Rules.Rulebooks;

/// <summary>What a rule rests on.</summary>
public enum ConfidenceLevel
{
    /// <summary>Read in the official text.</summary>
    Verified,

    /// <summary>Follows from the official text by a reading of ours.</summary>
    Inference,

    /// <summary>Read in a secondary source.</summary>
    Secondary,

    /// <summary>Not checked against any source held, or sources conflict.</summary>
    Unverified,
}

/// <summary>How sure the rulebook is of a rule.</summary>
/// <param name="Level">What the rule rests on.</param>
/// <param name="Because">Why it is no surer, or null where the official text is the source.</param>
public sealed record Confidence(ConfidenceLevel Level, LocalisedText? Because)
{
    /// <summary>Read in the official text: what holds where a rule says nothing.</summary>
    public static Confidence Verified { get; } = new(ConfidenceLevel.Verified, null);
}
