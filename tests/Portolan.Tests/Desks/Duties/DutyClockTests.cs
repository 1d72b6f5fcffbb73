using System.Globalization;
using Portolan.Desks.Duties;
using Portolan.Desks.Duties.Events;
using Portolan.Rules.Calendars;
using Portolan.Rules.Deadlines;
using Portolan.Rules.Duties;
using Portolan.Rules.Rulebooks;

namespace Portolan.Tests.Desks.Duties;

/// <summary>Where a firm in France that has been bound since Monday 2 June 2025 stands with a duty of each kind.</summary>
public class DutyClockTests
{
    private const string Duty = "mica.99.example";

    private static readonly WorkingCalendar France = CalendarLibrary.Load(Path.Combine(Repository.Root, "rulebook", "calendars")).Get("FR");
    private static readonly Rulebook Rulebook = RulebookReader.Read(Path.Combine(Repository.Root, "rulebook"));
    private static readonly LocalisedText Event = new("the event", "l'événement");

    [Theory]
    [InlineData("2026-06-01", null, "due", "2026-06-02")]
    [InlineData("2026-06-02", null, "due", "2026-06-02")]
    [InlineData("2026-06-03", null, "overdue", "2026-06-02")]
    [InlineData("2026-06-03", "2026-05-20", "met", "2027-05-20")]
    [InlineData("2027-05-21", "2026-05-20", "overdue", "2027-05-20")]
    public void A_yearly_duty_counts_from_the_day_it_bound_or_was_last_done(string on, string? done, string status, string next) =>
        Stands(new EveryDeadline(new Period(1, PeriodUnit.Years)), on, done is null ? [] : [Done(done)], [], status, next);

    /// <summary>It stopped binding for a while after May 2023, so that what was done then cannot make it overdue on the day it binds again.</summary>
    [Fact]
    public void What_was_done_before_a_break_does_not_make_a_duty_overdue_at_once() =>
        Stands(new EveryDeadline(new Period(1, PeriodUnit.Years)), "2025-06-03", [Done("2023-05-20")], [], "met", "2026-06-02");

    [Fact]
    public void Evidence_that_expires_is_needed_again_before_the_period_ends()
    {
        var certificate = Done("2025-07-01") with { Until = Day("2025-12-31") };
        Stands(new EveryDeadline(new Period(1, PeriodUnit.Years)), "2025-12-01", [certificate], [], "met", "2026-01-01");
        Stands(new EveryDeadline(new Period(1, PeriodUnit.Years)), "2026-02-01", [certificate], [], "due", "2026-07-01");
    }

    /// <summary>21 July 2025 is a Monday; 21 March 2026 would be a Saturday and runs on to Monday 23.</summary>
    [Theory]
    [InlineData("2025-06-10", "due", "2025-07-21")]
    [InlineData("2025-07-22", "overdue", "2025-07-21")]
    [InlineData("2025-07-22", "met", "2026-03-23", "2025-07-18")]
    [InlineData("2026-03-23", "met", "2026-03-23", "2025-07-18")]
    [InlineData("2026-03-24", "overdue", "2026-03-23", "2025-07-18")]
    public void Days_of_the_year_are_answered_one_by_one(string on, string status, string next, params string[] done) =>
        Stands(new YearlyDeadline([new MonthDay(3, 21), new MonthDay(7, 21)], Rolling.Regulation1182), on, [.. done.Select(day => Done(day))], [], status, next);

    [Theory]
    [InlineData("2027-12-31", null, "due", "2027-12-31")]
    [InlineData("2028-01-01", null, "overdue", "2027-12-31")]
    [InlineData("2028-01-01", "2027-06-01", "met", null)]
    public void What_is_due_once_is_done_once(string on, string? done, string status, string? next) =>
        Stands(new FixedDeadline(Day("2027-12-31")), on, done is null ? [] : [Done(done)], [], status, next);

    [Fact]
    public void What_is_owed_at_all_times_is_met_while_evidence_holds()
    {
        Stands(new StandingDeadline(), "2026-01-01", [], [], "due", null);
        Stands(new StandingDeadline(), "2026-01-01", [Done("2025-07-01")], [], "met", null);
        Stands(new StandingDeadline(), "2026-01-02", [Done("2025-07-01") with { Until = Day("2026-01-01") }], [], "due", null);
        Stands(new StandingDeadline(), "2025-06-30", [Done("2025-07-01")], [], "due", null);
    }

    /// <summary>Ten working days from Thursday 30 April 2026 end on 19 May, over three holidays.</summary>
    [Theory]
    [InlineData("2026-04-29", "no occasion", null)]
    [InlineData("2026-04-30", "due", "2026-05-19")]
    [InlineData("2026-05-20", "overdue", "2026-05-19")]
    public void An_event_starts_the_clock(string on, string status, string? next) =>
        Stands(new WithinDeadline(new Period(10, PeriodUnit.WorkingDays), Event, Rolling.Regulation1182), on, [], [Happened("one", "2026-04-30T16:00")], status, next);

