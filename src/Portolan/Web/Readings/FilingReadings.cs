using Portolan.Desks.Accounts;
using Portolan.Desks.Filings;
using Portolan.Desks.Filings.State;
using Portolan.Record.Folds;
using Portolan.Rules.Filings;
using Portolan.Rules.Rulebooks;
using static Portolan.Web.Readings.CommonParameters;

namespace Portolan.Web.Readings;

/// <summary>The readings of filings: where they stand, and the forms. Their answers may be sealed for people, so no reading has them.</summary>
internal static class FilingReadings
{
    private const string Desk = "Filings";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Reading> All { get; } =
    [
        new("filings", "filings", "The filings of the record: prepared, released or withdrawn, by whom, with the hashes of what was released")
        {
            Desk = Desk, Needs = Permission.ReadFilings, Schema = "FilingList", Parameters = [Known, .. InPages], Answer = ListAsync,
        },
        new("forms", "filings/forms", "The forms of notifications: what is asked, by which provision, and what the record answers by itself")
        {
            Desk = Desk, Needs = Permission.ReadLaw, Schema = "FormList", FollowsFromState = false, Answer = asking => Task.FromResult(ReadingAnswer.Of(new FormListReport(FilingForms.Load(asking.Room.RulebookFolder), Language.English))),
        },
    ];

    private static async Task<ReadingAnswer> ListAsync(Asking asking)
    {
        var asOf = asking.Given.Day("known") is { } day ? AsOf.Day(day) : AsOf.Now;
        var book = (await asking.Room.Journal.ReadAsync(new FilingsFold(), asOf, asking.Cancellation))?.State ?? new FilingBook();
        var page = Paging.OrAll(asking, book.Filings, filing => filing.Id);
        return ReadingAnswer.Of(new FilingListReport(page.Items), page.Next);
    }
}
