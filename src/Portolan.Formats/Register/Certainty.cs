namespace Portolan.Formats.Register;

/// <summary>What a published list says about one of its possible members.</summary>
public enum Certainty
{
    /// <summary>The list is blank, or holds text that could not be read: nothing is known.</summary>
    Unknown,

    /// <summary>The list may mean it, or something else.</summary>
    Doubtful,

    /// <summary>The list is stated and does not hold it.</summary>
    NotListed,

    /// <summary>The list holds it.</summary>
    Listed,
}
