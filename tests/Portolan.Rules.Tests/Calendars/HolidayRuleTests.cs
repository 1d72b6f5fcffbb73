using Portolan.Rules.Calendars;
using Portolan.Rules.Yaml;
using static Portolan.Rules.Tests.Calendars.Calendars;

namespace Portolan.Rules.Tests.Calendars;

/// <summary>The forms in which a file can state a holiday, one by one.</summary>
public sealed class HolidayRuleTests
{
    [Theory]
    [InlineData("05-01", "2026-05-01", HolidayRuleKind.FixedDay)]
    [InlineData("2026-01-02", "2026-01-02", HolidayRuleKind.SingleDay)]
    [InlineData("easter", "2026-04-05", HolidayRuleKind.Easter)]
    [InlineData("easter-2", "2026-04-03", HolidayRuleKind.Easter)]
    [InlineData("easter+39", "2026-05-14", HolidayRuleKind.Easter)]
    [InlineData("orthodox-easter", "2026-04-12", HolidayRuleKind.OrthodoxEaster)]
    [InlineData("orthodox-easter-48", "2026-02-23", HolidayRuleKind.OrthodoxEaster)]
    [InlineData("first monday of may", "2026-05-04", HolidayRuleKind.WeekdayInMonth)]
    [InlineData("first friday of may", "2026-05-01", HolidayRuleKind.WeekdayInMonth)]
    [InlineData("fourth thursday of november", "2026-11-26", HolidayRuleKind.WeekdayInMonth)]
    [InlineData("last monday of august", "2026-08-31", HolidayRuleKind.WeekdayInMonth)]
    [InlineData("saturday from 06-20", "2026-06-20", HolidayRuleKind.WeekdayNearDay)]
    [InlineData("saturday from 06-21", "2026-06-27", HolidayRuleKind.WeekdayNearDay)]
    [InlineData("wednesday until 11-18", "2026-11-18", HolidayRuleKind.WeekdayNearDay)]
    [InlineData("wednesday until 11-17", "2026-11-11", HolidayRuleKind.WeekdayNearDay)]
    public void A_day_is_found_in_its_year(string on, string day, HolidayRuleKind kind)
    {
        var holiday = Written($"  - {{on: {on}, name: {{en: A}}}}\n").HolidaysIn(2026).ShouldHaveSingleItem();

        holiday.ShouldBe(new Holiday(Day(day), new HolidayName("A", "A", "en"), kind, IsSubstitute: false));
    }

    [Fact]
    public void A_single_day_and_the_29th_of_February_exist_in_their_years_only()
    {
        var calendar = Written("  - {on: 2026-01-02, name: {en: A}}\n  - {on: 02-29, name: {en: B}}\n");

        calendar.HolidaysIn(2025).ShouldBeEmpty();
        calendar.HolidaysIn(2028).ShouldHaveSingleItem().Date.ShouldBe(Day("2028-02-29"));
    }

    [Fact]
    public void A_rule_holds_from_its_first_to_its_last_year_save_the_exceptions()
    {
        var calendar = Written("  - {on: 05-01, name: {en: A}, from: 2024, until: 2028, except: [2026]}\n");

        Enumerable.Range(2022, 9).Where(year => calendar.HolidaysIn(year).Count > 0).ShouldBe([2024, 2025, 2027, 2028]);
    }

    [Fact]
    public void Two_substitutes_in_a_row_take_two_days()
    {
        var calendar = Written("""
              - {on: 12-25, name: {en: A}, substitute: next-working-day}
              - {on: 12-26, name: {en: B}, substitute: next-working-day}

            """);

        Text(calendar, 2027).ShouldBe("12-25 A, 12-26 B, 12-27 A substitute, 12-28 B substitute");
        Text(calendar, 2022).ShouldBe("12-25 A, 12-26 B, 12-27 A substitute");
        Text(calendar, 2026).ShouldBe("12-25 A, 12-26 B, 12-28 B substitute");
        Text(calendar, 2025).ShouldBe("12-25 A, 12-26 B");
    }

