namespace Portolan.Rules.Calendars;

/// <summary>A holiday as a calendar's file states it.</summary>
internal sealed record HolidayRule
{
    public required HolidayName Name { get; init; }

    public required HolidayDay Day { get; init; }

    /// <summary>The first year in which the rule holds.</summary>
    public int From { get; init; } = Easter.FirstYear;

    /// <summary>The last year in which the rule holds.</summary>
    public int Until { get; init; } = Easter.LastYear;

    /// <summary>Years between in which it does not hold.</summary>
    public IReadOnlyList<int> Except { get; init; } = [];

    /// <summary>By how many days the holiday moves where it would fall on a weekday.</summary>
    public IReadOnlyDictionary<DayOfWeek, int> Shift { get; init; } = new Dictionary<DayOfWeek, int>();

    /// <summary>Whether the next working day is a holiday too where the holiday falls on a Saturday or Sunday.</summary>
    public bool HasSubstitute { get; init; }

    /// <summary>The holiday in a year, without any substitute day; null where there is none.</summary>
    public Holiday? In(int year)
    {
        if (year < From || year > Until || Except.Contains(year)) return null;
        if (Day.In(year) is not { } day) return null;
        return new Holiday(day.AddDays(Shift.GetValueOrDefault(day.DayOfWeek)), Name, Day.Kind, IsSubstitute: false);
    }
}
