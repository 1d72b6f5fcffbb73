using Portolan.Rules.Calendars;

namespace Portolan.Rules.Tests.Calendars;

/// <summary>The calendars of the rulebook, and small ones written in a test.</summary>
internal static class Calendars
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "rulebook", "calendars");

    public static CalendarLibrary Library { get; } = CalendarLibrary.Load(Folder);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    /// <summary>Days in one year, from months and days in a row.</summary>
    public static DateOnly[] Days(int year, string monthsAndDays) => [.. monthsAndDays.Split(' ').Select(day => Day($"{year}-{day}"))];

    public static WorkingCalendar Written(string holidays)
    {
        var folder = Directory.CreateTempSubdirectory("calendars-");
        try
        {
            const string Head = """
                calendar: XX
                name: {en: Test, fr: Essai}
                language: en
                source: none
                checked: 2026-11-20
                years: 2024..2030
                holidays:

                """;
            File.WriteAllText(Path.Combine(folder.FullName, "XX.yaml"), Head + holidays);
            return CalendarLibrary.Load(folder.FullName).Get("XX");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
