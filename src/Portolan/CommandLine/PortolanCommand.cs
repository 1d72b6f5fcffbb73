using System.CommandLine;
using System.CommandLine.Parsing;
using Portolan.Cel.Syntax;
using Portolan.Desks.Chart;
using Portolan.Desks.Demo;
using Portolan.Desks.Duties;
using Portolan.Desks.Filings;
using Portolan.Desks.Firms;
using Portolan.Desks.Records;
using Portolan.Desks.Register;
using Portolan.Desks.Rules;
using Portolan.Desks.Scenarios;
using Portolan.Formats;
using Portolan.Record;
using Portolan.Rules;
using Portolan.Web;
using Portolan.Web.Assistants;
using Portolan.Web.Operations;

namespace Portolan.CommandLine;

/// <summary>The command <c>portolan</c> with all its verbs.</summary>
public static class PortolanCommand
{
    /// <summary>How long a command that is interrupted may take to clear away what it has half done.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    /// <summary>Runs a command line: results go to standard output, complaints to standard error.</summary>
    /// <param name="arguments">The words behind the program's name.</param>
    public static ExitCode Run(string[] arguments)
    {
        var root = Build();
        var parsed = root.Parse(arguments.Length == 0 ? ["--help"] : arguments);
        if (parsed.Errors.Count > 0) return Complain(ExitCode.Usage, Complaint(parsed));
        try
        {
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop };
            return (ExitCode)parsed.Invoke(invocation);
        }
        catch (CommandException refused)
        {
            return Complain(refused.ExitCode, refused.Message);
        }
        catch (RulebookException refused)
        {
            return Complain(ExitCode.BadInput, refused.Message);
        }
        catch (InputException refused)
        {
            return Complain(ExitCode.BadInput, refused.Message);
        }
        catch (RecordException refused)
        {
            return Complain(refused.Fault == RecordFault.Occupied ? ExitCode.Usage : ExitCode.BadInput, refused.Message);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return Complain(ExitCode.BadInput, SystemRefusal.Words(failed, VerbOf(parsed.CommandResult)));
        }
        catch (OperationCanceledException)
        {
            return Complain(ExitCode.Stopped, $"{VerbOf(parsed.CommandResult)} was stopped before its end");
        }
        catch (Exception fault)
        {
            return Complain(ExitCode.Internal, $"a fault of the program: {fault}");
        }
    }

    /// <summary>All verbs with their options.</summary>
    internal static RootCommand Build()
    {
        var options = new CommonOptions();
        return new RootCommand("Where a crypto-asset firm may operate in Europe, by which rule, and what would change it. Not legal advice.")
        {
            AssessCommand.Create(options),
            ExplainCommand.Create(options),
            ImpactCommand.Create(options),
            RepairCommand.Create(options),
            TimelineCommand.Create(options),
            StateCommand.Create(options),
            DependencyCommand.Create(options),
            StressCommand.Create(options),
            PlanCommand.Create(options),
            ScenariosCommand.Create(options, KeptCommand.Create(options)),
            RulesCommand.Create(options, RulesDiffCommand.Create(options)),
            CelCommand.Create(options),
            RegisterCommand.Create(options),
            FirmCommand.Create(options),
            DemoCommand.Create(options, ServerSettings.Flags, (arguments, cancellation) => ServeCommand.RunAsync(arguments, options, guests: true, asksForLink: false, cancellation)),
            ServeCommand.Create(options),
            McpCommand.Create(options),
            DutiesCommand.Create(options),
            FilingCommand.Create(options),
            DeadlineCommand.Create(options),
            HolidaysCommand.Create(options),
            RecordCommand.Create(options),
        };
    }

    /// <summary>The words that name a command, such as <c>register import</c>.</summary>
    private static string VerbOf(SymbolResult command) =>
        command.Parent is CommandResult { Parent: not null } parent ? $"{VerbOf(parent)} {NameOf(command)}" : NameOf(command);

    private static string NameOf(SymbolResult command) => ((CommandResult)command).Command.Name;

    private static string Complaint(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var verbs = command.Subcommands.Select(verb => verb.Name).ToList();
        if (parsed.UnmatchedTokens.Count == 0 || verbs.Count == 0)
        {
            return $"{parsed.Errors[0].Message.TrimEnd('.')} (portolan {(command is RootCommand ? "" : command.Name + " ")}--help lists what there is)";
        }
        var nearest = NearestName.Among(parsed.UnmatchedTokens[0], verbs);
        return $"no verb '{parsed.UnmatchedTokens[0]}' (expected one of {string.Join(", ", verbs)}){Sentence.DidYouMean(nearest)}";
    }

    private static ExitCode Complain(ExitCode code, string message)
    {
        Console.Error.WriteLine($"portolan: {message}");
        return code;
    }
}
