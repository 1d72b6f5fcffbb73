using System.Globalization;
using Portolan.Rules.Calendars;
using Portolan.Rules.Clocks;

namespace Portolan.Rules.Tests.Clocks;

/// <summary>Worked cases of the clocks of MiCA, in Germany at the beginning of 2025: no public holiday of the whole country until 18 April.</summary>
public class ClockReadingTests
{
    private const string Decision = "mica.63.9.decision";
    private const string FirstService = "mica.60.first-service";
    private const string Assessment = "mica.83.4.assessment";

    private static readonly ProcedureClocks Clocks = ProcedureClocks.Load(RealRulebook.Folder);
    private static readonly CalendarLibrary Calendars = CalendarLibrary.Load(Path.Combine(RealRulebook.Folder, "calendars"));

    /// <summary>Forty working days from Thursday 2 January 2025 end on 27 February; a question is in time until the 20th, 30 January.</summary>
    [Theory]
    [InlineData("2025-02-27", "submitted 2025-01-02")]
    [InlineData("2025-03-13", "submitted 2025-01-02", "question 2025-01-30", "answer 2025-02-13")]
    [InlineData("2025-03-27", "submitted 2025-01-02", "question 2025-01-30")]
    [InlineData("2025-03-27", "submitted 2025-01-02", "question 2025-01-30", "answer 2025-03-20")]
    [InlineData("2025-02-27", "submitted 2025-01-02", "question 2025-01-31", "answer 2025-02-13")]
    [InlineData("2025-03-13", "submitted 2025-01-02", "question 2025-01-20", "answer 2025-02-03", "question 2025-01-28", "answer 2025-02-10")]
    [InlineData("2025-04-07", "submitted 2025-01-02", "changed 2025-02-10")]
    [InlineData("2025-04-07", "submitted 2025-01-02", "question 2025-01-20", "answer 2025-01-27", "changed 2025-02-10")]
    [InlineData("2025-04-07", "submitted 2025-01-02", "declared-incomplete 2025-01-20", "supplied 2025-02-10")]
    public void A_decision_is_due_forty_working_days_from_what_was_complete_but_for_one_question(string by, params string[] steps) =>
        Read(Decision, "2025-12-31", [.. steps, "declared-complete 2025-02-12"]).Count.Day.ShouldBe(Day(by));

    [Theory]
    [InlineData("2025-01-20", ClockStatus.Running, "submitted 2025-01-02")]
    [InlineData("2025-02-27", ClockStatus.Running, "submitted 2025-01-02", "declared-complete 2025-01-20")]
    [InlineData("2025-02-28", ClockStatus.Late, "submitted 2025-01-02", "declared-complete 2025-01-20")]
    [InlineData("2025-01-21", ClockStatus.Waiting, "submitted 2025-01-02", "declared-incomplete 2025-01-20")]
    [InlineData("2025-01-30", ClockStatus.Suspended, "submitted 2025-01-02", "question 2025-01-30", "answer 2025-02-13")]
    [InlineData("2025-02-12", ClockStatus.Suspended, "submitted 2025-01-02", "question 2025-01-30", "answer 2025-02-13")]
    [InlineData("2025-02-13", ClockStatus.Running, "submitted 2025-01-02", "question 2025-01-30", "answer 2025-02-13")]
    [InlineData("2025-02-28", ClockStatus.Running, "submitted 2025-01-02", "question 2025-01-30")]
    [InlineData("2025-03-03", ClockStatus.Done, "submitted 2025-01-02", "decided 2025-03-03")]
    [InlineData("2025-03-03", ClockStatus.Done, "submitted 2025-01-02", "withdrawn 2025-01-10")]
    public void A_decision_stands_where_the_steps_so_far_leave_it(string on, ClockStatus status, params string[] steps) => Read(Decision, on, steps).Status.ShouldBe(status);

    [Fact]
    public void Until_the_authority_says_that_it_is_complete_the_day_is_one_by_way_of_trial()
    {
        Read(Decision, "2025-01-20", "submitted 2025-01-02").IsProvisional.ShouldBeTrue();
        Read(Decision, "2025-01-20", "submitted 2025-01-02", "declared-complete 2025-01-20").IsProvisional.ShouldBeFalse();
    }

    [Fact]
    public void Every_question_is_told_what_it_does()
    {
        var pauses = Read(Decision, "2025-12-31", "submitted 2025-01-02", "question 2025-01-20", "answer 2025-01-27", "question 2025-01-28").Pauses;
        pauses.ShouldBe([new ClockPause(Day("2025-01-20"), Day("2025-01-21"), Day("2025-01-27"), PauseEffect.Stops), new ClockPause(Day("2025-01-28"), null, null, PauseEffect.NotFirst)]);
        Read(Decision, "2025-12-31", "submitted 2025-01-02", "question 2025-01-31").Pauses.ShouldHaveSingleItem().Effect.ShouldBe(PauseEffect.TooLate);
        Read(Decision, "2025-12-31", "submitted 2025-01-02", "question 2025-01-30").Pauses.ShouldHaveSingleItem().ShouldBe(new ClockPause(Day("2025-01-30"), Day("2025-01-31"), Day("2025-02-27"), PauseEffect.StopsForLongest));
    }

    [Fact]
    public void A_decision_that_came_late_is_done_and_late()
    {
        var clock = Read(Decision, "2025-12-31", "submitted 2025-01-02", "decided 2025-03-03");
        clock.Done!.On.ShouldBe(Day("2025-03-03"));
        clock.CameLate.ShouldBeTrue();
    }

