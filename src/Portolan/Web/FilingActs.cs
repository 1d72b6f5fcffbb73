using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Filings;
using Portolan.Desks.Filings.Answers;
using Portolan.Desks.Filings.Pages;
using Portolan.Desks.Filings.Rendering;
using Portolan.Desks.Filings.State;
using Portolan.Desks.Firms;
using Portolan.Desks.Firms.State;
using Portolan.Record.Privacy;
using Portolan.Rules;
using Portolan.Rules.Filings;
using Portolan.Rules.Rulebooks;
using Portolan.Web.Access;
using Portolan.Web.Uploads;

namespace Portolan.Web;

/// <summary>The addresses at which filings are prepared, released and withdrawn.</summary>
internal static class FilingActs
{
    /// <summary>The longest file of an answer, in bytes: a programme of operations with its annexes, and not a disk image.</summary>
    private const long MaxFile = 32L << 20;

    private const string Name = "~name";

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/filings/new", Begin).Needs(Permission.PrepareFilings);
        app.MapPost("/filings/new", Prepare).Needs(Permission.PrepareFilings).TakesFiles(MaxFile);
        app.MapPost("/filings/{id}/release", Release).Needs(Permission.ReleaseFilings);
        app.MapPost("/filings/{id}/withdraw", Withdraw).Needs(Permission.PrepareFilings);
    }

    private static async Task<IResult> Begin(HttpContext context, ChartRoom room)
    {
        var (form, _, firm) = await AskedAsync(context, room);
        return Show(context, form, firm, FormTyped.Nothing, null);
    }

    private static async Task<IResult> Prepare(HttpContext context, ChartRoom room)
    {
        var (form, path, firm) = await AskedAsync(context, room);
        var sent = await context.Request.ReadFormAsync();
        var fields = sent.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        if (sent["more"].ToString() is { Length: > 0 } list)
        {
            var count = new FormTyped(fields, None).Count(list, AnswerReader.MaxItems) + 1;
            fields[list + FormTyped.CountSuffix] = ReportText.Plain(Math.Min(count, AnswerReader.MaxItems));
            return Show(context, form, firm, new FormTyped(fields, None), null);
        }
        using var files = new ReceivedFiles();
        try
        {
            var given = await files.KeepAsync(sent.Files, MaxFile);
            var check = FilingCheck.Of(form, firm, new PageAnswers(new FormTyped(fields, None), given).Read(form), files.Folder);
            if (check.Problems.Count > 0) return Show(context, form, firm, new FormTyped(fields, ProblemsOf(check)), Sentence.Of($"{check.Problems.Count} answers are missing or wrong; each says so below."));
            var name = sent[Name].ToString().Trim();
            var filing = await RecordAsync(context, room, desk => desk.PrepareAsync(form, path, firm, check, name.Length == 0 ? null : name));
            return new SeeOther(FilingRow.Of(filing).Path);
        }
        catch (Exception refused) when (refused is CommandException or RulebookException)
        {
            return Show(context, form, firm, new FormTyped(fields, None), refused is CommandException usage ? usage.Sentence : Sentence.Of(refused.Message));
        }
    }

    private static Task<IResult> Release(HttpContext context, ChartRoom room, string id) => ActAsync(context, room, id, (filing, desk) =>
    {
        if (!PersonId.TryParse(filing.Prepared.Who.ToString(), out _))
        {
            throw CommandException.Usage($"'{id}' was prepared by {filing.Prepared.Who} without an account, so it cannot be told here that somebody else releases it (portolan filing release {id} --by WHO)");
        }
        var (on, language) = (context.Request.Form["on"].ToString(), context.Request.Form["language"].ToString());
        return desk.ReleaseAsync(id, CommonOptions.ParseDate("on", on.Length == 0 ? null : on) ?? FilingPages.Today, CommonOptions.LanguageOf(language));
    });

    private static Task<IResult> Withdraw(HttpContext context, ChartRoom room, string id) => ActAsync(context, room, id, (_, desk) => desk.WithdrawAsync(id, context.Request.Form["why"].ToString()));

    private static async Task<IResult> ActAsync(HttpContext context, ChartRoom room, string id, Func<Filing, FilingDesk, Task<Filing>> act)
    {
        if ((await FilingPages.ReadAsync(room)).Find(id) is not { } filing) return Results.NotFound();
        try
        {
            await RecordAsync(context, room, desk => act(filing, desk));
            return new SeeOther(FilingRow.Of(filing).Path);
        }
        catch (CommandException refused)
        {
            return await FilingPages.ShowAsync(context, room, id, refused.Sentence);
        }
    }

    private static async Task<Filing> RecordAsync(HttpContext context, ChartRoom room, Func<FilingDesk, Task<Filing>> request)
    {
        await using var writer = await room.Journal.WriteAsync();
        using var files = await room.Journal.OpenFilesAsync();
        using var keys = await room.Journal.OpenKeysAsync();
        return await request(new FilingDesk(writer, files, keys, ((Member)Visitor.Of(context)).Actor));
    }

    private static async Task<(FilingForm Form, string Path, Firm Firm)> AskedAsync(HttpContext context, ChartRoom room)
    {
        var forms = FilingForms.Load(room.RulebookFolder);
        var form = FilingCommand.Find(forms, context.Request.Query["form"].ToString());
        return (form, forms.PathOf(form), FirmDesk.Find(await FilingPages.FirmsAsync(room), context.Request.Query["firm"].ToString()));
    }

    private static IResult Show(HttpContext context, FilingForm form, Firm firm, FormTyped typed, Sentence? problem)
    {
        var head = PageHead.Of(context);
        var text = new AnswerText(head.Words.Language);
        var recorded = RecordedAnswers.Of(form, firm).ToDictionary(answer => answer.Key, answer => TextOf(text, form.Fields.First(field => field.Id == answer.Key), answer.Value));
        var page = Pages.Page<PreparePage>(new { Head = head, Form = form, Firm = (firm.Id, firm.Name), Typed = typed, Recorded = recorded, Problem = problem });
        page.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    private static string TextOf(AnswerText text, FilingField field, Answer answer) => answer switch
    {
        SeveralAnswer several => string.Join(", ", text.Of(field, several)),
        TextAnswer single => text.Of(field, single),
        _ => throw new ArgumentException($"the record answers no {answer.GetType().Name}", nameof(answer)),
    };

    private static ILookup<string, Sentence> ProblemsOf(FilingCheck check) =>
        check.Problems.ToLookup(problem => problem.Path, problem => problem.Message is { } wrong ? Sentence.Of(wrong) : Sentence.Of("missing"));

    private static ILookup<string, Sentence> None => FormTyped.Nothing.Problems;
}
