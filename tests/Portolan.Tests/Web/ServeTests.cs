using System.Diagnostics;
using Portolan.Tests.CommandLine;

namespace Portolan.Tests.Web;

/// <summary>The program as the shell starts and stops it.</summary>
public class ServeTests
{
    [Fact]
    public async Task It_says_where_it_is_answers_leaves_nothing_outside_its_data_and_stops_when_it_is_told_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals of Unix");
        DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-serve-"), home = Directory.CreateTempSubdirectory("portolan-home-");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "portolan.dll"), "serve", "--guests", "--log", "warnings", "--urls", "http://127.0.0.1:0", "--data", data.FullName]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["PORTOLAN_HOME"], start.Environment["HOME"]) = (Repository.Root, home.FullName);
        using var process = Process.Start(start)!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            line.ShouldStartWith("Portolan is at http://127.0.0.1:");
            using var client = new HttpClient { BaseAddress = new Uri(line!["Portolan is at ".Length..]) };
            (await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken)).ShouldBe("ready on 2026-08-17");
            (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldStartWith("There is no administrator yet.");
            var link = (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!.Trim();
            link.ShouldStartWith($"{client.BaseAddress}first/");
            (await client.GetStringAsync(link, TestContext.Current.CancellationToken)).ShouldContain("id=\"join\"");
            (await client.GetStringAsync("/firms", TestContext.Current.CancellationToken)).ShouldContain("The record has no firm yet.");
            using (var signal = Process.Start("kill", ["-TERM", $"{process.Id}"])) await signal.WaitForExitAsync(TestContext.Current.CancellationToken);
            process.WaitForExit(TimeSpan.FromSeconds(30)).ShouldBeTrue();
            (await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldNotContain("\"level\":\"warning\"");
            home.EnumerateFileSystemInfos().ShouldBeEmpty();
        }
        finally
        {
            if (!process.HasExited) process.Kill();
            data.Delete(recursive: true);
            home.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("http://0.0.0.0:7780")]
    [InlineData("https://127.0.0.1:7780")]
    [InlineData("http://example.org")]
    [InlineData("7780")]
    public void Only_this_machine_is_served(string url) => RunningProgram.Run("serve", "--urls", url).Refused(2, "expected http://ADDRESS:PORT with a loopback address");
}
