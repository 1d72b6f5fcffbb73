using System.Globalization;
using System.Text.RegularExpressions;
using static Portolan.Rules.Tests.Calendars.Calendars;

namespace Portolan.Rules.Tests.Calendars;

/// <summary>
/// Our calendars beside a public library, day by day. What differs stands in a table, with its reason in <c>docs/calendars.md</c>; anything else that
/// differs is a mistake of one of the two.
/// </summary>
public sealed partial class PublicLibraryTests
{
    private const int CountsPerState = 150;

    /// <summary>Fixed, so that each run counts the same.</summary>
    private const int Seed = 1182;

    private const string Name = "differences-2024-2030.txt";

    private static readonly string Table = Path.Combine(Repository.Root, "tests", "Portolan.Rules.Tests", "Calendars", "Golden", Name);

    [Fact]
    public void The_days_that_differ_are_those_of_the_table()
    {
        var library = PublicLibrary.Days();
        var differences = PublicLibrary.States.SelectMany(state => (string[])[Line(state, '+', Ours(state).Except(library[state])), Line(state, '-', library[state].Except(Ours(state)))]).Where(line => line.Length > 0);
        Golden.Match(Name, "# Days in our calendars only (+) and in the npm package date-holidays 3.37.0 only (-), 2024 to 2030; docs/calendars.md says why\n" + string.Concat(differences));
    }

    [Fact]
    public void Each_day_of_the_table_is_in_our_calendar_or_is_not()
    {
        foreach (var (state, isOurs, days) in Differences())
        {
            foreach (var day in days) Library.Get(state).IsHoliday(day).ShouldBe(isOurs, $"{state} {day:O}");
        }
    }

    [Fact]
    public void The_documentation_counts_the_differences_of_each_State_and_gives_a_reason()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "calendars.md"));
        var told = Row().Matches(text).Select(row => (row.Groups["state"].Value, int.Parse(row.Groups["ours"].Value, CultureInfo.InvariantCulture), int.Parse(row.Groups["theirs"].Value, CultureInfo.InvariantCulture)));
        var counted = Differences().GroupBy(line => line.State).Select(lines => (lines.Key, lines.Where(line => line.IsOurs).Sum(line => line.Days.Count), lines.Where(line => !line.IsOurs).Sum(line => line.Days.Count)));
        told.ShouldBe(counted);
    }

    [Fact]
    public void Working_days_counted_one_by_one_with_the_days_of_the_library_are_ours()
    {
        var library = PublicLibrary.Days();
        var differences = Differences();
        var random = new Random(Seed);
        var first = new DateOnly(PublicLibrary.FirstYear, 1, 1);
        var days = new DateOnly(PublicLibrary.LastYear, 12, 31).DayNumber - first.DayNumber;
        foreach (var state in PublicLibrary.States)
        {
            var holidays = library[state];
            foreach (var (_, isOurs, differing) in differences.Where(line => line.State == state))
            {
                if (isOurs) holidays.UnionWith(differing);
                else holidays.ExceptWith(differing);
            }
            for (var i = 0; i < CountsPerState; i++)
            {
                var (one, other) = (first.AddDays(random.Next(days)), first.AddDays(random.Next(days)));
                var (from, until) = one < other ? (one, other) : (other, one);
                var counted = 0;
                for (var day = from.AddDays(1); day <= until; day = day.AddDays(1)) counted += IsFree(day, holidays) ? 0 : 1;
                Library.Get(state).WorkingDaysBetween(from, until).ShouldBe(counted, $"{state} {from:O}..{until:O}");
            }
        }
    }

    private static bool IsFree(DateOnly day, SortedSet<DateOnly> holidays) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || holidays.Contains(day);

    private static IEnumerable<DateOnly> Ours(string state) =>
        Enumerable.Range(PublicLibrary.FirstYear, PublicLibrary.LastYear - PublicLibrary.FirstYear + 1).SelectMany(year => Library.Get(state).HolidaysIn(year)).Select(holiday => holiday.Date).Distinct().Order();

    private static string Line(string state, char side, IEnumerable<DateOnly> days)
    {
        var text = string.Join(' ', days.Select(day => day.ToString("O", CultureInfo.InvariantCulture)));
        return text.Length == 0 ? "" : $"{state} {side} {text}\n";
    }

    private static List<(string State, bool IsOurs, IReadOnlyList<DateOnly> Days)> Differences() =>
        [.. File.ReadLines(Table).Where(line => !line.StartsWith('#')).Select(line => (line[..2], line[3] == '+', (IReadOnlyList<DateOnly>)[.. line[5..].Split(' ').Select(Day)]))];

    /// <summary>A row of the documentation's table: the State, how many days are ours only and the library's only, and why.</summary>
    [GeneratedRegex(@"^\| (?<state>[A-Z]{2}) \| (?<ours>\d+) \| (?<theirs>\d+) \| \S", RegexOptions.Multiline)]
    private static partial Regex Row();
}
