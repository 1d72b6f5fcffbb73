using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Rules;

/// <summary><c>portolan scenarios</c>: the what-ifs at hand.</summary>
internal static class ScenariosCommand
{
    /// <summary>The command with its verbs.</summary>
    /// <param name="options">The options that commands share.</param>
    /// <param name="kept">The verb of what people keep, which is another desk's.</param>
    public static Command Create(CommonOptions options, Command kept) => new("scenarios", "The what-ifs at hand, with their status and sources") { CreateList(options), CreateShow(options), kept };

    private static Command CreateList(CommonOptions options)
    {
        var command = new Command("list", "The scenarios, a line each") { options.Format, options.Rulebook };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var rulebook = RulebookFolder.Read(arguments, options);
            ReportPrinter.Print(new ScenarioListReport([.. rulebook.ScenarioIds.Select(id => rulebook.FindScenario(id)!)]), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static Command CreateShow(CommonOptions options)
    {
        var id = new Argument<string>("scenario") { Description = "the scenario's id, such as france-refuses-passports" };
        var command = new Command("show", "One scenario: what it assumes, on what sources, and what it contradicts") { id, options.Format, options.Rulebook };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var rulebook = RulebookFolder.Read(arguments, options);
            var chosen = ScenarioChoice.Parse(rulebook, arguments.GetValue(id)!);
            ReportPrinter.Print(new ScenarioReport(rulebook, chosen), format);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
