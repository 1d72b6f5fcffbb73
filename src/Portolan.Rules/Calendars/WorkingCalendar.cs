using System.Collections.Concurrent;

namespace Portolan.Rules.Calendars;

/// <summary>
/// The public holidays and working days of a State or institution, and the counting of periods by Regulation (EEC, Euratom)
/// No 1182/71. Working days are all days other than public holidays, Saturdays and Sundays (Article 2(2)). Safe to use from several
/// threads at once.
/// </summary>
/// <remarks>Dates are answered from <see cref="Easter.FirstYear"/> to <see cref="Easter.LastYear"/>; beyond, every member throws
/// <see cref="ArgumentOutOfRangeException"/>. Only the years from <see cref="FirstCheckedYear"/> to <see cref="LastCheckedYear"/> were
/// compared with another source; for others the rules of the file are applied as they stand.</remarks>
public sealed class WorkingCalendar
{
    /// <summary>A period of this many days or more holds at least as many working days (Article 3(5)).</summary>
    private const int LeastWorkingDays = 2;

    private readonly IReadOnlyList<HolidayRule> rules;
    private readonly ConcurrentDictionary<int, CalendarYear> years = new();

    internal WorkingCalendar(IReadOnlyList<HolidayRule> rules)
    {
        this.rules = rules;
    }

    /// <summary>The calendar's name in the rulebook: an ISO 3166-1 code such as <c>GR</c>, or <c>ECB</c> or <c>EU</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Whose days these are, in English.</summary>
    public required string EnglishName { get; init; }

    /// <summary>Whose days these are, in French.</summary>
    public required string FrenchName { get; init; }

    /// <summary>The language of the local names, as an ISO 639-1 code.</summary>
    public required string Language { get; init; }

    /// <summary>The law or authority that fixes the days.</summary>
    public required string Source { get; init; }

    /// <summary>The day on which the file was last compared with its source.</summary>
    public required DateOnly Checked { get; init; }

    /// <summary>The first year that was compared with another source.</summary>
    public required int FirstCheckedYear { get; init; }

    /// <summary>The last year that was compared with another source.</summary>
    public required int LastCheckedYear { get; init; }

    /// <summary>The public holidays of a year by date, those on Saturdays and Sundays included; two may share a day.</summary>
    /// <param name="year">The year, from <see cref="Easter.FirstYear"/> to <see cref="Easter.LastYear"/>.</param>
    public IReadOnlyList<Holiday> HolidaysIn(int year) => YearOf(year).Holidays;

    /// <summary>Whether a day is a public holiday.</summary>
    public bool IsHoliday(DateOnly date) => YearOf(date.Year).IsHoliday(date);

    /// <summary>Whether a day is a working day (Article 2(2)).</summary>
    public bool IsWorkingDay(DateOnly date) => !CalendarYear.IsWeekend(date) && !IsHoliday(date);

    /// <summary>The day itself where it is a working day, otherwise the next working day.</summary>
    public DateOnly OnOrAfter(DateOnly date)
    {
        while (!IsWorkingDay(date)) date = date.AddDays(1);
        return date;
    }

    /// <summary>The last day of a period of working days.</summary>
    /// <param name="start">The day of the event, which is not counted (Article 3(1)).</param>
    /// <param name="days">How many working days; negative counts back from the event; zero gives the day of the event.</param>
    public DateOnly AddWorkingDays(DateOnly start, int days)
    {
        var step = Math.Sign(days);
        var date = start;
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.AddDays(step);
            if (IsWorkingDay(date)) left--;
        }
        return date;
    }

    /// <summary>
    /// The last day of a period of calendar days. Where it would end on a public holiday, a Saturday or a Sunday, it ends with the next
    /// working day (Article 3(4)), and a period of two days or more holds at least two working days (Article 3(5)).
    /// </summary>
    /// <param name="start">The day of the event, which is not counted (Article 3(1)).</param>
    /// <param name="days">
    /// How many days; zero gives the day of the event; negative counts back from the event, and then nothing is extended (Article 3(4),
    /// second subparagraph).
    /// </param>
    public DateOnly AddCalendarDays(DateOnly start, int days)
    {
        if (days <= 0) return start.AddDays(days);
        var end = OnOrAfter(start.AddDays(days));
        if (days < LeastWorkingDays) return end;
        var earliest = AddWorkingDays(start, LeastWorkingDays);
        return end > earliest ? end : earliest;
    }

    /// <summary>
    /// How many working days lie behind <paramref name="start"/>, up to and including <paramref name="end"/>; where the end comes first,
    /// minus the number from the end up to but not including the start. So it undoes <see cref="AddWorkingDays"/>.
    /// </summary>
    public int WorkingDaysBetween(DateOnly start, DateOnly end)
    {
        var step = Math.Sign(end.CompareTo(start));
        var count = 0;
        for (var date = start; date != end;)
        {
            date = date.AddDays(step);
            if (IsWorkingDay(date)) count += step;
        }
        return count;
    }

    private CalendarYear YearOf(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, Easter.FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Easter.LastYear);
        return years.GetOrAdd(year, static (wanted, rules) => CalendarYear.Of(wanted, rules), rules);
    }
}
