using System.CommandLine;
using System.Text.Json;
using Portolan.Cel.Checking;
using Portolan.Cel.Conformance;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Evaluation.Libraries;
using Portolan.Cel.Syntax;
using Portolan.Cel.Values;
using Portolan.CommandLine;

namespace Portolan.Desks.Rules;

/// <summary><c>portolan cel</c>: the language of conditions, to try out and to hold to cases.</summary>
internal static class CelCommand
{
    /// <summary>The command with its verbs.</summary>
    public static Command Create(CommonOptions options) => new("cel", "The language of conditions: try an expression, run a file of cases")
    {
        CreateRun(options), CreateEval(options),
    };

    private static Command CreateRun(CommonOptions options)
    {
        var file = new Argument<string>("file") { Description = "cases, one JSON object a line (docs/verification.md)" };
        var command = new Command("run", "Run a file of cases: expressions with their variables and what they must come to") { file, options.Format };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var results = Run(arguments.GetValue(file)!);
            ReportPrinter.Print(new CelCasesReport(results), format);
            return (int)(results.All(result => result.Passed) ? ExitCode.Done : ExitCode.No);
        });
        return command;
    }

    private static List<ConformanceResult> Run(string path)
    {
        if (!File.Exists(path)) throw CommandException.BadInput($"no file '{path}'");
        try
        {
            return [.. ConformanceFile.Read(path).Select(ConformanceRunner.Run)];
        }
        catch (ConformanceFileException refused)
        {
            throw CommandException.BadInput(refused.Message);
        }
    }

    private static Command CreateEval(CommonOptions options)
    {
        var expression = new Argument<string>("expression") { Description = "the expression, such as \"firm.home == 'MT'\"" };
        var with = new Option<string?>("--with") { Description = "the values of its variables, as one JSON object", HelpName = "JSON" };
        var command = new Command("eval", "Evaluate one expression") { expression, with, options.Format };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var value = Evaluate(arguments.GetValue(expression)!, Variables(arguments.GetValue(with)));
            ReportPrinter.Print(new CelValueReport(value), format);
            return (int)(value is CelError ? ExitCode.No : ExitCode.Done);
        });
        return command;
    }

    private static CelValue Evaluate(string source, IReadOnlyList<(string Name, CelValue Value)> variables)
    {
        var environment = EnvironmentOf(variables.Select(variable => variable.Name));
        try
        {
            return Interpreter.Evaluate(environment.Compile(source), environment.Bind(variables));
        }
        catch (CelException refused)
        {
            var text = new SourceText(source);
            throw CommandException.Usage(string.Join('\n', refused.Issues.Select(text.Show)));
        }
    }

    private static CelEnvironment EnvironmentOf(IEnumerable<string> variables)
    {
        var builder = new CelEnvironmentBuilder().AddLibrary(new DateLibrary());
        foreach (var name in variables) builder.AddVariable(name, CelType.Dyn);
        return builder.Build();
    }

    private static List<(string Name, CelValue Value)> Variables(string? json)
    {
        if (json is null) return [];
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw CommandException.Usage("--with is no JSON object (expected one with the variables by name)");
            return [.. ((CelMap)CelJson.Read(document.RootElement)).Entries.Select(entry => (((CelString)entry.Key).Value, entry.Value))];
        }
        catch (JsonException refused)
        {
            throw CommandException.Usage($"--with is no JSON from character {(refused.BytePositionInLine ?? 0) + 1} of line {(refused.LineNumber ?? 0) + 1} on (expected an object with the variables by name, such as {{\"n\": 1}})");
        }
    }
}
