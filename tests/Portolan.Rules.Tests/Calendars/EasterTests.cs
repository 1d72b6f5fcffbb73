using System.Globalization;
using Portolan.Rules.Calendars;

namespace Portolan.Rules.Tests.Calendars;

public sealed class EasterTests
{
    [Theory]
    [InlineData("1900-04-15")]
    [InlineData("1913-03-23")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2019-04-21")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2100-03-28")]
    [InlineData("2199-04-14")]
    public void Western_Easter_falls_on_the_day_in_the_almanac(string day) =>
        Easter.Western(Calendars.Day(day).Year).ShouldBe(Calendars.Day(day));

    [Theory]
    [InlineData("2010-04-04")]
    [InlineData("2013-05-05")]
    [InlineData("2016-05-01")]
    [InlineData("2019-04-28")]
    [InlineData("2021-05-02")]
    [InlineData("2023-04-16")]
    [InlineData("2024-05-05")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-12")]
    [InlineData("2027-05-02")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-08")]
    [InlineData("2030-04-28")]
    public void Orthodox_Easter_falls_on_the_day_in_the_almanac(string day) =>
        Easter.Orthodox(Calendars.Day(day).Year).ShouldBe(Calendars.Day(day));

    [Fact]
    public void Western_Easter_of_every_year_agrees_with_the_method_by_epact_and_dominical_letter()
    {
        for (var year = Easter.FirstYear; year <= Easter.LastYear; year++) Easter.Western(year).ShouldBe(ByOudin(year));
    }

    [Fact]
    public void Orthodox_Easter_of_every_year_agrees_with_the_Julian_calendar_itself()
    {
        for (var year = Easter.FirstYear; year <= Easter.LastYear; year++) Easter.Orthodox(year).ShouldBe(ByMeeus(year));
    }

    [Fact]
    public void Easter_is_always_a_Sunday_and_the_Orthodox_one_never_the_earlier()
    {
        for (var year = Easter.FirstYear; year <= Easter.LastYear; year++)
        {
            Easter.Western(year).DayOfWeek.ShouldBe(DayOfWeek.Sunday);
            Easter.Orthodox(year).DayOfWeek.ShouldBe(DayOfWeek.Sunday);
            Easter.Orthodox(year).ShouldBeGreaterThanOrEqualTo(Easter.Western(year));
        }
    }

    [Theory]
    [InlineData(Easter.FirstYear - 1)]
    [InlineData(Easter.LastYear + 1)]
    public void A_year_beyond_the_range_is_refused(int year)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Easter.Western(year));
        Should.Throw<ArgumentOutOfRangeException>(() => Easter.Orthodox(year));
    }

    /// <summary>Oudin's method (1940): weekdays by arithmetic instead of by a calendar.</summary>
    private static DateOnly ByOudin(int year)
    {
        var century = year / 100;
        var golden = year % 19;
        var correction = (century - 17) / 25;
        var epact = (century - century / 4 - (century - correction) / 3 + 19 * golden + 15) % 30;
        epact -= epact / 28 * (1 - 1 / (epact + 1) * (29 / (epact + 1)) * ((21 - golden) / 11));
        var weekday = (year + year / 4 + epact + 2 - century + century / 4) % 7;
        var offset = epact - weekday;
        var month = 3 + (offset + 40) / 44;
        return new DateOnly(year, month, offset + 28 - 31 * (month / 4));
    }

    /// <summary>Meeus's method for the Julian calendar, its result converted by the Julian calendar of the runtime.</summary>
    private static DateOnly ByMeeus(int year)
    {
        var paschal = (19 * (year % 19) + 15) % 30;
        var weekday = (2 * (year % 4) + 4 * (year % 7) - paschal + 34) % 7;
        var month = (paschal + weekday + 114) / 31;
        var day = (paschal + weekday + 114) % 31 + 1;
        return DateOnly.FromDateTime(new JulianCalendar().ToDateTime(year, month, day, 0, 0, 0, 0));
    }
}
