using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Filings;
using Portolan.Desks.Filings.Answers;
using Portolan.Desks.Filings.Pages;
using Portolan.Desks.Filings.Rendering;
using Portolan.Desks.Filings.State;
using Portolan.Desks.Firms.State;
using Portolan.Record.Folds;
using Portolan.Rules.Filings;
using Portolan.Web.Access;

namespace Portolan.Web;

/// <summary>The addresses at which filings are read.</summary>
internal static class FilingPages
{
    /// <summary>A filing's page carries its one style sheet within it, and needs nothing else.</summary>
    private static readonly string DocumentPolicy = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"\n{FilingStyle.Css.ReplaceLineEndings("\n")}\n")))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/filings", List).Needs(Permission.ReadFilings);
        app.MapGet("/filings/{id}", (HttpContext context, ChartRoom room, string id) => ShowAsync(context, room, id, null)).Needs(Permission.ReadFilings);
        app.MapGet("/filings/{id}/page", Print).Needs(Permission.ReadFilings);
        app.MapGet("/filings/{id}/data", Download).Needs(Permission.ReadFilings);
        app.MapGet("/filings/{id}/verify", Verify).Needs(Permission.ReadFilings);
        FilingActs.Map(app);
    }

    /// <summary>The filings of the record.</summary>
    public static async Task<FilingBook> ReadAsync(ChartRoom room) => (await room.Journal.ReadAsync(new FilingsFold(), AsOf.Now))?.State ?? new FilingBook();

    /// <summary>The firms of the record.</summary>
    public static async Task<FirmBook> FirmsAsync(ChartRoom room) => (await room.Journal.ReadAsync(new FirmsFold(), AsOf.Now))?.State ?? new FirmBook();

    /// <summary>The page of a filing.</summary>
    /// <param name="context">The request.</param>
    /// <param name="room">What it answers from.</param>
    /// <param name="id">The filing.</param>
    /// <param name="problem">What was refused, or null.</param>
    public static async Task<IResult> ShowAsync(HttpContext context, ChartRoom room, string id, Sentence? problem)
    {
        if ((await ReadAsync(room)).Find(id) is not { } filing) return Results.NotFound();
        var head = PageHead.Of(context);
        var document = await OpenAsync(room, filing, head.Visitor);
        var page = Pages.Page<FilingPage>(new
        {
            Head = head, View = FilingView.Of(document, head.Words.Language, !MayReadPeople(head.Visitor)), Problem = problem, Today = Today,
            MayRelease = head.Visitor.May(Permission.ReleaseFilings), MayPrepare = head.Visitor.May(Permission.PrepareFilings),
            Typed = problem is null ? new Dictionary<string, string>() : context.Request.Form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal),
        });
        page.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    /// <summary>The day of today as filings count it, in UTC.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static async Task<IResult> List(HttpContext context, ChartRoom room)
    {
        var head = PageHead.Of(context);
        var forms = FilingForms.Load(room.RulebookFolder).All.Select(form => (form.Id, head.Words[form.Title])).ToList();
        var firms = (await FirmsAsync(room)).Firms.Select(firm => (firm.Id, firm.Name)).ToList();
        var filings = (await ReadAsync(room)).Filings.Select(FilingRow.Of).Reverse().ToList();
        return Pages.Page<FilingListPage>(new { Head = head, Filings = filings, Forms = forms, Firms = firms, MayPrepare = head.Visitor.May(Permission.PrepareFilings) && firms.Count > 0 });
    }

    private static async Task<IResult> Print(HttpContext context, ChartRoom room, string id)
    {
        if ((await ReadAsync(room)).Find(id) is not { } filing) return Results.NotFound();
        var language = filing.Release is { } release ? CommonOptions.LanguageOf(release.Language) : PageHead.Of(context).Words.Language;
        context.Response.Headers.ContentSecurityPolicy = DocumentPolicy;
        return Results.Bytes(FilingHtml.Render(await OpenAsync(room, filing, Visitor.Of(context)), language), "text/html; charset=utf-8");
    }

    private static async Task<IResult> Download(HttpContext context, ChartRoom room, string id)
    {
        if ((await ReadAsync(room)).Find(id) is not { } filing) return Results.NotFound();
        return Results.Bytes(FilingJson.Render(await OpenAsync(room, filing, Visitor.Of(context))), "application/json", $"{filing.Id}.json");
    }

    private static async Task<IResult> Verify(HttpContext context, ChartRoom room, string id)
    {
        if ((await ReadAsync(room)).Find(id) is not { } filing) return Results.NotFound();
        if (filing.Release is null) throw CommandException.Usage($"'{filing.Id}' was not released, so there is nothing to hold it against");
        using var files = await room.Journal.OpenFilesAsync();
        using var keys = await room.Journal.OpenKeysAsync();
        var proofs = await FilingProof.OfAsync(filing, files, keys);
        return Pages.Page<FilingProofPage>(new
        {
            Head = PageHead.Of(context), Row = FilingRow.Of(filing), Holds = proofs.All(proof => proof.Holds),
            Proofs = proofs.Select(proof => (proof.Name, proof.Recorded.Sha256, proof.Found, proof.KeptFound, proof.KeptFault)).ToList(),
        });
    }

    /// <summary>A filing as whoever asks may read it: what is about people is for those who prepare or release filings.</summary>
    private static async Task<FilingDocument> OpenAsync(ChartRoom room, Filing filing, Visitor visitor)
    {
        using var files = await room.Journal.OpenFilesAsync();
        using var keys = await room.Journal.OpenKeysAsync();
        var document = await new FilingReading(files, keys).OpenAsync(filing);
        return MayReadPeople(visitor) ? document : document with { Answers = AnswerSeal.Withhold(document.Answers) };
    }

    private static bool MayReadPeople(Visitor visitor) => visitor.May(Permission.PrepareFilings) || visitor.May(Permission.ReleaseFilings);
}
