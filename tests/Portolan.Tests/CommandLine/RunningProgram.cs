using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Portolan.Tests.CommandLine;

/// <summary>The program as the shell sees it, on the project's rulebook and register and a data folder of its own.</summary>
internal static class RunningProgram
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "portolan.dll");

    public static Result Run(params string[] arguments) => RunWithData(Path.Combine(Path.GetTempPath(), "portolan-tests-no-data"), arguments);

    public static Result RunWithData(string dataFolder, params string[] arguments) => Run(dataFolder, null, arguments);

    /// <summary>Runs it with a variable of the environment set.</summary>
    public static Result RunWithVariable(string name, string value, params string[] arguments) =>
        RunWithData(Path.Combine(Path.GetTempPath(), "portolan-tests-no-data"), (name, value), arguments);

    /// <summary>Runs it on a data folder with a variable of the environment set.</summary>
    public static Result RunWithData(string dataFolder, (string Name, string Value) variable, params string[] arguments) =>
        Run(dataFolder, variable, arguments);

    private static Result Run(string dataFolder, (string Name, string Value)? variable, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["PORTOLAN_HOME"] = Repository.Root;
        start.Environment["PORTOLAN_DATA"] = dataFolder;
        start.Environment.Remove("PORTOLAN_STORE");
        if (variable is { } set) start.Environment[set.Name] = set.Value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output, errors.Result);
    }

    public sealed record Result(int ExitCode, string Output, string Errors)
    {
        /// <summary>The output of a run that went well.</summary>
        public string Done
        {
            get
            {
                Errors.ShouldBeEmpty();
                ExitCode.ShouldBe(0);
                return Output;
            }
        }

        /// <summary>The output of a run that went well, as JSON.</summary>
        public JsonElement Json => JsonDocument.Parse(Done).RootElement;

        /// <summary>Holds a run to have been refused: one clear complaint, nothing on standard output.</summary>
        public void Refused(int exitCode, params string[] expected)
        {
            Output.ShouldBeEmpty();
            ExitCode.ShouldBe(exitCode, Errors);
            Errors.ShouldStartWith("portolan: ");
            Errors.ShouldNotContain("   at ");
            foreach (var text in expected) Errors.ShouldContain(text);
        }
    }
}
