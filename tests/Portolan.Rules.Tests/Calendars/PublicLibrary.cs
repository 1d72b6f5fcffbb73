using System.Diagnostics;

namespace Portolan.Rules.Tests.Calendars;

/// <summary>
/// The public holidays of the npm package date-holidays, which the repository does not carry: its data are CC BY-SA. It is run where it was installed,
/// in the folder that <see cref="FolderVariable"/> names; where there is none, the test that asks is skipped.
/// </summary>
internal static class PublicLibrary
{
    /// <summary>The first year compared.</summary>
    public const int FirstYear = 2024;

    /// <summary>The last year compared.</summary>
    public const int LastYear = 2030;

    /// <summary>Names the <c>node_modules</c> folder in which <c>npm install date-holidays@3.37.0</c> put the package.</summary>
    private const string FolderVariable = "PORTOLAN_NODE_MODULES";

    private const int SecondsToRun = 120;

    /// <summary>Prints the calendar and the day of each public holiday; those of the United Kingdom are those of England.</summary>
    private const string Script = """
        const Holidays = require('date-holidays');
        for (const state of process.argv[1].split(' ')) {
            const calendar = state === 'GB' ? new Holidays('GB', 'ENG') : new Holidays(state);
            for (let year = +process.argv[2]; year <= +process.argv[3]; year++) {
                for (const day of calendar.getHolidays(year)) if (day.type === 'public') console.log(state + ' ' + day.date.slice(0, 10));
            }
        }
        """;

    /// <summary>The States compared: those of the EEA, the United Kingdom and Switzerland.</summary>
    public static IReadOnlyList<string> States { get; } = [.. Calendars.Library.Ids.Except(["ECB", "EU"])];

    /// <summary>The days of each State, in the years compared; skips the running test where the package is absent.</summary>
    public static IReadOnlyDictionary<string, SortedSet<DateOnly>> Days()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipWhen(folder is null || !Directory.Exists(Path.Combine(folder, "date-holidays")), $"the npm package date-holidays is not in {FolderVariable}");
        var days = States.ToDictionary(state => state, _ => new SortedSet<DateOnly>());
        foreach (var line in Run(folder!))
        {
            var day = Calendars.Day(line[3..]);
            if (day.Year is >= FirstYear and <= LastYear) days[line[..2]].Add(day);
        }
        return days;
    }

    private static string[] Run(string folder)
    {
        var start = new ProcessStartInfo("node", ["-e", Script, string.Join(' ', States), $"{FirstYear}", $"{LastYear}"]) { RedirectStandardOutput = true };
        start.Environment["NODE_PATH"] = folder;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(SecondsToRun))) process.Kill();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
