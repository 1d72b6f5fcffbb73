using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Rules.Linting;

namespace Portolan.Desks.Rules;

/// <summary><c>portolan rules lint</c>: what the author of a rulebook may not have meant.</summary>
internal static class LintCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var scenario = new Option<string[]>("--scenario")
        {
            Description = "only what concerns this scenario; may be repeated", HelpName = "ID", DefaultValueFactory = _ => [],
        };
        var command = new Command("lint", "Look the rulebook over: what is uncited, untested, shadowed, overlapping, unused, …")
        {
            scenario, options.Format, options.Rulebook,
        };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var lint = RulebookLint.Of(RulebookFolder.Find(arguments, options));
            var chosen = arguments.GetValue(scenario)!;
            if (chosen.FirstOrDefault(id => !lint.Rulebook.ScenarioIds.Contains(id)) is { } unknown) throw ScenarioChoice.Unknown(lint.Rulebook, unknown);
            var findings = lint.Findings.Where(finding => chosen.Length == 0 || chosen.Contains(finding.Scenario)).ToList();
            ReportPrinter.Print(new LintReport(findings), format);
            return (int)(findings.Any(finding => finding.Severity == LintSeverity.Error) ? ExitCode.No : ExitCode.Done);
        });
        return command;
    }
}
