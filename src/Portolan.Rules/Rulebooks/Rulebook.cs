using Portolan.Rules.Calendars;
using Portolan.Rules.Facts;
using Portolan.Rules.Law;

namespace Portolan.Rules.Rulebooks;

/// <summary>The law as data: rules, the facts that they may name, the measures, the acts cited, the scenarios. Immutable once read.</summary>
public sealed class Rulebook
{
    private readonly Dictionary<RuleId, Rule> rules;
    private readonly ScenarioFolder scenarios;

    internal Rulebook(
        ConditionCompiler compiler, IReadOnlyList<Rule> rules, IReadOnlyDictionary<string, Measure> measures, ActCatalogue acts,
        CalendarLibrary calendars, ScenarioFolder scenarios)
    {
        Compiler = compiler;
        Rules = rules;
        Measures = measures;
        Acts = acts;
        Calendars = calendars;
        this.scenarios = scenarios;
        this.rules = rules.ToDictionary(rule => rule.Id);
    }

    /// <summary>The facts that rules may name.</summary>
    public FactSchema Schema => Compiler.Schema;

    /// <summary>The rules, ordered by name: their order never matters to an answer.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>What a firm can do, by name.</summary>
    public IReadOnlyDictionary<string, Measure> Measures { get; }

    /// <summary>The acts that provisions are cited from.</summary>
    public ActCatalogue Acts { get; }

    /// <summary>The public holidays that working days are counted with.</summary>
    public CalendarLibrary Calendars { get; }

    /// <summary>The names of the scenarios, ordered.</summary>
    public IReadOnlyList<string> ScenarioIds => scenarios.Ids;

    internal ConditionCompiler Compiler { get; }

    /// <summary>The rule with a name, or null.</summary>
    public Rule? Find(RuleId id) => rules.GetValueOrDefault(id);

    /// <summary>The scenario with a name, or null.</summary>
    /// <exception cref="RulebookException">Its file cannot be used.</exception>
    public Scenario? FindScenario(string id) => scenarios.Find(id, this);
}
