using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Chart;
using Portolan.Desks.Duties;
using Portolan.Desks.Duties.State;
using Portolan.Desks.Firms;
using Portolan.Desks.Register;
using Portolan.Record.Folds;
using Portolan.Rules.Calendars;
using Portolan.Rules.Rulebooks;
using static Portolan.Web.Readings.CommonParameters;

namespace Portolan.Web.Readings;

/// <summary>The readings of what firms owe, and of how days are counted.</summary>
internal static class DutyReadings
{
    private const string Desk = "Duties";

    private static readonly Parameter Owing = OnlyFirms with { Description = "a firm: an LEI, an id, or words of a name that fit one firm only; by default the firms of the record" };

    private static readonly IReadOnlyList<Parameter> Chosen =
    [
        Owing, new("state", "only what is owed for this State: its code or English name", "FR"),
        new("status", "only duties that stand so", "overdue") { Choices = FirmWords.All<DutyStatus>() },
        new("days", "only what is overdue or due within so many days", "30") { Kind = ParameterKind.Number, Greatest = DutyReading.MostDays },
        new("all", "also duties that do not bind", "true") { Kind = ParameterKind.Flag },
    ];

    private static readonly Parameter Calendar = new("in", "whose public holidays count: the code or English name of a State, EU or ECB", "FR") { IsRequired = true };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Reading> All { get; } =
    [
        new("duties", "duties", "What firms owe, to which authority, by when, and what shows that it was done; the most pressing first")
        {
            Desk = Desk, Needs = Permission.ReadDuties, Schema = "DutyList", IsTool = true, Parameters = [.. Chosen, .. AskedOfToday, .. InPages], Answer = asking => AskAsync(asking, reading => List(asking, reading)),
        },
        new("duty", "duties/{duty}", "One duty of one firm in full: what the law says, why it binds, how its day was counted, and what was recorded")
        {
            Desk = Desk, Needs = Permission.ReadDuties, Schema = "DutyInFull", Answer = asking => AskAsync(asking, reading => Show(asking, reading)),
            Parameters =
            [
                new("duty", "the id of the duty", "mica.72.4.conflicts-review") { IsRequired = true, IsInPath = true }, OneFirm,
                new("state", "the State, where the duty is owed for each: its code or English name", "FR"), new("service", "the crypto-asset service of MiCA Art. 3(1)(16), where the duty is owed for each: its letter, a to j", "a"), .. AskedOfToday,
            ],
        },
        new("limits", "limits", "The bounds in numbers: own funds, significance, use of stablecoins, and how far a firm is from each")
        {
            Desk = Desk, Needs = Permission.ReadDuties, Schema = "LimitList", IsTool = true, Parameters = [Owing, .. AskedOfToday, .. InPages], Answer = asking => AskAsync(asking, reading => Limits(asking, reading)),
        },
        new("applicability", "applicability", "A statement of applicability: every duty of the rulebook, whether it binds, and why or why not")
        {
            Desk = Desk, Needs = Permission.ReadDuties, Schema = "Applicability", Parameters = [Owing, .. AskedOfToday],
            Answer = asking => AskAsync(asking, reading => ReadingAnswer.Of(new ApplicabilityReport(reading, reading.Firms([.. asking.Given.All("firm")])))),
        },
        new("calendar", "calendar.ics", "The days on which something is due, as an iCalendar (RFC 5545)")
        {
            Desk = Desk, Needs = Permission.ReadDuties, Schema = "Calendar", MediaType = "text/calendar", Parameters = [Owing, new("state", "only what is owed for this State: its code or English name", "FR"), .. AskedOfToday],
            Answer = asking => AskAsync(asking, reading => CalendarOf(asking, reading)),
        },
        new("deadline", "deadline", "Count a deadline, day by day, with the public holidays of a State")
        {
            Desk = Desk, Needs = Permission.ReadLaw, Schema = "Deadline", IsTool = true, Answer = Deadline,
            Parameters =
            [
                new("from", "the day or moment of the event, in local time: YYYY-MM-DD or YYYY-MM-DDTHH:MM", "2026-12-18") { IsRequired = true },
                new("within", "the period: '10 working days', '15 calendar days', '4 hours', '1 month', 'last day of the month'; with 'by 08:00' behind it for a time of day", "10 working days") { IsRequired = true },
                Calendar, new("before", "count back from the event", "true") { Kind = ParameterKind.Flag },
                new("roll", "where it ends on a day without work: eu (Regulation 1182/71, the default), dora (noon of the next working day), none", "eu") { Choices = ["eu", "dora", "none"] },
                new("suspended", "days, both included, on which a clock of working days stands still", "2026-12-24..2026-12-31") { IsRepeated = true },
            ],
        },
        new("holidays", "holidays", "The public holidays of a OneState, the EU institutions or the ECB")
        {
            Desk = Desk, Needs = Permission.ReadLaw, Schema = "Holidays", IsTool = true, Answer = Holidays,
            Parameters = [Calendar, new("year", "the year; by default this one", "2026") { Kind = ParameterKind.Number, Least = Easter.FirstYear, Greatest = Easter.LastYear }],
        },
    ];

