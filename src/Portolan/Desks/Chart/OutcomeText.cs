using Portolan.Cel.Values;
using Portolan.Rules.Decisions;
using Portolan.Web;
using Spectre.Console;

namespace Portolan.Desks.Chart;

/// <summary>What a rule came to, for people.</summary>
internal static class OutcomeText
{
    /// <summary>Adds the parts of its condition, each with the facts that it read and where those come from.</summary>
    /// <param name="node">The rule in a tree.</param>
    /// <param name="outcome">What it came to.</param>
    /// <param name="all">Whether to show parts that do not tell why.</param>
    public static void AddParts(IHasTreeNodes node, RuleOutcome outcome, bool all)
    {
        foreach (var part in outcome.Parts.Where(part => all || IsTelling(part, outcome)))
        {
            var partNode = node.AddNode($"{Mark(part.Truth)} {Markup.Escape(part.Part.ToString())}");
            foreach (var fact in part.Facts.Where(fact => !fact.IsQuestion))
            {
                var origin = fact.Origin is { } source ? $"  [grey]{Markup.Escape(source.ToString())}[/]" : "";
                partNode.AddNode($"[grey]{Markup.Escape(fact.Path)}[/] {Markup.Escape(Show(fact, Words.English))}{origin}");
            }
            if (part.Error is { } error) partNode.AddNode($"[red]{Markup.Escape(error)}[/]");
        }
    }

    /// <summary>A mark for a truth, in colour.</summary>
    public static string Mark(Truth truth) => truth switch
    {
        Truth.True => "[green]✓[/]",
        Truth.False => "[red]✗[/]",
        _ => "[yellow]?[/]",
    };

    /// <summary>Whether a part says why the rule came out as it did: all parts of one that holds, the false ones of one that fails, the first open one of one that is open (the others hang on it).</summary>
    private static bool IsTelling(PartOutcome part, RuleOutcome outcome) => outcome.Condition switch
    {
        Truth.True => true,
        Truth.False => part.Truth == Truth.False,
        _ => part == outcome.Parts.First(candidate => candidate.Truth == Truth.Unknown),
    };

    /// <summary>The value of a fact in words.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="words">The words of a page, or English for the command line.</param>
    public static string Show(SeenFact fact, Words words)
    {
        const int longest = 90;
        var text = fact.Value switch
        {
            CelUnknown => words["is not known"],
            CelBool present when fact.IsPresence => words[present.Value ? "is stated" : "is not stated"],
            CelBool flag => $"= {words[flag.Value ? "true" : "false"]}",
            CelString code => $"= {code.Value}",
            CelError => words["has no value"],
            CelMap { Count: 0 } map => words[map.IsPartial ? "may hold anything" : "is empty"],
            CelMap map => words.Say(map.IsPartial ? "has {0}, perhaps more" : "has {0}", string.Join(", ", map.Entries.Keys.Select(key => ((CelString)key).Value))),
            CelList list => words.Say(list.Count == 1 ? "has {0} item" : "has {0} items", words.Number(list.Count)),
            var value => $"= {value}",
        };
        return text.Length > longest ? text[..(longest - 1)] + "…" : text;
    }
}
