using System.Globalization;
using Portolan.Rules.Calendars;
using Portolan.Rules.Deadlines;

namespace Portolan.Rules.Tests.Deadlines;

/// <summary>Worked cases of Regulation (EEC, Euratom) No 1182/71, Delegated Regulation (EU) 2025/301 and MiCA, with the calendars of the States.</summary>
public class DeadlineCounterTests
{
    private static readonly CalendarLibrary Calendars = CalendarLibrary.Load(Path.Combine(Repository.Root, "rulebook", "calendars"));

    /// <summary>The day of the event is not counted; periods other than hours run on over a weekend or holiday at their end, and over none within.</summary>
    [Theory]
    [InlineData("2026-03-02", "10 working days", "FR", "2026-03-16")]
    [InlineData("2026-04-30", "10 working days", "FR", "2026-05-19")]
    [InlineData("2025-01-02", "40 working days", "DE", "2025-02-27")]
    [InlineData("2026-03-02", "15 calendar days", "FR", "2026-03-17")]
    [InlineData("2026-03-06", "15 calendar days", "FR", "2026-03-23")]
    [InlineData("2026-12-10", "15 calendar days", "FR", "2026-12-28")]
    [InlineData("2026-01-31", "1 month", "FR", "2026-03-02")]
    [InlineData("2027-01-29", "1 month", "FR", "2027-03-01")]
    [InlineData("2026-03-16", "1 month", "FR", "2026-04-16")]
    [InlineData("2024-02-29", "1 year", "FR", "2025-02-28")]
    [InlineData("2026-03-04", "2 weeks", "FR", "2026-03-18")]
    [InlineData("2026-03-02", "0 days", "FR", "2026-03-02")]
    public void A_period_ends_as_the_regulation_has_it(string from, string period, string state, string due) =>
        Count(from, period, state).Day.ShouldBe(Day(due));

    /// <summary>Art. 3(5): two days from Friday the 1st of May would end on Sunday and so on Monday; the second working day is Tuesday.</summary>
    [Theory]
    [InlineData("2026-04-30", "2 days", "FR", "2026-05-05")]
    [InlineData("2026-04-30", "1 day", "FR", "2026-05-04")]
    public void Two_days_or_more_hold_two_working_days(string from, string period, string state, string due) => Count(from, period, state).Day.ShouldBe(Day(due));

    [Theory]
    [InlineData("2026-12-24T15:00", "4 hours", "2026-12-24T19:00")]
    [InlineData("2026-12-24T22:30", "4 hours", "2026-12-25T02:30")]
    [InlineData("2026-12-24T10:00", "72 hours", "2026-12-27T10:00")]
    public void Hours_run_through(string from, string period, string due)
    {
        var count = Count(from, period, "DE");
        count.HasTime.ShouldBeTrue();
        count.Due.ShouldBe(Moment(due));
    }

    /// <summary>Art. 5(4) of Delegated Regulation (EU) 2025/301: noon of the next working day, where the limit falls on a day without work.</summary>
    [Theory]
    [InlineData("2026-12-24T22:30", "4 hours", "2026-12-28T12:00")]
    [InlineData("2026-12-24T10:00", "72 hours", "2026-12-28T12:00")]
    [InlineData("2026-12-23T10:00", "24 hours", "2026-12-24T10:00")]
    [InlineData("2026-11-26T10:00", "1 month", "2026-12-28T12:00")]
    public void The_rule_of_dora_gives_time_until_noon(string from, string period, string due) =>
        new DeadlineCounter(Calendars.Get("DE"), Rolling.Dora).After(Moment(from), Period.Parse(period)).Due.ShouldBe(Moment(due));

    /// <summary>MiCA Art. 63(12): the assessment stands still from the question to the answer.</summary>
    [Fact]
    public void A_clock_that_is_suspended_goes_on_where_it_stood()
    {
        var without = Count("2026-03-02", "40 working days", "FR");
        var with = new DeadlineCounter(Calendars.Get("FR")).After(Moment("2026-03-02"), Period.Parse("40 working days"), (Day("2026-03-16"), Day("2026-03-27")));
        without.Day.ShouldBe(Day("2026-04-28"));
        with.Day.ShouldBe(Day("2026-05-15"));
        with.Steps.Count(step => step.Kind == DeadlineStepKind.Counted).ShouldBe(40);
        with.Steps.Count(step => step.Kind == DeadlineStepKind.Suspended).ShouldBe(12);
    }

    /// <summary>MiCA Art. 8(5): a white paper is notified 20 working days before it is published.</summary>
    [Theory]
    [InlineData("2026-06-01", "20 working days", "FR", "2026-04-28")]
    [InlineData("2026-06-01", "15 days", "FR", "2026-05-17")]
    public void What_is_counted_back_does_not_run_over(string before, string period, string state, string last) =>
        new DeadlineCounter(Calendars.Get(state)).Before(Day(before), Period.Parse(period)).Day.ShouldBe(Day(last));

    [Fact]
    public void Every_day_of_a_count_in_working_days_is_explained()
    {
        var count = Count("2026-04-30", "10 working days", "FR");
        count.Steps.Skip(1).SkipLast(1).Select(step => step.Date).ShouldBe(Enumerable.Range(1, 19).Select(Day("2026-04-30").AddDays));
        count.Steps.Where(step => step.Kind == DeadlineStepKind.Holiday).Select(step => step.Holiday).ShouldBe(["Labour Day", "Victory Day 1945", "Ascension Day"]);
        count.Steps[^1].ShouldBe(new DeadlineStep(Day("2026-05-19"), null, DeadlineStepKind.Due));
    }

    [Theory]
    [InlineData("10 working days", 10, PeriodUnit.WorkingDays)]
    [InlineData("1 day", 1, PeriodUnit.CalendarDays)]
    [InlineData("15 calendar days", 15, PeriodUnit.CalendarDays)]
    [InlineData("30 seconds", 30, PeriodUnit.Seconds)]
    [InlineData("2 years", 2, PeriodUnit.Years)]
    public void A_period_is_a_number_and_a_unit(string text, int count, PeriodUnit unit)
    {
        Period.Parse(text).ShouldBe(new Period(count, unit));
        Period.Parse(new Period(count, unit).ToString()).ShouldBe(new Period(count, unit));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ten days")]
    [InlineData("10")]
    [InlineData("10  fortnights")]
    [InlineData("-1 days")]
    [InlineData("100000 days")]
    public void Anything_else_is_none(string text) => Should.Throw<FormatException>(() => Period.Parse(text));

    private static DeadlineCount Count(string from, string period, string state) => new DeadlineCounter(Calendars.Get(state)).After(Moment(from), Period.Parse(period));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime Moment(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
