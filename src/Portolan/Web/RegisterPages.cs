using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Register;
using Portolan.Desks.Register.Pages;
using Portolan.Formats;
using Portolan.Formats.Register;
using Portolan.Web.Access;

namespace Portolan.Web;

/// <summary>The addresses of the public register.</summary>
internal static class RegisterPages
{
    private const string Import = "/register/import";

    /// <summary>Real files have up to 250 kB; what is larger than this is refused on the page.</summary>
    private const long LargestFile = 16 * 1024 * 1024;

    /// <summary>What is larger than the largest file is read up to here, so that the refusal reaches the browser that sends it.</summary>
    private const long LargestRequest = 2 * LargestFile;

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/register", Search).Needs(Permission.ReadLaw);
        app.MapGet("/register/firms/{firm}", Firm).Needs(Permission.ReadLaw);
        app.MapGet("/register/changes", Changes).Needs(Permission.ReadLaw);
        app.MapGet("/register/quality", Quality).Needs(Permission.ReadLaw);
        app.MapGet(Import, (HttpContext context) => ImportPage(context, StatusCodes.Status200OK, null, null)).Needs(Permission.RecordFirms);
        app.MapPost(Import, TakeOver).Needs(Permission.RecordFirms).WithMetadata(new UploadLimit(LargestRequest));
    }

    private static IResult Search(HttpContext context, ChartRoom room)
    {
        var (query, known) = (context.Request.Query, AskedQuestion.Of(context.Request).Known);
        var filter = new RegisterFilter(
            query["q"].ToString().Trim(), StateOf(context, "home"), StateOf(context, "host"), query["service"].ToString() is { Length: > 0 } letter ? RegisterQuestions.FindService(letter) : null);
        var reading = room.Register.Read(known);
        var found = reading.Find(filter);
        var library = room.Register.Library;
        return Pages.Page<RegisterPage>(new
        {
            Head = PageHead.Of(context), reading.Day, reading.Firms.Count, Filter = filter, Known = known, From = AddressNumber.PlaceOf(context), Hits = found.Hits.Select(hit => hit.Firm).ToList(), found.Suggestion,
            Snapshots = library.Files.Select(file => (file.Heading.Date, file.Heading.Kind.Code(), file.Heading.Rows)).ToList(), Unreadable = library.Unreadable.Select(error => error.ToString()).ToList(),
        });
    }

    private static IResult Firm(HttpContext context, ChartRoom room, string firm)
    {
        var known = AskedQuestion.Of(context.Request).Known;
        var reading = room.Register.Read(known);
        var found = RegisterQuestions.FindFirm(reading.Firms, firm);
        var history = FirmHistory.Of(found, reading.Snapshot, room.Register.Library);
        var issues = found.Entries.SelectMany(entry => reading.Snapshot.Report.OfRow(entry.Row)).ToList();
        return Pages.Page<RegisteredFirmPage>(new { Head = PageHead.Of(context), reading.Day, Known = known, Firm = found, History = history, Timeline = FirmTimeline.Of(history), Issues = issues });
    }

    private static IResult Changes(HttpContext context, ChartRoom room)
    {
        var library = room.Register.Library;
        var days = library.Files.Where(file => file.Heading.Kind == RegisterKind.Casps).Select(file => file.Heading.Date).OfType<DateOnly>().ToList();
        if (days.Count == 0) throw CommandException.Usage("no register snapshot at hand (expected one of CASPS)");
        var after = SnapshotDay(context, "to", days) ?? days[0];
        var before = SnapshotDay(context, "from", days) ?? days.FirstOrDefault(day => day < after, after);
        if (before > after) throw CommandException.Usage($"from {ReportText.Iso(before)} is after to {ReportText.Iso(after)} (expected the earlier day first)");
        var diff = days.Count == 1 ? null : RegisterDiff.Between(library.Find(RegisterKind.Casps, before)!, library.Find(RegisterKind.Casps, after)!);
        return Pages.Page<RegisterChangesPage>(new { Head = PageHead.Of(context), Days = days, Before = before, After = after, Diff = diff });
    }

    private static IResult Quality(HttpContext context, ChartRoom room)
    {
        var (query, library) = (context.Request.Query, room.Register.Library);
        var kind = RegisterKind.Casps;
        if (query["kind"].ToString() is { Length: > 0 } named && !RegisterKinds.TryParse(named, out kind)) throw CommandException.Usage($"kind '{named}' (expected casps, emtwp, artzz, ncasp or other)");
        var days = library.Files.Where(file => file.Heading.Kind == kind).Select(file => file.Heading.Date).OfType<DateOnly>().ToList();
        var snapshot = SnapshotDay(context, "day", days) is { } day ? library.Find(kind, day) : library.Latest(kind);
        IssueCode? code = null;
        if (query["code"].ToString() is { Length: > 0 } id && !IssueCode.TryParse(id, out code)) throw CommandException.Usage($"code '{id}' (expected one of those that the page lists, such as {IssueCode.LeiLength})");
        return Pages.Page<RegisterQualityPage>(new
        {
            Head = PageHead.Of(context), Snapshot = snapshot ?? throw CommandException.Usage($"no {kind.Code()} snapshot at hand (the register page lists those there are)"),
            Code = code, From = AddressNumber.PlaceOf(context), IsTaken = query.ContainsKey("taken"),
        });
    }

    private static async Task<IResult> TakeOver(HttpContext context, ChartRoom room)
    {
        var form = await context.Request.ReadFormAsync();
        var date = form["date"].ToString();
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return ImportPage(context, StatusCodes.Status400BadRequest, Sentence.Of("no file, or an empty one (expected a CSV file of ESMA)"), date);
        if (file.Length > LargestFile) return ImportPage(context, StatusCodes.Status413PayloadTooLarge, Sentence.Of($"the file has {file.Length:N0} bytes (expected at most {LargestFile:N0})"), date);
        try
        {
            await using var content = file.OpenReadStream();
            var taken = await room.Register.ImportAsync(content, Path.GetFileName(file.FileName), date.Length > 0 ? CommonOptions.ParseDate("date", date) : null);
            return ReturnAddress.Go(context, $"/register/quality?kind={taken.Kind.Code()}&day={ReportText.Iso(taken.Date!.Value)}&taken=1");
        }
        catch (Exception refused) when (refused is CommandException or InputException)
        {
            return ImportPage(context, StatusCodes.Status422UnprocessableEntity, refused is CommandException usage ? usage.Sentence : Sentence.Of(refused.Message), date);
        }
    }

    private static RazorComponentResult<RegisterImportPage> ImportPage(HttpContext context, int status, Sentence? problem, string? date) =>
        new(new { Head = PageHead.Of(context), Problem = problem, Date = date }) { StatusCode = status };

    private static DateOnly? SnapshotDay(HttpContext context, string name, List<DateOnly> days)
    {
        if (context.Request.Query[name].ToString() is not { Length: > 0 } text) return null;
        var day = CommonOptions.ParseDate(name, text)!.Value;
        return days.Contains(day) ? day : throw CommandException.Usage($"{name} {ReportText.Iso(day)}: no snapshot of that day at hand (expected one of {string.Join(", ", days.Select(ReportText.Iso))})");
    }

    private static Country? StateOf(HttpContext context, string name) => context.Request.Query[name].ToString() is { Length: > 0 } text ? RegisterQuestions.FindState(name, text) : null;
}
