using Portolan.CommandLine;
using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Rules;

/// <summary>Chooses rules; what is null chooses all.</summary>
/// <param name="Query">A part of a name, a title or a citation; "" for all.</param>
/// <param name="Effect">What follows from them.</param>
/// <param name="Status">How firmly they stand.</param>
/// <param name="Act">An act that they cite.</param>
/// <param name="On">A day on which they are law.</param>
/// <param name="Known">A day by which they were known.</param>
public sealed record RuleFilter(string Query, Effect? Effect, RuleStatus? Status, Celex? Act, DateOnly? On, DateOnly? Known)
{
    /// <summary>Whether one looks for rules, and not for an act to read.</summary>
    public bool IsSearch => Query.Length > 0 || Act is not null;

    /// <summary>The rules chosen, in the order of the rulebook.</summary>
    public IReadOnlyList<Rule> Choose(Rulebook rulebook) => [.. rulebook.Rules.Where(rule => Includes(rulebook, rule))];

    /// <summary>The value of an enumeration that an address names by its word; null where it names none.</summary>
    /// <exception cref="CommandException">There is no such word.</exception>
    public static T? Named<T>(string parameter, string? word)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(word)) return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (WordOf(value) == word.ToLowerInvariant()) return value;
        }
        throw CommandException.Usage($"{parameter} '{word}' (expected one of {string.Join(", ", Enum.GetValues<T>().Select(WordOf))})");
    }

    /// <summary>The act that an address names by its CELEX number; null where it names none.</summary>
    /// <exception cref="CommandException">The rulebook cites no such act.</exception>
    public static Celex? NamedAct(Rulebook rulebook, string? number)
    {
        if (string.IsNullOrEmpty(number)) return null;
        if (Celex.TryParse(number, out var act) && rulebook.Rules.Any(rule => rule.Cites.Any(cite => cite.Act == act))) return act;
        throw CommandException.Usage($"act '{number}' is cited by no rule (expected the CELEX number of an act, such as {Celex.Mica})");
    }

    /// <summary>The word of a value in the rulebook and in addresses.</summary>
    public static string WordOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private bool Includes(Rulebook rulebook, Rule rule) =>
        (Effect is null || rule.Effect == Effect) && (Status is null || rule.Status == Status)
        && (Act is not { } act || rule.Cites.Any(cite => cite.Act == act))
        && (On is not { } day || rule.InForce.Includes(day)) && !(rule.KnownFrom > Known)
        && (Query.Length == 0 || RuleWords.Have(rulebook, rule, Query));
}
