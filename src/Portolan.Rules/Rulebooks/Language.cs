namespace Portolan.Rules.Rulebooks;

/// <summary>A language that the rulebook speaks.</summary>
public enum Language
{
    /// <summary>English, the default.</summary>
    English,

    /// <summary>French.</summary>
    French,
}
