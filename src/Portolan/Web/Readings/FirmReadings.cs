using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Firms;
using Portolan.Desks.Firms.State;
using Portolan.Record.Folds;
using Portolan.Rules.Rulebooks;
using static Portolan.Web.Readings.CommonParameters;

namespace Portolan.Web.Readings;

/// <summary>The readings of the firms of the record.</summary>
internal static class FirmReadings
{
    private const string Desk = "Firms";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Reading> All { get; } =
    [
        new("firms", "firms", "The firms of the record: authorisations, passports and their clocks, clients")
        {
            Desk = Desk, Needs = Permission.ReadDuties, Schema = "FirmList", IsTool = true, Parameters = [OnToday, Known, .. InPages], Answer = ListAsync,
        },
        new("firm", "firms/{firm}", "One firm of the record: what it is authorised for, its passports and their clocks, its clients")
        {
            Desk = Desk, Needs = Permission.ReadDuties, Schema = "RecordedFirm", IsTool = true, Parameters = [OneFirm with { IsInPath = true }, OnToday, Known], Answer = ShowAsync,
        },
        new("facts", "facts", "The facts that a firm can state of itself, which duties and bounds turn on")
        {
            Desk = Desk, Needs = Permission.ReadLaw, Schema = "FactList", Answer = asking => Task.FromResult(ReadingAnswer.Of(new FactListReport(StatedFact.All(asking.Room.Rulebook.Schema)))),
        },
        new("clocks", "clocks", "What firms of the record wait for: the time that authorities have, from when and by when, and what stops it")
        {
            Desk = Desk, Needs = Permission.ReadDuties, Schema = "ClockList", FollowsFromState = false, IsTool = true, Answer = ClocksAsync,
            Parameters =
            [
                OnlyFirms, new("all", "also what is over", "true") { Kind = ParameterKind.Flag }, OnToday, Known,
            ],
        },
    ];

    private static async Task<ReadingAnswer> ListAsync(Asking asking)
    {
        var (book, on) = (await ReadAsync(asking), OnOf(asking));
        var page = Paging.OrAll(asking, book.Firms, firm => firm.Id);
        return ReadingAnswer.Of(new FirmListReport(page.Items, ClockOf(asking, on), on), page.Next);
    }

    private static async Task<ReadingAnswer> ShowAsync(Asking asking)
    {
        var (book, on) = (await ReadAsync(asking), OnOf(asking));
        var firm = NotThereException.Find(() => FirmDesk.Find(book, asking.Given.Required("firm")));
        return ReadingAnswer.Of(new RecordedFirmReport(firm, ClockOf(asking, on), on));
    }

    private static async Task<ReadingAnswer> ClocksAsync(Asking asking)
    {
        var (book, on) = (await ReadAsync(asking), OnOf(asking));
        var firms = asking.Given.All("firm") is { Count: > 0 } names ? names.Select(name => FirmDesk.Find(book, name)).Distinct() : book.Firms;
        var clocks = asking.Room.ClocksOn(on);
        return ReadingAnswer.Of(new ClocksReport(firms.SelectMany(clocks.Of).Where(clock => asking.Given.Flag("all") || clock.IsOpen), on, true, Language.English));
    }

    private static async Task<FirmBook> ReadAsync(Asking asking)
    {
        var asOf = asking.Given.Day("known") is { } day ? AsOf.Day(day) : AsOf.Now;
        return (await asking.Room.Journal.ReadAsync(new FirmsFold(), asOf, asking.Cancellation))?.State ?? new FirmBook();
    }

    private static DateOnly OnOf(Asking asking) => asking.Given.Day("on") ?? Asking.Today;

    private static Func<Firm, Passport, PassportClock> ClockOf(Asking asking, DateOnly on) =>
        (firm, passport) => PassportClock.Of(passport, asking.Room.Clocks, asking.Room.Rulebook.Calendars.Get(firm.Home.Code), on);
}
