namespace Portolan.Rules.Verification;

/// <summary>The solver z3 on this machine.</summary>
/// <param name="Path">The program.</param>
/// <param name="TimeLimit">How long it may think about one question; afterwards that question stays open.</param>
public sealed record SolverProgram(string Path, TimeSpan TimeLimit)
{
    /// <summary>Names the program where it is not on the PATH.</summary>
    public const string Variable = "PORTOLAN_Z3";

    /// <summary>Questions about conditions take milliseconds; one that takes longer is not worth waiting for.</summary>
    public static TimeSpan DefaultTimeLimit { get; } = TimeSpan.FromSeconds(5);

    /// <summary>How long it may run, all questions together; then it is ended. Null for as long as it takes.</summary>
    public TimeSpan? WholeLimit { get; init; }

    /// <summary>The solver that <see cref="Variable"/> names, or the one on the PATH; null where there is none.</summary>
    public static SolverProgram? Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        var path = named is { Length: > 0 } ? Existing(named) : Candidates().FirstOrDefault(File.Exists);
        return path is null ? null : new SolverProgram(path, DefaultTimeLimit);
    }

    private static string? Existing(string path) => File.Exists(path) ? path : null;

    private static IEnumerable<string> Candidates()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => new[] { System.IO.Path.Combine(folder, "z3"), System.IO.Path.Combine(folder, "z3.exe") });
    }
}
