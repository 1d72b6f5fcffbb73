using System.Globalization;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Calendars;

/// <summary>Reads the day of a holiday: <c>05-01</c>, <c>easter+39</c>, <c>last monday of august</c>, …</summary>
internal static class HolidayDayParser
{
    private const string Forms =
        "MM-DD, YYYY-MM-DD, easter-2, orthodox-easter+1, 'first monday of may', 'saturday from 06-20' or 'thursday until 04-25'";

    /// <summary>A year's feasts lie between 70 days before Easter and 70 after; more is a slip.</summary>
    private const int MaximumFromEaster = 70;

    private const string WesternPrefix = "easter";
    private const string OrthodoxPrefix = "orthodox-easter";

    private static readonly string[] Counts = ["last", "first", "second", "third", "fourth"];

    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] Weekdays =
        ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    public static HolidayDay Parse(YamlNode node) =>
        Read(node.Text) ?? throw node.Refusal(CalendarIssueCodes.Day, $"'{node.Text}' is not a day of a calendar (expected {Forms})");

    /// <summary>A weekday by its English name in small letters, or null.</summary>
    public static DayOfWeek? Weekday(string name) => Array.IndexOf(Weekdays, name) is >= 0 and var index ? (DayOfWeek)index : null;

    private static HolidayDay? Read(string text) => text.Split(' ') switch
    {
        [var day] when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) =>
            new SingleDay(date),
        [var day] when day.StartsWith(OrthodoxPrefix, StringComparison.Ordinal) =>
            Offset(day[OrthodoxPrefix.Length..]) is { } days ? new OrthodoxEasterDay(days) : null,
        [var day] when day.StartsWith(WesternPrefix, StringComparison.Ordinal) =>
            Offset(day[WesternPrefix.Length..]) is { } days ? new EasterDay(days) : null,
        [var day] => DayOfYear(day),
        [var count, var weekday, "of", var month] => InMonth(count, weekday, month),
        [var weekday, "from", var day] => NearDay(weekday, isAfter: true, day),
        [var weekday, "until", var day] => NearDay(weekday, isAfter: false, day),
        _ => null,
    };

    private static int? Offset(string text)
    {
        if (text.Length == 0) return 0;
        if (text[0] is not ('+' or '-')) return null;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days)) return null;
        return days is not 0 and >= -MaximumFromEaster and <= MaximumFromEaster ? days : null;
    }

    private static FixedDay? DayOfYear(string text)
    {
        // A leap year, so that 29 February is a day too.
        const string LeapYear = "2000-";
        return DateOnly.TryParseExact(LeapYear + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new FixedDay(date.Month, date.Day)
            : null;
    }

    private static WeekdayInMonth? InMonth(string count, string weekday, string month)
    {
        var counted = Array.IndexOf(Counts, count);
        var monthIndex = Array.IndexOf(Months, month);
        return counted >= 0 && monthIndex >= 0 && Weekday(weekday) is { } day ? new WeekdayInMonth(counted, day, monthIndex + 1) : null;
    }

    private static WeekdayNearDay? NearDay(string weekday, bool isAfter, string day) =>
        Weekday(weekday) is { } found && DayOfYear(day) is { } fixedDay ? new WeekdayNearDay(found, isAfter, fixedDay) : null;
}
