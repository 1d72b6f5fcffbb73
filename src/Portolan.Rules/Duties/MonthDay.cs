using System.Globalization;

namespace Portolan.Rules.Duties;

/// <summary>A day of every year, written <c>MM-DD</c>. The default value is no day.</summary>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month; the last of February is the 28th.</param>
public readonly record struct MonthDay(int Month, int Day)
{
    private const int YearWithoutLeapDay = 2023;

    /// <summary>Reads <c>MM-DD</c>.</summary>
    public static bool TryParse(string text, out MonthDay day)
    {
        var found = DateOnly.TryParseExact($"{YearWithoutLeapDay}-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        day = found ? new MonthDay(date.Month, date.Day) : default;
        return found;
    }

    /// <summary>The day in a year.</summary>
    public DateOnly In(int year) => new(year, Month, Day);

    /// <summary>As <c>MM-DD</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");
}