    private static async Task<ReadingAnswer> AskAsync(Asking asking, Func<DutyReading, ReadingAnswer> answer)
    {
        var asked = asking.QuestionOfToday;
        var asOf = asked.Known is { } known ? AsOf.Day(known) : AsOf.Now;
        var book = (await asking.Room.Journal.ReadAsync(new DutiesFold(), asOf, asking.Cancellation))?.State ?? new DutyBook();
        return await asking.Room.AskAsync(asked, question => answer(DutyReading.Of(question, book)));
    }

    private static ReadingAnswer List(Asking asking, DutyReading reading)
    {
        var given = asking.Given;
        var state = given.Text("state") is { } named ? RegisterQuestions.FindState("state", named).Code : null;
        DutyStatus? status = given.Text("status") is { } word ? FirmWords.Parse<DutyStatus>("status", word) : null;
        var until = given.Number("days") is { } days ? reading.Chart.On.AddDays(days) : (DateOnly?)null;
        var chosen = DutyFilter.Choose(reading, [.. given.All("firm")], state, status, until, given.Flag("all"));
        var page = Paging.OrAll(asking, chosen, answer => Paging.Key(answer.Firm.Id, answer.Key.Duty, answer.Key.State, answer.Key.Service));
        return ReadingAnswer.Of(new DutyListReport(reading, page.Items), page.Next);
    }

    private static ReadingAnswer Show(Asking asking, DutyReading reading)
    {
        var given = asking.Given;
        var firm = reading.Firms([given.Required("firm")])[0];
        var answer = NotThereException.Find(() => DutyArguments.Find(reading, firm, given.Required("duty"), given.Text("state"), given.Text("service")));
        return ReadingAnswer.Of(new DutyReport(reading, answer, reading.Explain(answer), Language.English));
    }

    private static ReadingAnswer Limits(Asking asking, DutyReading reading)
    {
        var answers = reading.Firms([.. asking.Given.All("firm")]).SelectMany(reading.LimitsOf);
        var page = Paging.OrAll(asking, answers, answer => Paging.Key(answer.Firm.Id, answer.Member.Rule.Id.ToString()));
        return ReadingAnswer.Of(new LimitsReport(reading, page.Items), page.Next);
    }

    private static ReadingAnswer CalendarOf(Asking asking, DutyReading reading)
    {
        var state = asking.Given.Text("state") is { } named ? RegisterQuestions.FindState("state", named).Code : null;
        var stream = new MemoryStream();
        DutyCalendar.Write(stream, reading, DutyFilter.Choose(reading, [.. asking.Given.All("firm")], state, null, null, false));
        return new ReadingAnswer(stream.ToArray());
    }

    private static Task<ReadingAnswer> Deadline(Asking asking)
    {
        var given = asking.Given;
        var calendar = CalendarArguments.Find(asking.Room.Rulebook.Calendars, "in", given.Required("in"));
        var counting = new DeadlineCounting(calendar, DeadlineCommand.RollingOf("roll", given.Text("roll") ?? "eu"), [.. given.All("suspended").Select(text => DeadlineCommand.SpanOf("suspended", text))]);
        return Task.FromResult(ReadingAnswer.Of(DeadlineCommand.Answer(given.Required("within"), DeadlineCommand.MomentOf("from", given.Required("from")), given.Flag("before"), counting, Language.English)));
    }

    private static Task<ReadingAnswer> Holidays(Asking asking)
    {
        var calendar = CalendarArguments.Find(asking.Room.Rulebook.Calendars, "in", asking.Given.Required("in"));
        return Task.FromResult(ReadingAnswer.Of(new HolidaysReport(calendar, HolidaysCommand.YearOf("year", asking.Given.Text("year")), Language.English)));
    }
}
