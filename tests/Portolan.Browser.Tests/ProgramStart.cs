using System.Diagnostics;

namespace Portolan.Browser.Tests;

/// <summary>Starts the program as a person would, over the rulebook and the register of the repository.</summary>
internal static class ProgramStart
{
    private const string Greeting = "Portolan is at ";

    /// <summary>Runs a command; its output is for the caller to read.</summary>
    public static Process Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "portolan.dll"), .. arguments]) { RedirectStandardOutput = true };
        start.Environment["PORTOLAN_HOME"] = Repository.Root;
        start.Environment.Remove("PORTOLAN_STORE");
        return Process.Start(start)!;
    }

    /// <summary>Writes the fictional group into a folder.</summary>
    public static async Task WriteDemoAsync(string data)
    {
        using var demo = Run("demo", "--no-serve", "--data", data);
        await demo.StandardOutput.ReadToEndAsync();
        await demo.WaitForExitAsync();
        demo.ExitCode.ShouldBe(0);
    }

    /// <summary>Runs a command that serves, until it says where.</summary>
    public static async Task<(Process Server, Uri Address)> ServeAsync(params string[] arguments)
    {
        var server = Run(["serve", "--urls", "http://127.0.0.1:0", "--log", "warnings", .. arguments]);
        var line = await server.StandardOutput.ReadLineAsync();
        line.ShouldNotBeNull("the server ended without saying where it is");
        line.ShouldStartWith(Greeting);
        return (server, new Uri(line[Greeting.Length..]));
    }

    /// <summary>Ends a server.</summary>
    public static void End(Process? server)
    {
        if (server is { HasExited: false })
        {
            server.Kill();
            server.WaitForExit();
        }
        server?.Dispose();
    }
}
