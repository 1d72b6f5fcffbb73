using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Rules;

/// <summary><c>portolan rules</c>: the law as data.</summary>
internal static class RulesCommand
{
    /// <summary>The command with its verbs.</summary>
    /// <param name="options">The options that reading commands share.</param>
    /// <param name="diff">The verb <c>diff</c>, which another desk answers because it speaks of the firms of a register.</param>
    public static Command Create(CommonOptions options, Command diff) => new("rules", "The law as data: browse the rules, run their examples, look them over, compare")
    {
        CreateList(options), CreateShow(options), CreateTest(options), LintCommand.Create(options), VerifyCommand.Create(options), diff,
    };

    private static Command CreateList(CommonOptions options)
    {
        var command = new Command("list", "The rules, with what they cite and when they are law")
        {
            options.On, options.Known, options.Scenario, options.Format, options.Rulebook,
        };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var on = options.OnOf(arguments);
            var known = options.KnownOf(arguments);
            var rulebook = RulebookFolder.Read(arguments, options);
            var scenarios = arguments.GetValue(options.Scenario)!.Select(text => ScenarioChoice.Parse(rulebook, text)).ToList();
            ReportPrinter.Print(new RuleListReport(rulebook, [.. Listed(rulebook, on, known, scenarios)]), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>The rules of a rulebook and of scenarios, by their ids.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="on">Only those in force on this day; null for all.</param>
    /// <param name="known">Only those known on this day; null for all.</param>
    /// <param name="scenarios">The scenarios.</param>
    public static IEnumerable<Rule> Listed(Rulebook rulebook, DateOnly? on, DateOnly? known, IEnumerable<ChosenScenario> scenarios) =>
        rulebook.Rules.Where(rule => !(rule.KnownFrom > known)).Concat(scenarios.SelectMany(chosen => chosen.Scenario.Rules))
            .Where(rule => on is null || rule.InForce.Includes(on.Value)).OrderBy(rule => rule.Id);

    private static Command CreateShow(CommonOptions options)
    {
        var id = new Argument<string>("rule") { Description = "the rule's id, such as mica.65.communicated" };
        var command = new Command("show", "One rule: its words, condition, sources and examples") { id, options.Scenario, options.Format, options.Rulebook };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var rulebook = RulebookFolder.Read(arguments, options);
            ReportPrinter.Print(new RuleReport(rulebook, FindRule(rulebook, arguments.GetValue(id)!)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static Command CreateTest(CommonOptions options)
    {
        var command = new Command("test", "Run the examples of every rule and scenario") { options.Format, options.Rulebook };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var rulebook = RulebookFolder.Read(arguments, options);
            var results = new ExampleRunner(rulebook).RunAll();
            ReportPrinter.Print(new ExamplesReport(rulebook, results), format);
            return (int)(results.All(result => result.Passed) ? ExitCode.Done : ExitCode.No);
        });
        return command;
    }

    /// <summary>The rule of an id, of the rulebook or of one of its scenarios.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static Rule FindRule(Rulebook rulebook, string text)
    {
        var all = rulebook.Rules.Concat(rulebook.ScenarioIds.SelectMany(id => rulebook.FindScenario(id)!.Rules)).ToList();
        if (all.FirstOrDefault(rule => rule.Id.ToString() == text) is { } found) return found;
        var nearest = Portolan.Cel.Syntax.NearestName.Among(text, all.Select(rule => rule.Id.ToString()));
        throw CommandException.Usage($"no rule '{text}' (portolan rules list names them){Sentence.DidYouMean(nearest)}");
    }
}
