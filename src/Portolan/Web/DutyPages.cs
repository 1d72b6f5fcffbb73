using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Duties;
using Portolan.Desks.Duties.Pages;
using Portolan.Desks.Duties.State;
using Portolan.Desks.Firms;
using Portolan.Desks.Firms.State;
using Portolan.Desks.Register;
using Portolan.Record.Files;
using Portolan.Record.Folds;
using Portolan.Rules.Calendars;
using Portolan.Web.Access;

namespace Portolan.Web;

/// <summary>The addresses at which duties are read.</summary>
internal static class DutyPages
{
    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/duties", List).Needs(Permission.ReadDuties);
        app.MapGet("/duties/calendar", Calendar).Needs(Permission.ReadDuties);
        app.MapGet("/duties/calendar.ics", DownloadCalendar).Needs(Permission.ReadDuties);
        app.MapGet("/duties/timeline", Timeline).Needs(Permission.ReadDuties);
        app.MapGet("/duties/applicability", Applicability).Needs(Permission.ReadDuties);
        app.MapGet("/duties/limits", Limits).Needs(Permission.ReadDuties);
        app.MapGet("/duties/clocks", Clocks).Needs(Permission.ReadDuties);
        app.MapGet("/duties/states/{state}", State).Needs(Permission.ReadDuties);
        app.MapGet("/duties/of/{firm}/{duty}", Duty).Needs(Permission.ReadDuties);
        app.MapGet("/duties/of/{firm}/{duty}/evidence/{entry:long}", Evidence).Needs(Permission.ReadDuties).Streamed();
        DutyActs.Map(app);
    }

    /// <summary>Answers from the duties as they are asked about; without a day it is about today.</summary>
    public static async Task<T> AskAsync<T>(ChartRoom room, AskedQuestion asked, Func<DutyReading, T> answer)
    {
        var book = (await room.Journal.ReadAsync(new DutiesFold(), asked.Known is { } known ? AsOf.Day(known) : AsOf.Now))?.State ?? new DutyBook();
        return await room.AskAsync(asked with { On = asked.On ?? Today }, question => answer(DutyReading.Of(question, book)));
    }

    /// <summary>The duty that an address names.</summary>
    /// <exception cref="CommandException">There is no such duty or firm.</exception>
    public static DutyAnswer Find(HttpContext context, DutyReading reading, string firm, string duty) =>
        DutyArguments.Find(reading, reading.Firms([firm])[0], duty, Given(context, "state"), Given(context, "service"));

    /// <summary>The page of a duty.</summary>
    public static async Task<IResult> Show(HttpContext context, ChartRoom room, string firm, string duty, DutyTyped typed)
    {
        var (head, asked) = (PageHead.Of(context), AskedQuestion.Of(context.Request));
        var view = await AskAsync(room, asked, reading => DutyView.Of(reading, Find(context, reading, firm, duty), head.Words.Language));
        var page = Pages.Page<DutyPage>(new { Head = head, View = view, Asked = asked, Typed = typed, Done = AddressNumber.Of(context, "recorded"), MayRecord = head.Visitor.May(Permission.RecordDuties) });
        page.StatusCode = typed.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    private static string? Given(HttpContext context, string name) => context.Request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    private static async Task<IResult> List(HttpContext context, ChartRoom room)
    {
        var (head, from) = (PageHead.Of(context), AddressNumber.PlaceOf(context));
        return Pages.Page<DutyListPage>(new { Head = head, Sheet = await SheetAsync(room, Asked(context), head.Words), From = from });
    }

    private static async Task<IResult> Calendar(HttpContext context, ChartRoom room)
    {
        var (head, month) = (PageHead.Of(context), MonthOf(context));
        var sheet = await SheetAsync(room, Asked(context), head.Words);
        return Pages.Page<DutyCalendarPage>(new { Head = head, Sheet = sheet, Month = DutyMonth.Of(sheet, month ?? sheet.On) });
    }

    private static async Task<IResult> DownloadCalendar(HttpContext context, ChartRoom room)
    {
        var asked = Asked(context);
        var bytes = await AskAsync(room, asked.Question, reading =>
        {
            using var stream = new MemoryStream();
            string[] firms = [.. DutySheet.FirmsOf(reading, asked).Select(firm => firm.Id)];
            DutyCalendar.Write(stream, reading, firms.Length == 0 ? [] : DutyFilter.Choose(reading, firms, asked.State, null, null, false));
            return stream.ToArray();
        });
        return Results.Bytes(bytes, "text/calendar; charset=utf-8", "duties.ics");
    }

    private static async Task<IResult> Timeline(HttpContext context, ChartRoom room)
    {
        var head = PageHead.Of(context);
        var sheet = await SheetAsync(room, Asked(context), head.Words);
        return Pages.Page<DutyTimelinePage>(new { Head = head, Sheet = sheet, Line = DutyTimeline.Of(sheet) });
    }

    private static async Task<IResult> State(HttpContext context, ChartRoom room, string state)
    {
        var (head, named) = (PageHead.Of(context), RegisterQuestions.FindState("state", state));
        return Pages.Page<DutyStatePage>(new { Head = head, State = named, Sheet = await SheetAsync(room, Asked(context) with { State = named.Code, Stands = null, Within = null }, head.Words) });
    }

    private static async Task<IResult> Applicability(HttpContext context, ChartRoom room)
    {
        var (head, asked) = (PageHead.Of(context), Asked(context));
        var (sheet, statements) = await AskAsync(room, asked.Question, reading => (DutySheet.Of(reading, asked, head.Words), (IReadOnlyList<((string, string), IReadOnlyList<ApplicabilityLine>)>)
            [.. DutySheet.FirmsOf(reading, asked).Select(firm => ((firm.Id, firm.Name), (IReadOnlyList<ApplicabilityLine>)[.. ApplicabilityLine.Of(reading, firm, head.Words.Language)]))]));
        return Pages.Page<ApplicabilityPage>(new { Head = head, Sheet = sheet, Statements = statements, From = AddressNumber.PlaceOf(context) });
    }

    private static async Task<IResult> Limits(HttpContext context, ChartRoom room)
    {
        var (head, asked) = (PageHead.Of(context), Asked(context));
        var (sheet, limits) = await AskAsync(room, asked.Question, reading => (DutySheet.Of(reading, asked, head.Words), (IReadOnlyList<LimitRow>)
            [.. DutySheet.FirmsOf(reading, asked).SelectMany(reading.LimitsOf).Select(limit => LimitRow.Of(reading, limit, head.Words.Language))]));
        return Pages.Page<LimitsPage>(new { Head = head, Sheet = sheet, Limits = limits });
    }

    private static async Task<IResult> Clocks(HttpContext context, ChartRoom room)
    {
        var head = PageHead.Of(context);
        var asked = Asked(context);
        var all = asked with { Firm = asked.Firm ?? DutyAsked.All };
        var (sheet, clocks) = await AskAsync(room, all.Question, reading =>
        {
            var clocks = room.ClocksOn(reading.Chart.On);
            return (DutySheet.Of(reading, all, head.Words), (IReadOnlyList<ClockRow>)[.. DutySheet.FirmsOf(reading, all).OfType<Firm>().SelectMany(clocks.Of).Where(clock => clock.IsOpen).OrderBy(clock => clock.Running.Count.Day).Select(clock => ClockRow.Of(clock, head.Words.Language))]);
        });
        return Pages.Page<ClocksPage>(new { Head = head, Sheet = sheet, Clocks = clocks });
    }

    private static Task<IResult> Duty(HttpContext context, ChartRoom room, string firm, string duty) => Show(context, room, firm, duty, DutyTyped.Nothing);

    /// <summary>A file of evidence, of this duty of this firm and no other.</summary>
    private static async Task<IResult> Evidence(HttpContext context, ChartRoom room, string firm, string duty, long entry)
    {
        var named = await AskAsync(room, AskedQuestion.Of(context.Request), reading =>
            Find(context, reading, firm, duty).History.Evidence.Where(shown => shown.Entry.Number == entry).Select(shown => shown.Evidence.Evidence?.File).FirstOrDefault());
        if (named is null) return Results.NotFound();
        return Downloads.File(room.Journal, FileHash.Parse(named.Sha256), named.Name ?? named.Sha256);
    }

    private static Task<DutySheet> SheetAsync(ChartRoom room, DutyAsked asked, Words words) => AskAsync(room, asked.Question, reading => DutySheet.Of(reading, asked, words));

    private static DutyAsked Asked(HttpContext context)
    {
        var stands = Given(context, "stands");
        if (stands is not null && !DutyRow.Classes.Contains(stands)) throw CommandException.Usage($"stands '{stands}' (expected {string.Join(", ", DutyRow.Classes)})");
        return new DutyAsked(AskedQuestion.Of(context.Request), Given(context, "firm"), Pages.NamedState(context, "state"), stands, DaysOf(context));
    }

    private static int? DaysOf(HttpContext context)
    {
        if (Given(context, "within") is not { } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= DutyReading.MostDays ? days : throw CommandException.Usage($"within '{text}' (expected a number of days, 0 to {DutyReading.MostDays})");
    }

    /// <summary>The month that an address names; one month less than the years of calendars, so that the next and the one before are there.</summary>
    private static DateOnly? MonthOf(HttpContext context)
    {
        if (Given(context, "month") is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > Easter.FirstYear and < Easter.LastYear
            ? month
            : throw CommandException.Usage($"month '{text}' (expected YYYY-MM, such as 2026-11)");
    }
}
