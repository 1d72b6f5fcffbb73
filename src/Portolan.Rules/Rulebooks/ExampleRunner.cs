using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>Runs the examples of rules: the whole rulebook answers, and the rule has to have its part in the answer.</summary>
/// <param name="rulebook">The rulebook.</param>
public sealed class ExampleRunner(Rulebook rulebook)
{
    /// <summary>Runs the examples of every rule, those of scenarios inside their scenario, and checks the words of every rule.</summary>
    public IReadOnlyList<ExampleResult> RunAll()
    {
        var results = new List<ExampleResult>();
        results.AddRange(Run(Edition.Of(rulebook), rulebook.Rules));
        foreach (var id in rulebook.ScenarioIds)
        {
            var scenario = rulebook.FindScenario(id)!;
            results.AddRange(RunOf(scenario));
        }
        return results;
    }

    /// <summary>Runs the examples of a scenario's rules inside it, and checks their words.</summary>
    public IReadOnlyList<ExampleResult> RunOf(Scenario scenario) => [.. Run(EditionOf(scenario), scenario.Rules)];

    /// <summary>Runs the examples of one rule, that of a scenario inside its scenario.</summary>
    public IReadOnlyList<ExampleResult> RunOf(Rule rule) => [.. Run(EditionOf(rule), [rule]).Where(result => result.Example is not null)];

    private Edition EditionOf(Rule rule) => rule.Scenario is { } id ? EditionOf(rulebook.FindScenario(id)!) : Edition.Of(rulebook);

    private Edition EditionOf(Scenario scenario) => Edition.Of(rulebook, null, [ChosenScenario.Of(rulebook, scenario)]);

    private IEnumerable<ExampleResult> Run(Edition edition, IReadOnlyList<Rule> rules)
    {
        var decider = new Decider(edition);
        foreach (var rule in rules)
        {
            if (Words(rule) is { } issue)
            {
                yield return new ExampleResult(rule, null, issue);
                continue;
            }
            if (OneSided(rule) is { } side) yield return new ExampleResult(rule, null, side);
            foreach (var example in rule.Examples) yield return new ExampleResult(rule, example, Run(decider, rule, example));
        }
    }

    private static string? Words(Rule rule)
    {
        try
        {
            rule.Because?.Check();
            return null;
        }
        catch (RulebookException refused)
        {
            return refused.Message;
        }
    }

    private static string? OneSided(Rule rule) => ExampleSides.Missing(rule) is { } missing
        ? $"{rule.Position}: '{rule.Id}' has no example in which it {missing} (expected at least one each way)"
        : null;

    private string? Run(Decider decider, Rule rule, Example example)
    {
        try
        {
            var question = Read(rule, example);
            return rule.Decides || rule.Otherwise || example.Then is Expectation.Permitted or Expectation.NotPermitted
                ? Complaint(rule, example, decider.Explain(question))
                : Complaint(rule, example, decider.Outcome(Member(decider, rule), question)) ?? OfNumbers(decider, rule, example, question);
        }
        catch (RulebookException refused)
        {
            return refused.Message;
        }
        catch (FactException refused)
        {
            return refused.Message;
        }
    }

    /// <summary>For a bound whose example names numbers: whether they come out so.</summary>
    private static string? OfNumbers(Decider decider, Rule rule, Example example, Question question)
    {
        if (example.Numbers is not { } expected) return null;
        var outcome = decider.Measure(Member(decider, rule), question);
        return expected.Fits(outcome) ? null : $"{example.Position}: '{rule.Id}' gives {expected.OfThese(outcome)} (expected {expected})";
    }

    /// <summary>The question of an example. What a rule does not speak about need not be given: the first service, the home State.</summary>
    private Question Read(Rule rule, Example example)
    {
        var given = example.Given.Only([.. rulebook.Schema.Variables.Select(variable => variable.Name)]);
        var firm = YamlFacts.Read(given.Require(QuestionVariables.FirmName)) as FactMap ?? throw given.Require(QuestionVariables.FirmName).Unexpected("a mapping of facts");
        var globals = rulebook.Schema.Variables.Where(variable => !QuestionVariables.IsOfQuestion(variable.Name) && given.Optional(variable.Name) is not null)
            .ToDictionary(variable => variable.Name, variable => YamlFacts.Read(given.Require(variable.Name)));
        var service = Named(given, QuestionVariables.ServiceName, rule, Axis.Service) ?? rulebook.Schema.Enumeration(QuestionVariables.ServiceName).Members[0].Code;
        var state = Named(given, QuestionVariables.StateName, rule, Axis.State) ?? (firm.Entries.GetValueOrDefault("home") as FactText)?.Value ?? rulebook.Schema.Enumeration(QuestionVariables.StateName).Members[0].Code;
        return new Question(firm, service, state, given.Require(QuestionVariables.DateName).Date, globals);
    }

    private static string? Named(YamlMapping given, string variable, Rule rule, Axis axis) =>
        rule.Decides || rule.Otherwise || rule.Per.HasFlag(axis) ? given.Require(variable).Text : given.Optional(variable)?.Text;

    private static EditionRule Member(Decider decider, Rule rule) => decider.Edition.Rules.First(member => member.Rule.Id == rule.Id);

    /// <summary>For a rule that decides nothing by itself: whether it holds.</summary>
    private static string? Complaint(Rule rule, Example example, RuleOutcome outcome)
    {
        var found = outcome.Condition switch
        {
            Truth.True => Expectation.Applies,
            Truth.False => Expectation.DoesNotApply,
            _ => Expectation.Unsettled,
        };
        return found == example.Then ? null : $"{example.Position}: '{rule.Id}' gives {Word(found)} (expected {Word(example.Then)})";
    }

    private static string? Complaint(Rule rule, Example example, DecisionExplanation explanation)
    {
        var outcome = explanation.Outcomes.FirstOrDefault(candidate => candidate.Rule.Id == rule.Id);
        var holds = rule.Otherwise ? explanation.RestsOnBan : outcome!.Condition == Truth.True;
        var decided = explanation.Decision switch
        {
            Decision.Permitted => Expectation.Permitted,
            Decision.NotPermitted => Expectation.NotPermitted,
            _ => Expectation.Unsettled,
        };
        if (example.Then is Expectation.Applies or Expectation.DoesNotApply) decided = holds ? Expectation.Applies : Expectation.DoesNotApply;
        if (decided != example.Then) return $"{example.Position}: '{rule.Id}' gives {Word(decided)} (expected {Word(example.Then)})";
        return ExampleSides.Shows(rule, example.Then) is { } shown && shown != holds
            ? $"{example.Position}: the answer is {Word(decided)}, but '{rule.Id}' {(holds ? "holds" : "does not hold")} (expected that it {(shown ? "holds" : "does not")})"
            : null;
    }

    /// <summary>The word that the rulebook has for an expectation.</summary>
    public static string Word(Expectation expectation) => expectation switch
    {
        Expectation.Permitted => "permitted",
        Expectation.NotPermitted => "not permitted",
        Expectation.Unsettled => "unsettled",
        Expectation.Applies => "applies",
        _ => "does not apply",
    };
}

/// <summary>What running an example showed.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Example">The example, or null where the complaint is about the rule as a whole.</param>
/// <param name="Complaint">What is wrong, with its place in the rulebook, or null.</param>
public sealed record ExampleResult(Rule Rule, Example? Example, string? Complaint)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Passed => Complaint is null;
}