    /// <summary>Art. 60(8): the time stands still to the end of the day that the authority set, and not only until the information comes.</summary>
    [Theory]
    [InlineData("2025-02-27", "submitted 2025-01-02")]
    [InlineData("2025-03-13", "submitted 2025-01-02", "declared-incomplete 2025-01-15 by 2025-01-29")]
    [InlineData("2025-03-13", "submitted 2025-01-02", "declared-incomplete 2025-01-15 by 2025-01-29", "supplied 2025-01-20")]
    [InlineData("2025-03-27", "submitted 2025-01-02", "declared-incomplete 2025-01-15 by 2025-03-31", "supplied 2025-03-30")]
    [InlineData("2025-03-27", "submitted 2025-01-02", "declared-incomplete 2025-01-15", "supplied 2025-01-20")]
    [InlineData("2025-03-13", "submitted 2025-01-02", "declared-incomplete 2025-01-15 by 2025-01-29", "supplied 2025-01-20", "declared-incomplete 2025-02-03 by 2025-02-14", "supplied 2025-02-04")]
    public void A_notified_service_waits_forty_working_days_and_one_request(string by, params string[] steps)
    {
        var clock = Read(FirstService, "2025-12-31", steps);
        clock.Count.Day.ShouldBe(Day(by));
        clock.Opens.ShouldBe(Day(by).AddDays(1));
    }

    [Fact]
    public void No_service_begins_while_the_notification_is_incomplete()
    {
        Read(FirstService, "2025-06-01", "submitted 2025-01-02", "declared-incomplete 2025-01-15 by 2025-01-29").Status.ShouldBe(ClockStatus.Waiting);
        Read(FirstService, "2025-06-01", "submitted 2025-01-02", "declared-incomplete 2025-01-15 by 2025-01-29", "supplied 2025-01-20").Status.ShouldBe(ClockStatus.Elapsed);
    }

    /// <summary>Sixty working days from the acknowledgement of 3 January; over Easter, May Day, Ascension and Whit Monday where it stood still.</summary>
    [Theory]
    [InlineData("2025-03-28", "submitted 2025-01-02", "acknowledged 2025-01-03")]
    [InlineData("2025-04-29", "submitted 2025-01-02", "acknowledged 2025-01-03", "question 2025-03-14")]
    [InlineData("2025-06-13", "submitted 2025-01-02", "acknowledged 2025-01-03", "question 2025-03-14", "extended 2025-03-20")]
    [InlineData("2025-03-28", "submitted 2025-01-02", "acknowledged 2025-01-03", "question 2025-03-17")]
    public void An_acquisition_is_assessed_in_sixty_working_days_and_silence_is_approval(string by, params string[] steps)
    {
        Read(Assessment, by, steps).Status.ShouldBe(ClockStatus.Running);
        var after = Read(Assessment, Iso(Day(by).AddDays(1)), steps);
        (after.Count.Day, after.Status, after.Opens).ShouldBe((Day(by), ClockStatus.Elapsed, Day(by).AddDays(1)));
    }

    [Fact]
    public void Word_of_opposition_is_owed_only_where_there_is_opposition()
    {
        Find("mica.83.7.word-of-opposition", "2025-06-01", new ProcedureEvent(ProcedureStep.Decided, Day("2025-03-03"), Outcome: ProcedureOutcome.Granted)).ShouldBeNull();
        Find("mica.83.7.word-of-opposition", "2025-06-01", new ProcedureEvent(ProcedureStep.Decided, Day("2025-03-03"), Outcome: ProcedureOutcome.Refused))!.Count.Day.ShouldBe(Day("2025-03-05"));
    }

    [Theory]
    [InlineData("mica.63.1.acknowledgement", "2025-01-09")]
    [InlineData("mica.63.2.completeness", "2025-02-06")]
    [InlineData("mica.60.acknowledgement", "2025-01-09")]
    [InlineData("mica.60.8.completeness", "2025-01-30")]
    [InlineData("mica.83.3.acknowledgement", "2025-01-06")]
    [InlineData("mica.65.2.forwarding", "2025-01-16")]
    [InlineData("mica.65.4.first-service", "2025-01-17")]
    public void The_other_clocks_run_from_the_day_after_receipt(string clock, string by) => Read(clock, "2025-01-03", "submitted 2025-01-02").Count.Day.ShouldBe(Day(by));

    [Fact]
    public void What_happened_later_than_the_day_asked_about_is_passed_over()
    {
        Find(Decision, "2025-01-01", new ProcedureEvent(ProcedureStep.Submitted, Day("2025-01-02"))).ShouldBeNull();
        Read(Decision, "2025-02-09", "submitted 2025-01-02", "changed 2025-02-10").Count.Day.ShouldBe(Day("2025-02-27"));
    }

    private static RunningClock Read(string clock, string on, params string[] steps) => Find(clock, on, [.. steps.Select(Step)]).ShouldNotBeNull();

    private static RunningClock? Find(string clock, string on, params ProcedureEvent[] steps) =>
        new ClockReading(Calendars.Get("DE"), Day(on)).Of(Clocks.All.Single(known => known.Id == clock), steps);

    /// <summary>A step such as <c>declared-incomplete 2025-01-15 by 2025-01-29</c>.</summary>
    private static ProcedureEvent Step(string text)
    {
        var words = text.Split(' ');
        var step = Enum.GetValues<ProcedureStep>().Single(value => value.ToString().Equals(words[0].Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        return new ProcedureEvent(step, Day(words[1]), words.Length > 2 ? Day(words[3]) : null);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
