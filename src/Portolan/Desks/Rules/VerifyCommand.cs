using System.CommandLine;
using System.ComponentModel;
using Portolan.CommandLine;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Verification;

namespace Portolan.Desks.Rules;

/// <summary><c>portolan rules verify</c>: what can be proved about the rules themselves.</summary>
internal static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var against = new Option<string?>("--against") { Description = "say how decisions differ from those of the rulebook in this folder", HelpName = "FOLDER" };
        var limit = new Option<int>("--time-limit") { Description = "how long the solver may think about one question (default: 5)", HelpName = "SECONDS", DefaultValueFactory = _ => (int)SolverProgram.DefaultTimeLimit.TotalSeconds };
        var command = new Command("verify", "Prove what can be proved about the rules: dead rules, contradictions, gaps, and exactly when a scenario differs (needs z3)")
        {
            options.Scenario, against, limit, options.Format, options.Rulebook,
        };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var program = FindSolver(arguments.GetValue(limit));
            var rulebook = RulebookFolder.Read(arguments, options);
            var scenarios = arguments.GetValue(options.Scenario)!;
            var edition = EditionOf(rulebook, scenarios);
            var before = arguments.GetValue(against) is { } folder ? EditionOf(ReadOther(folder), scenarios) : scenarios.Length > 0 ? Edition.Of(rulebook) : null;
            var report = Verify(new Verifier(program), edition, before);
            ReportPrinter.Print(new VerifyReport(report), format);
            return (int)ExitCodeFor(report);
        });
        return command;
    }

    private static SolverProgram FindSolver(int seconds)
    {
        if (seconds is < 1 or > 3600) throw CommandException.Usage($"--time-limit '{seconds}' (expected 1 to 3600 seconds)");
        var program = SolverProgram.Find() ?? throw CommandException.BadInput(
            $"verification needs the solver z3, which is not here (expected on the PATH, or where {SolverProgram.Variable} says; apt-get install z3, " +
            "brew install z3, or https://github.com/Z3Prover/z3/releases). Everything else works without it");
        return program with { TimeLimit = TimeSpan.FromSeconds(seconds) };
    }

    private static Rulebook ReadOther(string folder) =>
        Directory.Exists(folder) ? RulebookReader.Read(folder) : throw CommandException.BadInput($"no rulebook folder '{folder}'");

    private static Edition EditionOf(Rulebook rulebook, string[] scenarios)
    {
        try
        {
            return Edition.Of(rulebook, null, [.. scenarios.Select(text => ScenarioChoice.Parse(rulebook, text))]);
        }
        catch (ScenarioConflictException refused)
        {
            throw CommandException.Usage(refused.Message);
        }
    }

    private static VerificationReport Verify(Verifier verifier, Edition edition, Edition? before)
    {
        try
        {
            return verifier.Verify(edition, before);
        }
        catch (SolverException refused) when (refused.InnerException is Win32Exception)
        {
            throw CommandException.BadInput(refused.Message);
        }
    }

    private static ExitCode ExitCodeFor(VerificationReport report)
    {
        if (report.Faults.Count > 0) return ExitCode.Internal;
        return report.Findings.Any(finding => finding.Severity == FindingSeverity.Error) ? ExitCode.No : ExitCode.Done;
    }
}