    [Fact]
    public void A_substitute_can_fall_into_the_next_year()
    {
        var calendar = Written("""
              - {on: 12-31, name: {en: A}, substitute: next-working-day}
              - {on: 01-01, name: {en: B}}

            """);

        Text(calendar, 2023).ShouldBe("01-01 B, 01-02 A substitute, 12-31 A");
        calendar.IsWorkingDay(Day("2023-01-02")).ShouldBeFalse();
    }

    [Fact]
    public void A_shift_moves_the_holiday_itself()
    {
        var calendar = Written("  - {on: 04-27, name: {en: A}, shift: {sunday: -1}}\n");

        Text(calendar, 2025).ShouldBe("04-26 A");
        Text(calendar, 2026).ShouldBe("04-27 A");
    }

    [Theory]
    [InlineData("{on: 02-30, name: {en: A}}", CalendarIssueCodes.Day, 10)]
    [InlineData("{on: 2025-02-29, name: {en: A}}", CalendarIssueCodes.Day, 10)]
    [InlineData("{on: easter+0, name: {en: A}}", CalendarIssueCodes.Day, 10)]
    [InlineData("{on: easter+100, name: {en: A}}", CalendarIssueCodes.Day, 10)]
    [InlineData("{on: easter 1, name: {en: A}}", CalendarIssueCodes.Day, 10)]
    [InlineData("{on: fifth monday of may, name: {en: A}}", CalendarIssueCodes.Day, 10)]
    [InlineData("{on: first moonday of may, name: {en: A}}", CalendarIssueCodes.Day, 10)]
    [InlineData("{on: 05-01, name: {en: A}, from: 1850}", CalendarIssueCodes.Years, 38)]
    [InlineData("{on: 05-01, name: {en: A}, from: 2025, until: 2024}", CalendarIssueCodes.Years, 51)]
    [InlineData("{on: 05-01, name: {en: A}, shift: {sunday: 7}}", CalendarIssueCodes.Shift, 48)]
    [InlineData("{on: 05-01, name: {en: A}, shift: {sunnday: 1}}", CalendarIssueCodes.Shift, 40)]
    [InlineData("{on: 05-01, name: {en: A}, substitute: monday}", CalendarIssueCodes.Substitute, 44)]
    [InlineData("{on: 05-01, name: {en: A, xx: B}}", YamlIssueCodes.UnknownKey, 31)]
    [InlineData("{on: 05-01}", YamlIssueCodes.MissingKey, 5)]
    [InlineData("{name: {en: A}}", YamlIssueCodes.MissingKey, 5)]
    public void A_slip_in_a_file_is_refused_at_its_place(string holiday, string code, int column)
    {
        var issue = Should.Throw<RulebookException>(() => Written($"  - {holiday}\n")).Issues.ShouldHaveSingleItem();

        issue.Code.ShouldBe(code);
        (issue.Line, issue.Column).ShouldBe((8, column));
        issue.Message.ShouldContain("(expected ");
    }

    [Fact]
    public void Every_slip_of_a_file_is_told_at_once()
    {
        var holidays = "  - {on: 02-30, name: {en: A}}\n  - {on: 05-01, name: {en: B}}\n  - {onn: 05-01, name: {en: C}}\n";

        var issues = Should.Throw<RulebookException>(() => Written(holidays)).Issues;

        issues.Select(issue => (issue.Line, issue.Code)).ShouldBe([(8, CalendarIssueCodes.Day), (10, YamlIssueCodes.UnknownKey)]);
        issues[1].Suggestion.ShouldBe("on");
    }

    private static string Text(WorkingCalendar calendar, int year) => string.Join(", ", calendar.HolidaysIn(year).Select(holiday =>
        FormattableString.Invariant($"{holiday.Date:MM-dd} {holiday.Name.English}{(holiday.IsSubstitute ? " substitute" : "")}")));
}
