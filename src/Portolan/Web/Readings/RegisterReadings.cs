using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Register;
using Portolan.Formats.Register;
using static Portolan.Web.Readings.CommonParameters;

namespace Portolan.Web.Readings;

/// <summary>The readings of the public register.</summary>
internal static class RegisterReadings
{
    private const string Desk = "Register";

    private static readonly Parameter Kind = new("kind", "which file of the register: casps (firms), emtwp, artzz (white papers), ncasp (warnings) or other", "casps") { Choices = ["casps", "emtwp", "artzz", "ncasp", "other"] };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Reading> All { get; } =
    [
        new("register", "register", "Firms of the public register by name, LEI or home OneState, whatever case and accents; all of them without a search")
        {
            Desk = Desk, Needs = Permission.ReadLaw, Schema = "RegisterSearch", IsTool = true, Answer = Search,
            Parameters = [new("q", "words of a name, an LEI, or the code of a home State", "okx"), Known, .. InPages],
        },
        new("registerFirm", "register/firms/{lei}", "One firm of the public register: its entries, their flaws, and its history over the snapshots")
        {
            Desk = Desk, Needs = Permission.ReadLaw, Schema = "RegisterFirm", IsTool = true, Answer = Show,
            Parameters = [new("lei", "the firm: an LEI, an id, or words of a name that fit one firm only", "54930069NLWEIGLHXU42") { IsRequired = true, IsInPath = true }, Known],
        },
        new("registerChanges", "register/changes", "What changed between two snapshots of the register: who came, who left, what changed by field")
        {
            Desk = Desk, Needs = Permission.ReadLaw, Schema = "RegisterChanges", IsTool = true, Answer = Changes,
            Parameters =
            [
                new("old", "the day of the earlier snapshot, YYYY-MM-DD; by default the last but one", "2026-07-27") { Kind = ParameterKind.Day },
                new("new", "the day of the later snapshot, YYYY-MM-DD; by default the last", "2026-08-17") { Kind = ParameterKind.Day },
            ],
        },
        new("registerSnapshots", "register/snapshots", "The snapshots of the register at hand")
        {
            Desk = Desk, Needs = Permission.ReadLaw, Schema = "SnapshotList", Answer = asking => Task.FromResult(ReadingAnswer.Of(new SnapshotListReport(asking.Room.Registers))),
        },
        new("registerEntries", "register/entries", "The rows of one file of the register, of whatever kind")
        {
            Desk = Desk, Needs = Permission.ReadLaw, Schema = "RegisterEntries", Parameters = [Kind, Known], Answer = asking => Task.FromResult(ReadingAnswer.Of(new EntryListReport(Chosen(asking, KindOf(asking))))),
        },
        new("registerReport", "register/report", "What the import of a file of the register repaired, left open or refused")
        {
            Desk = Desk, Needs = Permission.ReadLaw, Schema = "RegisterReport", Parameters = [Kind, Known], Answer = asking => Task.FromResult(ReadingAnswer.Of(new ImportedReport([new ImportedFile(Chosen(asking, KindOf(asking)), null)]))),
        },
    ];

    private static Task<ReadingAnswer> Search(Asking asking)
    {
        var snapshot = Chosen(asking, RegisterKind.Casps);
        var query = asking.Given.Text("q") ?? "";
        var firms = FirmJoiner.Join(snapshot);
        var found = query.Trim().Length > 0 ? new FirmSearch<RegisteredFirm>(firms).Find(query) : new SearchResult<RegisteredFirm>([.. firms.Select(firm => new SearchHit<RegisteredFirm>(firm, 0))], null);
        var page = Paging.Of(asking, found.Hits.OrderBy(KeyOf, StringComparer.Ordinal), KeyOf);
        return Task.FromResult(ReadingAnswer.Of(new SearchReport(snapshot, query, found with { Hits = [.. page.Items] }), page.Next));

        static string KeyOf(SearchHit<RegisteredFirm> hit) => Paging.Key(ReportText.Plain(hit.Rank), hit.Firm.Id);
    }

    private static Task<ReadingAnswer> Show(Asking asking)
    {
        var snapshot = Chosen(asking, RegisterKind.Casps);
        var firm = NotThereException.Find(() => RegisterQuestions.FindFirm(FirmJoiner.Join(snapshot), asking.Given.Required("lei")));
        return Task.FromResult(ReadingAnswer.Of(new FirmReport(snapshot, firm, FirmHistory.Of(firm, snapshot, asking.Room.Registers))));
    }

    private static Task<ReadingAnswer> Changes(Asking asking)
    {
        var library = asking.Room.Registers;
        var days = library.Files.Where(file => file.Heading.Kind == RegisterKind.Casps).Select(file => file.Heading.Date).OfType<DateOnly>().ToList();
        var (before, after) = (asking.Given.Day("old") ?? days.ElementAtOrDefault(1), asking.Given.Day("new") ?? days.ElementAtOrDefault(0));
        return Task.FromResult(ReadingAnswer.Of(new DiffReport(RegisterDiff.Between(Named("old", before), Named("new", after)))));

        RegisterSnapshot Named(string parameter, DateOnly day) => library.Find(RegisterKind.Casps, day)
            ?? throw CommandException.Usage($"{parameter}: no snapshot of {ReportText.Iso(day)} at hand (expected one of {string.Join(", ", days.Select(ReportText.Iso))})");
    }

    private static RegisterKind KindOf(Asking asking) => asking.Given.Text("kind") is { } text && RegisterKinds.TryParse(text, out var kind) ? kind : RegisterKind.Casps;

    private static RegisterSnapshot Chosen(Asking asking, RegisterKind kind)
    {
        var library = asking.Room.Registers;
        var snapshot = asking.Given.Day("known") is { } day ? library.AsOf(kind, day) : library.Latest(kind);
        return snapshot ?? throw CommandException.Usage($"no {kind.Code()} snapshot at hand{(asking.Given.Text("known") is { } known ? $" from {known} or before" : "")} (/api/v1/register/snapshots shows those there are)");
    }
}
