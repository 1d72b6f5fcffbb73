using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Duties;
using Portolan.Desks.Duties.Events;
using Portolan.Desks.Duties.Pages;
using Portolan.Web.Access;
using Portolan.Web.Uploads;

namespace Portolan.Web;

/// <summary>The addresses at which something is recorded about a duty.</summary>
internal static class DutyActs
{
    private static readonly DutyRequests Requests = new("");

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/duties/of/{firm}/{duty}/meet", Meet).Needs(Permission.RecordDuties).TakesFiles(DutyRequests.MaxFile);
        app.MapPost("/duties/of/{firm}/{duty}/occasion", Occasion).Needs(Permission.RecordDuties);
        app.MapPost("/duties/of/{firm}/{duty}/assign", Assign).Needs(Permission.RecordDuties);
    }

    private static Task<IResult> Meet(HttpContext context, ChartRoom room, string firm, string duty) => RecordAsync(context, room, firm, duty, "meet", async (answer, form) =>
    {
        var what = Requests.Evidenced(answer, Requests.Day("on", form["on"].ToString()), CommonOptions.ParseDate("until", Given(form, "until")), Given(form, "occasion"), Given(form, "note"));
        if (form.Files.GetFile("file") is not { } file) return Given(form, "without-file") is null ? throw CommandException.Usage("file is missing (expected a file, or the word that there is none to show)") : what;
        if (file.Length > DutyRequests.MaxFile) throw CommandException.Usage($"file '{file.FileName}' has {file.Length:N0} bytes (expected at most {DutyRequests.MaxFile:N0}); choose another");
        if (file.Length == 0) throw CommandException.Usage($"file '{file.FileName}' is empty (expected the evidence); choose another");
        await using var content = file.OpenReadStream();
        var stored = await room.Journal.StoreAsync(content);
        return what with { Evidence = new EvidenceFile(new EvidenceContent(stored.Hash.ToString(), stored.Length, file.FileName)) };
    });

    private static Task<IResult> Occasion(HttpContext context, ChartRoom room, string firm, string duty) => RecordAsync(context, room, firm, duty, "occasion", (answer, form) =>
        Task.FromResult<DutyEvent>(Requests.Occasioned(answer, form["name"].ToString(), Given(form, "moment"), form["at"].ToString(), Given(form, "note"))));

    private static Task<IResult> Assign(HttpContext context, ChartRoom room, string firm, string duty) => RecordAsync(context, room, firm, duty, "assign", (answer, form) =>
        Task.FromResult<DutyEvent>(Requests.Assigned(answer, form["to"].ToString())));

    private static async Task<IResult> RecordAsync(HttpContext context, ChartRoom room, string firm, string duty, string verb, Func<DutyAnswer, IFormCollection, Task<DutyEvent>> request)
    {
        var form = await context.Request.ReadFormAsync();
        var answer = await DutyPages.AskAsync(room, new AskedQuestion(null, null, []), reading => DutyPages.Find(context, reading, firm, duty));
        try
        {
            DutyRequests.RequireBinding(answer);
            var what = await request(answer, form);
            await using var writer = await room.Journal.WriteAsync();
            var entry = await new DutyDesk(writer, ((Member)Visitor.Of(context)).Actor).RecordAsync(answer.Firm.Id, _ => what);
            var row = new AskedQuestion(null, null, []).Link(DutyRow.Path(answer.Firm.Id, answer.Key.Duty), ("state", answer.Key.State), ("service", answer.Key.Service), ("recorded", ReportText.Plain(entry.Number)));
            return new SeeOther(row);
        }
        catch (CommandException refused)
        {
            return await DutyPages.Show(context, room, firm, duty, new DutyTyped(refused.Sentence, verb, form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal)));
        }
    }

    private static string? Given(IFormCollection form, string name) => form[name].ToString() is { Length: > 0 } text ? text : null;
}
