using System.Diagnostics;
using Portolan.Rules.Verification;

namespace Portolan.Rules.Tests.Verification;

/// <summary>The solver, where it is on this machine.</summary>
internal static class Solver
{
    /// <summary>The solver; skips the running test where there is none.</summary>
    public static SolverProgram Require()
    {
        var program = SolverProgram.Find();
        Assert.SkipWhen(program is null, "the solver z3 is not on this machine (apt-get install z3)");
        return program!;
    }

    /// <summary>What the solver prints about a text.</summary>
    public static string Run(string text)
    {
        var start = new ProcessStartInfo(Require().Path, ["-in", "-smt2"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(text);
        process.StandardInput.Close();
        process.WaitForExit();
        return output.Result;
    }
}
