using FsCheck;
using FsCheck.Fluent;
using Portolan.Rules.Calendars;
using static Portolan.Rules.Tests.Calendars.Calendars;

namespace Portolan.Rules.Tests.Calendars;

public sealed class WorkingCalendarTests
{
    private static readonly string[] Ids = [.. Library.Ids];

    [Fact]
    public void Forty_working_days_pass_over_Easter_Ascension_and_Whitsun()
    {
        // Received in Paris on Monday 31 March 2025: 21 April, 1, 8 and 29 May are holidays; 9 June would be the next.
        var france = Library.Get("FR");

        france.AddWorkingDays(Day("2025-03-31"), 40).ShouldBe(Day("2025-05-30"));
        france.AddWorkingDays(Day("2025-03-31"), 45).ShouldBe(Day("2025-06-06"));
        france.AddWorkingDays(Day("2025-03-31"), 46).ShouldBe(Day("2025-06-10"));
    }

    [Fact]
    public void The_day_of_the_event_is_not_counted_even_where_it_is_a_holiday()
    {
        var malta = Library.Get("MT");

        malta.AddWorkingDays(Day("2025-02-10"), 1).ShouldBe(Day("2025-02-11"));
        malta.AddWorkingDays(Day("2025-02-07"), 1).ShouldBe(Day("2025-02-11"));
        malta.AddWorkingDays(Day("2025-02-08"), 0).ShouldBe(Day("2025-02-08"));
    }

    [Fact]
    public void Working_days_count_back_from_an_event()
    {
        // Twenty working days before a white paper is published on 2 January 2026 in Vienna: 1 January, 26, 25 and 8 December are free.
        Library.Get("AT").AddWorkingDays(Day("2026-01-02"), -20).ShouldBe(Day("2025-12-01"));
    }

    [Fact]
    public void A_period_in_calendar_days_that_ends_on_a_free_day_runs_on_to_the_next_working_day()
    {
        var poland = Library.Get("PL");

        // The 15th day after 10 December 2025 is Christmas Day, the 26th is a holiday, then comes the weekend.
        poland.AddCalendarDays(Day("2025-12-10"), 15).ShouldBe(Day("2025-12-29"));
        poland.AddCalendarDays(Day("2025-12-08"), 15).ShouldBe(Day("2025-12-23"));
        poland.AddCalendarDays(Day("2025-12-20"), 0).ShouldBe(Day("2025-12-20"));
    }

    [Fact]
    public void A_period_that_counts_back_is_not_extended() =>
        Library.Get("PL").AddCalendarDays(Day("2026-01-06"), -12).ShouldBe(Day("2025-12-25"));

    [Fact]
    public void A_period_of_two_days_or_more_holds_two_working_days()
    {
        // From Wednesday 23 December 2026, with 24 and 25 December free in Prague: three days end on Saturday, so on Monday,
        // which would be the only working day of the period.
        var czechia = Library.Get("CZ");

        czechia.AddCalendarDays(Day("2026-12-23"), 3).ShouldBe(Day("2026-12-29"));
        czechia.AddCalendarDays(Day("2026-12-23"), 1).ShouldBe(Day("2026-12-28"));
    }

    [Fact]
    public void The_next_working_day_is_the_day_itself_where_that_is_one()
    {
        var germany = Library.Get("DE");

        germany.OnOrAfter(Day("2025-10-02")).ShouldBe(Day("2025-10-02"));
        germany.OnOrAfter(Day("2025-10-03")).ShouldBe(Day("2025-10-06"));
    }

    [Fact]
    public void Counting_undoes_adding_in_every_calendar_forwards_and_back()
    {
        Prop.ForAll(Cases.ToArbitrary(), example =>
        {
            var (calendar, start, days) = example;
            var end = calendar.AddWorkingDays(start, days);
            return calendar.WorkingDaysBetween(start, end) == days && (days == 0 || calendar.IsWorkingDay(end));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Counts_of_neighbouring_periods_add_up()
    {
        Prop.ForAll(Cases.ToArbitrary(), example =>
        {
            var (calendar, start, days) = example;
            var (middle, end) = (start.AddDays(days), start.AddDays(2 * days));
            return calendar.WorkingDaysBetween(start, middle) + calendar.WorkingDaysBetween(middle, end)
                == calendar.WorkingDaysBetween(start, end);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_period_in_calendar_days_never_ends_early_nor_on_a_free_day()
    {
        Prop.ForAll(Cases.ToArbitrary(), example =>
        {
            var (calendar, start, days) = example;
            if (days < 1) return true;
            var end = calendar.AddCalendarDays(start, days);
            return end >= start.AddDays(days) && calendar.IsWorkingDay(end) && (days == 1 || calendar.WorkingDaysBetween(start, end) >= 2);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Years_beyond_the_range_of_Easter_are_refused()
    {
        var malta = Library.Get("MT");

        malta.HolidaysIn(1900).ShouldNotBeEmpty();
        malta.HolidaysIn(2199).ShouldNotBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => malta.HolidaysIn(1899));
        Should.Throw<ArgumentOutOfRangeException>(() => malta.AddWorkingDays(Day("2199-12-20"), 20));
    }

    [Fact]
    public void The_holidays_of_a_year_are_worked_out_once() =>
        Library.Get("FR").HolidaysIn(2031).ShouldBeSameAs(Library.Get("FR").HolidaysIn(2031));

    private static Gen<(WorkingCalendar Calendar, DateOnly Start, int Days)> Cases =>
        from id in Gen.Elements(Ids)
        from day in Gen.Choose(0, 365 * 12)
        from days in Gen.Choose(-120, 120)
        select (Library.Get(id), new DateOnly(2022, 1, 1).AddDays(day), days);
}
