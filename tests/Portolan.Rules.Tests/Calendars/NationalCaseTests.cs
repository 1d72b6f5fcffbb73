using Portolan.Rules.Calendars;
using static Portolan.Rules.Tests.Calendars.Calendars;

namespace Portolan.Rules.Tests.Calendars;

/// <summary>Days on which States are known to differ from what one would guess.</summary>
public sealed class NationalCaseTests
{
    [Theory]
    [InlineData("BE", 2025, "01-01 04-21 05-01 05-29 06-09 07-21 08-15 11-01 11-11 12-25")]
    [InlineData("DE", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26")]
    [InlineData("FR", 2024, "01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25")]
    [InlineData("IE", 2025, "01-01 02-03 03-17 04-21 05-05 06-02 08-04 10-27 12-25 12-26")]
    [InlineData("NO", 2025, "01-01 04-17 04-18 04-20 04-21 05-01 05-17 05-29 06-08 06-09 12-25 12-26")]
    [InlineData("PT", 2024, "01-01 03-29 03-31 04-25 05-01 05-30 06-10 08-15 10-05 11-01 12-01 12-08 12-25")]
    [InlineData("SE", 2025, "01-01 01-06 04-18 04-20 04-21 05-01 05-29 06-06 06-08 06-21 11-01 12-25 12-26")]
    [InlineData("FI", 2024, "01-01 01-06 03-29 03-31 04-01 05-01 05-09 05-19 06-22 11-02 12-06 12-25 12-26")]
    [InlineData("CY", 2025, "01-01 01-06 03-03 03-25 04-01 04-18 04-20 04-21 05-01 06-09 08-15 10-01 10-28 12-25 12-26")]
    [InlineData("RO", 2026, "01-01 01-02 01-06 01-07 01-24 04-10 04-12 04-13 05-01 05-31 06-01 08-15 11-30 12-01 12-25 12-26")]
    [InlineData("GB", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28")]
    [InlineData("ECB", 2026, "01-01 04-03 04-06 05-01 12-25 12-26")]
    public void A_year_is_as_officially_listed(string id, int year, string days) =>
        Library.Get(id).HolidaysIn(year).Select(holiday => holiday.Date).Distinct().ShouldBe(Days(year, days));

    [Fact]
    public void Denmark_has_had_no_general_prayer_day_since_2024()
    {
        Library.Get("DK").IsHoliday(Day("2023-05-05")).ShouldBeTrue();
        Library.Get("DK").IsHoliday(Day("2024-04-26")).ShouldBeFalse();
    }

    [Fact]
    public void Saint_Brigids_day_is_a_Monday_unless_the_first_of_February_is_a_Friday()
    {
        SaintBrigid(2022).ShouldBeNull();
        SaintBrigid(2023).ShouldBe(Day("2023-02-06"));
        SaintBrigid(2024).ShouldBe(Day("2024-02-05"));
        SaintBrigid(2027).ShouldBe(Day("2027-02-01"));
        SaintBrigid(2030).ShouldBe(Day("2030-02-01"));

        static DateOnly? SaintBrigid(int year) => Library.Get("IE").HolidaysIn(year)
            .SingleOrDefault(holiday => holiday.Name.English.Contains("Brigid", StringComparison.Ordinal))?.Date;
    }

    [Fact]
    public void Slovakia_works_on_some_holidays_of_State()
    {
        var slovakia = Library.Get("SK");

        slovakia.IsHoliday(Day("2023-09-01")).ShouldBeTrue();
        slovakia.IsHoliday(Day("2025-09-01")).ShouldBeFalse();
        slovakia.IsHoliday(Day("2024-11-17")).ShouldBeTrue();
        slovakia.IsHoliday(Day("2025-11-17")).ShouldBeFalse();
        slovakia.IsWorkingDay(Day("2026-05-08")).ShouldBeTrue();
        slovakia.IsWorkingDay(Day("2026-09-15")).ShouldBeTrue();
        slovakia.IsWorkingDay(Day("2027-09-15")).ShouldBeFalse();
    }

    [Fact]
    public void Poland_is_off_on_Christmas_Eve_since_2025()
    {
        Library.Get("PL").IsHoliday(Day("2024-12-24")).ShouldBeFalse();
        Library.Get("PL").IsHoliday(Day("2025-12-24")).ShouldBeTrue();
    }

    [Fact]
    public void Italy_keeps_Saint_Francis_again_from_2026()
    {
        Library.Get("IT").IsHoliday(Day("2025-10-04")).ShouldBeFalse();
        Library.Get("IT").IsWorkingDay(Day("2027-10-04")).ShouldBeFalse();
    }

    [Fact]
    public void Bulgaria_makes_up_for_holidays_on_weekends_but_not_for_Easter()
    {
        var bulgaria = Library.Get("BG");

        Substitutes("BG", 2024).ShouldBe(Days(2024, "03-04 09-23"));
        Substitutes("BG", 2025).ShouldBe(Days(2025, "05-26 09-08"));

        // In 2027 1 May is Holy Saturday: the Monday is taken by Easter, so the Tuesday is free.
        Substitutes("BG", 2027).ShouldBe(Days(2027, "05-04 12-27 12-28"));
        bulgaria.IsWorkingDay(Day("2026-01-02")).ShouldBeFalse();
        bulgaria.IsWorkingDay(Day("2025-01-02")).ShouldBeTrue();
    }

    [Fact]
    public void Latvia_makes_up_for_its_two_national_days_only()
    {
        Substitutes("LV", 2024).ShouldBe([Day("2024-05-06")]);
        Substitutes("LV", 2028).ShouldBe([Day("2028-11-20")]);
        Library.Get("LV").IsHoliday(Day("2023-07-10")).ShouldBeTrue();
    }

    [Fact]
    public void Greece_moved_Labour_Day_out_of_Holy_Week_in_2024()
    {
        Library.Get("GR").IsWorkingDay(Day("2024-05-01")).ShouldBeTrue();
        Library.Get("GR").IsWorkingDay(Day("2024-05-07")).ShouldBeFalse();
        Library.Get("GR").IsWorkingDay(Day("2025-05-01")).ShouldBeFalse();
    }

    [Fact]
    public void The_Dutch_keep_Kings_Day_a_day_early_where_it_would_be_a_Sunday()
    {
        Library.Get("NL").IsHoliday(Day("2025-04-26")).ShouldBeTrue();
        Library.Get("NL").IsHoliday(Day("2025-04-27")).ShouldBeFalse();
        Library.Get("NL").IsHoliday(Day("2026-04-27")).ShouldBeTrue();
    }

    [Fact]
    public void Malta_and_Ireland_have_no_substitute_days()
    {
        Library.Get("MT").IsWorkingDay(Day("2024-09-09")).ShouldBeTrue();
        Library.Get("IE").IsWorkingDay(Day("2024-03-18")).ShouldBeTrue();
    }

    [Fact]
    public void The_first_day_of_summer_in_Iceland_is_the_Thursday_after_the_18th_of_April()
    {
        Library.Get("IS").IsHoliday(Day("2024-04-18")).ShouldBeFalse();
        Library.Get("IS").IsHoliday(Day("2024-04-25")).ShouldBeTrue();
        Library.Get("IS").IsHoliday(Day("2029-04-19")).ShouldBeTrue();
    }

    [Fact]
    public void Two_holidays_of_Luxembourg_shared_a_day_in_2024() =>
        Library.Get("LU").HolidaysIn(2024).Where(holiday => holiday.Date == Day("2024-05-09")).Select(holiday => holiday.Name.English)
            .ShouldBe(["Europe Day", "Ascension Day"]);

    [Theory]
    [InlineData(
        "2023-12-31", "01-02 04-06 04-07 04-10 05-01 05-09 05-18 05-19 05-29 07-21 08-15 11-01 11-02 12-25 12-26 12-27 12-28 12-29")]
    [InlineData("2024-08-31", "01-01 01-02 03-28 03-29 04-01 05-01 05-09 05-10 05-20 08-15")]
    public void The_institutions_of_the_Union_are_closed_as_the_Commission_decided(string until, string days)
    {
        var year = Day(until).Year;

        Library.Get("EU").HolidaysIn(year).Select(holiday => holiday.Date).Distinct()
            .Where(date => date <= Day(until) && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .ShouldBe(Days(year, days));
    }

    private static DateOnly[] Substitutes(string id, int year) =>
        [.. Library.Get(id).HolidaysIn(year).Where(holiday => holiday.IsSubstitute).Select(holiday => holiday.Date)];
}
