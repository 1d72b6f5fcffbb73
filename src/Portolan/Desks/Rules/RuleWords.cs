using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Rules;

/// <summary>Finds rules by words.</summary>
internal static class RuleWords
{
    /// <summary>Whether the id, a title or a citation of a rule has some words, whatever the case.</summary>
    public static bool Have(Rulebook rulebook, Rule rule, string words) =>
        new[] { rule.Id.ToString(), rule.Title.English, rule.Title.French, Cites(rulebook, rule, Language.English), Cites(rulebook, rule, Language.French) }.Any(text => text.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static string Cites(Rulebook rulebook, Rule rule, Language language) => string.Join(' ', rule.Cites.Select(rulebook.Acts.CiteIn(language)));
}
