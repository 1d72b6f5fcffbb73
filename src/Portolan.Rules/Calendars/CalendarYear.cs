namespace Portolan.Rules.Calendars;

/// <summary>The holidays of one year, worked out once.</summary>
internal sealed class CalendarYear
{
    private const int LongestYear = 366;

    private readonly bool[] isHoliday = new bool[LongestYear + 1];

    private CalendarYear(IReadOnlyList<Holiday> holidays)
    {
        Holidays = holidays;
        foreach (var holiday in holidays) isHoliday[holiday.Date.DayOfYear] = true;
    }

    /// <summary>By date; those of one day in the order of the file.</summary>
    public IReadOnlyList<Holiday> Holidays { get; }

    public bool IsHoliday(DateOnly date) => isHoliday[date.DayOfYear];

    public static CalendarYear Of(int year, IReadOnlyList<HolidayRule> rules)
    {
        // A substitute for a day at the end of December can fall into January.
        int[] years = year > Easter.FirstYear ? [year - 1, year] : [year];
        var dated = years
            .SelectMany(candidate => rules.Select(rule => (Rule: rule, Holiday: rule.In(candidate))))
            .Where(pair => pair.Holiday is not null)
            .Select(pair => (pair.Rule, Holiday: pair.Holiday!))
            .OrderBy(pair => pair.Holiday.Date)
            .ToList();
        var taken = dated.Select(pair => pair.Holiday.Date).ToHashSet();
        var substitutes = new List<Holiday>();
        foreach (var (rule, holiday) in dated)
        {
            if (!rule.HasSubstitute || !IsWeekend(holiday.Date)) continue;
            var day = holiday.Date;
            while (IsWeekend(day) || taken.Contains(day)) day = day.AddDays(1);
            taken.Add(day);
            substitutes.Add(holiday with { Date = day, IsSubstitute = true });
        }
        var ofTheYear = dated.Select(pair => pair.Holiday).Concat(substitutes).Where(holiday => holiday.Date.Year == year);
        return new CalendarYear([.. ofTheYear.OrderBy(holiday => holiday.Date)]);
    }

    public static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
