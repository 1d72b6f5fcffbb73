using Portolan.Rules.Decisions;
using Portolan.Rules.Law;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>A scenario of rules that somebody has just written, to be tried on the rulebook and kept by nobody.</summary>
public static class DraftScenario
{
    /// <summary>The scenario's name; its rules are called <c>scenario.draft.…</c>.</summary>
    public const string Id = "draft";

    /// <summary>More than a page of rules is a rulebook's business.</summary>
    public const int MaxLength = 4000;

    private const string Name = "rules";
    private const string Act = "32023R1114";

    private static readonly LocalisedText Title = new("Rules as written on the bench", "Règles telles qu'écrites sur le banc");
    private static readonly LocalisedText Says = new("Nobody has announced these rules: they were written to see what they would do.", "Personne n'a annoncé ces règles: elles ont été écrites pour voir ce qu'elles feraient.");

    /// <summary>Reads a list of rules as a rulebook's file has it under <c>rules</c>; bare citations are of Regulation (EU) 2023/1114.</summary>
    /// <param name="rulebook">The rulebook that they are tried on.</param>
    /// <param name="text">The list, in YAML, of at most <see cref="MaxLength"/> characters.</param>
    /// <exception cref="RulebookException">A rule cannot be used; all issues found are in it, each with its line.</exception>
    public static Scenario Read(Rulebook rulebook, string text)
    {
        if (text.Length > MaxLength) throw new RulebookException(new RulebookIssue("draft.too-long", $"{text.Length} characters (expected at most {MaxLength})", Name, 1, 1));
        using var reader = new StringReader(text);
        var list = YamlDocument.Read(reader, Name);
        var issues = new List<RulebookIssue>();
        var rules = new RuleReader(rulebook.Compiler, Id).ReadAll(list, Celex.Parse(Act), DateOnly.MinValue, issues);
        if (issues.Count > 0) throw new RulebookException(issues);
        var scenario = new Scenario
        {
            Id = Id,
            Title = Title,
            Says = Says,
            Status = RuleStatus.Contested,
            Sources = [],
            KnownFrom = DateOnly.MinValue,
            Contradictions = [],
            Parameters = [],
            Rules = rules,
            Amends = [],
            Suspends = [],
            Position = list.Position,
        };
        new RulebookCheck(rulebook.Acts, rulebook.Measures).Check(scenario, rulebook);
        if (rules.FirstOrDefault(rule => rulebook.Find(rule.Id) is not null) is { } taken)
        {
            throw new RulebookException(taken.Position.Issue("draft.taken", $"the rulebook has a rule '{taken.Id}' (expected a name of its own, such as scenario.{Id}.first)"));
        }
        return scenario;
    }
}
