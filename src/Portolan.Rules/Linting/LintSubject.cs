using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Linting;

/// <summary>What the checks look at: the rulebook walked once, with what several checks ask for.</summary>
internal sealed class LintSubject
{
    private readonly Dictionary<Rule, HashSet<ConditionPart>> parts = [];

    /// <summary>Walks a rulebook.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="scenarios">Its scenarios, as far as they can be read.</param>
    public LintSubject(Rulebook rulebook, IReadOnlyList<Scenario> scenarios)
    {
        Rulebook = rulebook;
        Scenarios = scenarios;
        Rules = [.. rulebook.Rules, .. scenarios.SelectMany(scenario => scenario.Rules)];
        Readers = new FactReaders(rulebook.Schema);
        foreach (var rule in Rules)
        {
            parts.Add(rule, [.. rule.Condition?.Parts ?? []]);
            Readers.Add(rule);
        }
        foreach (var measure in rulebook.Measures.Values) Readers.Add(measure);
    }

    public Rulebook Rulebook { get; }

    public IReadOnlyList<Scenario> Scenarios { get; }

    /// <summary>The rules of the rulebook, then those of the scenarios.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Which rules and measures read which facts.</summary>
    public FactReaders Readers { get; }

    /// <summary>The conjuncts of a rule's condition, each once; none for the ban.</summary>
    public IReadOnlySet<ConditionPart> PartsOf(Rule rule) => parts[rule];

    /// <summary>Whether two rules have conditions that say the same, whatever the order of the conjuncts.</summary>
    public bool HaveSameCondition(Rule one, Rule other) => one.Condition is not null && other.Condition is not null && parts[one].SetEquals(parts[other]);
}
