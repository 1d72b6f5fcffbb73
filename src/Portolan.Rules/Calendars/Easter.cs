namespace Portolan.Rules.Calendars;

/// <summary>
/// The date of Easter Sunday: the Sunday after the ecclesiastical full moon that falls on or next after 21 March, in the Gregorian
/// reckoning of the Western churches and in the Julian reckoning of the Orthodox churches. Both come as Gregorian dates.
/// </summary>
public static class Easter
{
    /// <summary>The first year that is answered.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year that is answered. The tests compare every year of the range with another method.</summary>
    public const int LastYear = 2199;

    /// <summary>Nineteen years hold 235 lunations almost exactly, so the moon's calendar repeats after them.</summary>
    private const int MetonicCycle = 19;

    /// <summary>Easter Sunday of the Western churches.</summary>
    /// <param name="year">The year, from <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside that range.</exception>
    public static DateOnly Western(int year)
    {
        CheckYear(year);
        var cycleYear = year % MetonicCycle;
        var century = year / 100;
        var droppedLeapDays = century - century / 4;
        var lunarCorrection = (8 * century + 13) / 25;
        var fullMoon = (19 * cycleYear + droppedLeapDays - lunarCorrection + 15) % 30;

        // The calendar moon of April has 29 days only, and two years of one cycle never share a full moon.
        if (fullMoon == 29 || (fullMoon == 28 && cycleYear > 10)) fullMoon--;
        return SundayAfter(new DateOnly(year, 3, 21).AddDays(fullMoon));
    }

    /// <summary>Easter Sunday of the Orthodox churches, as a Gregorian date.</summary>
    /// <param name="year">The year, from <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside that range.</exception>
    public static DateOnly Orthodox(int year)
    {
        CheckYear(year);
        var fullMoon = (19 * (year % MetonicCycle) + 15) % 30;
        var century = year / 100;
        var julianDelay = century - century / 4 - 2;
        return SundayAfter(new DateOnly(year, 3, 21).AddDays(julianDelay + fullMoon));
    }

    private static DateOnly SundayAfter(DateOnly date) => date.AddDays(7 - (int)date.DayOfWeek);

    private static void CheckYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
    }
}
