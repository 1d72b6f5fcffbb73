namespace Portolan.Rules.Rulebooks;

/// <summary>Words for people, in each language of the rulebook.</summary>
/// <param name="English">The English words.</param>
/// <param name="French">The French words.</param>
public sealed record LocalisedText(string English, string French)
{
    /// <summary>The words in a language.</summary>
    public string In(Language language) => language == Language.French ? French : English;

    /// <summary>The English words.</summary>
    public override string ToString() => English;
}