    [Fact]
    public void Each_occasion_is_answered_by_its_own_evidence()
    {
        var deadline = new WithinDeadline(new Period(10, PeriodUnit.WorkingDays), Event, Rolling.Regulation1182);
        DutyOccasioned[] both = [Happened("one", "2026-04-30T16:00"), Happened("two", "2026-05-04T09:00")];
        Stands(deadline, "2026-05-12", [Done("2026-05-10") with { Occasion = "one" }], both, "due", "2026-05-20");
        Stands(deadline, "2026-05-12", [Done("2026-05-10") with { Occasion = "one" }, Done("2026-05-11") with { Occasion = "two" }], both, "met", null);
    }

    /// <summary>Delegated Regulation (EU) 2025/301, Art. 5(1)(a): four hours from classification and 24 hours from awareness, whichever comes first.</summary>
    [Theory]
    [InlineData("2026-04-28T09:00", null, "2026-04-29T09:00")]
    [InlineData("2026-04-28T09:00", "2026-04-28T11:00", "2026-04-28T15:00")]
    [InlineData("2026-04-28T09:00", "2026-04-29T08:00", "2026-04-29T09:00")]
    [InlineData(null, "2026-04-28T11:00", "2026-04-28T15:00")]
    public void Each_limit_of_an_initial_notification_is_counted_from_its_own_moment(string? aware, string? classified, string due)
    {
        List<DutyOccasioned> moments = [];
        if (aware is not null) moments.Add(Happened("INC-7", aware) with { Moment = "aware" });
        if (classified is not null) moments.Add(Happened("INC-7", classified) with { Moment = "classified" });
        var standing = Clock("2026-04-29").Of(InitialNotification, [], moments);
        standing.Count!.Due.ShouldBe(DateTime.Parse(due, CultureInfo.InvariantCulture));
        Clock("2026-05-04").Of(InitialNotification, [Done("2026-04-28") with { Occasion = "INC-7" }], moments).Status.ShouldBe(DutyStatus.Met);
    }

    [Fact]
    public void An_occasion_recorded_without_its_moment_starts_both_limits() =>
        Clock("2026-04-30").Of(InitialNotification, [], [Happened("INC-7", "2026-04-30T16:00")]).Count!.Due.ShouldBe(DateTime.Parse("2026-04-30T20:00", CultureInfo.InvariantCulture));

    /// <summary>MiCA Art. 69: a change is notified without delay, and before a new member acts.</summary>
    [Fact]
    public void A_change_of_the_management_body_has_a_day_once_the_first_act_of_the_new_member_is_known()
    {
        var deadline = Rulebook.Find(RuleId.Parse("mica.69.management-changes"))!.Duty!.Deadline;
        var change = Happened("new director", "2026-04-01T09:00") with { Moment = "changed" };
        Stands(deadline, "2026-04-02", [], [change], "due", null);
        Stands(deadline, "2026-04-02", [], [change, Happened("new director", "2026-06-01T09:00") with { Moment = "first-act" }], "due", "2026-06-01");
    }

    [Fact]
    public void What_comes_before_an_event_is_counted_back_from_it() =>
        Stands(new BeforeDeadline(new Period(20, PeriodUnit.WorkingDays), Event), "2026-04-01", [], [Happened("publication", "2026-06-01T00:00")], "due", "2026-04-28");

    [Fact]
    public void Words_alone_give_no_day()
    {
        var deadline = new PromptDeadline(new LocalisedText("without undue delay", "sans retard injustifié"), Event);
        Stands(deadline, "2026-04-01", [], [], "no occasion", null);
        Stands(deadline, "2026-04-01", [], [Happened("one", "2026-03-30T09:00")], "due", null);
    }

    private static DutyDeadline InitialNotification => Rulebook.Find(RuleId.Parse("dora-301.5.1.a.initial-with-relief"))!.Duty!.Deadline;

    private static void Stands(DutyDeadline deadline, string on, IReadOnlyList<DutyEvidenced> evidence, IReadOnlyList<DutyOccasioned> occasions, string status, string? next)
    {
        var standing = Clock(on).Of(deadline, evidence, occasions);
        (DutyWords.Of(standing.Status).English, standing.Next).ShouldBe((status, next is null ? null : Day(next)));
    }

    private static DutyClock Clock(string on) => new(France, Day(on), Day("2025-06-02"));

    private static DutyEvidenced Done(string on) => new(Duty, Day(on));

    private static DutyOccasioned Happened(string name, string at) => new(Duty, name, DateTime.Parse(at, CultureInfo.InvariantCulture));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
