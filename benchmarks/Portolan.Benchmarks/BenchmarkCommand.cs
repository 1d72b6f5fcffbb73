using System.CommandLine;
using BenchmarkDotNet.Running;
using Portolan.Benchmarks.Data;
using Portolan.Benchmarks.Decisions;
using Portolan.Benchmarks.Duties;
using Portolan.Benchmarks.Measurement;
using Portolan.Benchmarks.Parts;
using Portolan.Benchmarks.Records;
using Portolan.Benchmarks.Web;

namespace Portolan.Benchmarks;

/// <summary>The command line of the benchmarks.</summary>
public sealed class BenchmarkCommand : RootCommand
{
    /// <summary>Fresh processes differ; the middle one of five stands for them.</summary>
    private const int ColdStarts = 5;

    private static readonly int[] ManyFirmsCounts = [3_000, 30_000];

    /// <summary>The commands.</summary>
    public BenchmarkCommand() : base("Measures Portolan beside hand-written code and other engines")
    {
        Add(DecisionsCommand());
        Add(DutiesCommand());
        Add(TableCommand());
        Add(PartsCommand());
        Add(ColdCommand());
        Add(LoadCommand());
        Add(ManyCommand());
        Add(RecordCommand.Create());
        Add(WebCommand.Create());
    }

    private static Option<FileInfo> FactsOption() => new("--facts") { Description = "the facts that all engines share", HelpName = "FILE", Required = true };

    private static Option<DirectoryInfo> RulebookOption() => new("--rulebook") { Description = "the rulebook", HelpName = "FOLDER", Required = true };

    private static Command DecisionsCommand()
    {
        var facts = FactsOption();
        var json = new Option<bool>("--json") { Description = "print the lines only, without the table" };
        var house = new Option<DirectoryInfo?>("--house-rulebook")
        {
            Description = "measure besides how long this rulebook takes to load", HelpName = "FOLDER",
        };
        var command = new Command("decisions", "Measures the decisions of the benchmark and prints a JSON object a line") { facts, json, house };
        command.SetAction(parsed =>
        {
            var lines = new LinePrinter(Console.Out);
            var file = parsed.GetValue(facts)!.FullName;
            new DecisionsBenchmark(PublishedFacts.Read(file), lines.Print).Run();
            foreach (var line in Cold("cold", "--facts", file)) lines.Print(line);
            if (parsed.GetValue(house) is { } folder)
            {
                foreach (var line in Cold("load", "--rulebook", folder.FullName)) lines.Print(line with { Engine = "portolan-load-cold-house" });
            }
            foreach (var count in ManyFirmsCounts) lines.Print(Lines("many", "--facts", file, "--firms", $"{count}").Single());
            if (!parsed.GetValue(json)) Console.WriteLine("\n" + ResultTable.Of(lines.Engines));
            return Verdict(lines);
        });
        return command;
    }

    private static Command DutiesCommand()
    {
        var rulebook = RulebookOption();
        var register = new Option<FileInfo>("--register") { Description = "a snapshot of the register", HelpName = "FILE", Required = true };
        var command = new Command("duties", "Measures whom duties bind and prints a JSON object a line") { rulebook, register };
        command.SetAction(parsed =>
        {
            var lines = new LinePrinter(Console.Out);
            new DutiesBenchmark(new DutyCase(parsed.GetValue(rulebook)!.FullName, parsed.GetValue(register)!.FullName), lines.Print).Run();
            return Verdict(lines);
        });
        return command;
    }

    private static Command TableCommand()
    {
        var save = new Option<FileInfo?>("--save")
        {
            Description = "write the table, with the machine in words, to this Markdown file", HelpName = "FILE",
        };
        var work = new Option<string>("--work") { Description = "what was measured, for the heading: decisions or duties", HelpName = "WORK", DefaultValueFactory = _ => "decisions" };
        var note = new Option<string?>("--note") { Description = "a word on the conditions of the run", HelpName = "TEXT" };
        var command = new Command("table", "Reads the lines of all engines from standard input and prints the table") { save, work, note };
        command.SetAction(parsed =>
        {
            var lines = new LinePrinter(TextWriter.Null);
            while (Console.In.ReadLine() is { } text) lines.Take(text);
            Console.WriteLine(ResultTable.Of(lines.Engines));
            if (parsed.GetValue(save) is { } file) ResultFile.Write(file, parsed.GetValue(work)!, parsed.GetValue(note), lines);
            return Verdict(lines);
        });
        return command;
    }

    private static Command PartsCommand()
    {
        var rest = new Argument<string[]>("arguments")
        {
            Description = "after --, arguments of BenchmarkDotNet, such as --filter '*Explain*'", Arity = ArgumentArity.ZeroOrMore,
        };
        var facts = FactsOption();
        var command = new Command("parts", "Measures the parts with BenchmarkDotNet") { facts, rest };
        command.SetAction(parsed =>
        {
            Environment.SetEnvironmentVariable(PartsCase.FactsVariable, parsed.GetValue(facts)!.FullName);
            var arguments = parsed.GetValue(rest)!;
            // Without a filter BenchmarkDotNet would ask which to run.
            if (!arguments.Any(argument => argument.StartsWith("--filter", StringComparison.Ordinal))) arguments = [.. arguments, "--filter", "*"];
            BenchmarkSwitcher.FromAssembly(typeof(BenchmarkCommand).Assembly).Run(arguments, PartsCase.Config);
        });
        return command;
    }

    private static Command ColdCommand()
    {
        var facts = FactsOption();
        var command = new Command("cold", "Loads, prepares and decides once: what a first time takes") { facts };
        command.SetAction(parsed =>
        {
            foreach (var line in ColdStart.Matrix(PublishedFacts.Read(parsed.GetValue(facts)!.FullName))) Console.WriteLine(line);
        });
        return command;
    }

    private static Command LoadCommand()
    {
        var rulebook = RulebookOption();
        var command = new Command("load", "Loads a rulebook once: what a first time takes") { rulebook };
        command.SetAction(parsed => Console.WriteLine(ColdStart.Load(parsed.GetValue(rulebook)!.FullName)));
        return command;
    }

    private static Command ManyCommand()
    {
        var facts = FactsOption();
        var firms = new Option<int>("--firms") { Description = "how many", HelpName = "COUNT", Required = true };
        var command = new Command("many", "Decides once for many firms, the published ones over and over under new names") { facts, firms };
        command.SetAction(parsed => Console.WriteLine(ManyFirms.Run(PublishedFacts.Read(parsed.GetValue(facts)!.FullName), parsed.GetValue(firms))));
        return command;
    }

    /// <summary>The lines of a command of this program, each with the median time of several fresh processes.</summary>
    private static IEnumerable<EngineLine> Cold(params string[] arguments)
    {
        var runs = Enumerable.Range(0, ColdStarts).Select(_ => Lines(arguments)).ToList();
        return runs[0].Select((line, i) => line with { Ms = runs.Select(run => run[i].Ms).Order().ElementAt(ColdStarts / 2), Runs = ColdStarts });
    }

    private static List<EngineLine> Lines(params string[] arguments) => [.. FreshProcess.Run(arguments).Select(EngineLine.TryRead).OfType<EngineLine>()];

    private static int Verdict(LinePrinter lines)
    {
        var differing = lines.Checks.Where(check => check.Mismatches != 0).Select(check => $"{check.Check}: {check.Mismatches} differ");
        var complaints = ResultTable.Disagreements(lines.Engines).Concat(differing).ToList();
        foreach (var complaint in complaints) Console.Error.WriteLine(complaint);
        return complaints.Count == 0 ? 0 : 1;
    }
}
