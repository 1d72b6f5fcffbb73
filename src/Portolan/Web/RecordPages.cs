using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Records;
using Portolan.Desks.Records.Pages;
using Portolan.Record;
using Portolan.Record.Proof;
using Portolan.Web.Access;

namespace Portolan.Web;

/// <summary>The addresses at which the record is read. Nothing sealed is opened at any of them.</summary>
internal static class RecordPages
{
    /// <summary>Browsers ask again after so many seconds while a verification runs.</summary>
    private const string AskAgain = "2";

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/record", List).Needs(Permission.ReadRecord);
        app.MapGet("/record/{entry:long}", Show).Needs(Permission.ReadRecord);
        app.MapGet("/record/{entry:long}/proof", Prove).Needs(Permission.ReadRecord);
        app.MapGet("/record/checkpoint", GetCheckpoint).Needs(Permission.ReadRecord);
        app.MapGet("/record/key", GetKey).Needs(Permission.ReadRecord);
        app.MapGet("/record/export", Export).Needs(Permission.ReadRecord).Streamed();
        app.MapGet("/record/statistics", Count).Needs(Permission.ReadRecord);
        app.MapGet("/record/verification", ShowVerification).Needs(Permission.ReadRecord);
        app.MapPost("/record/verification", Verify).Needs(Permission.ReadRecord);
    }

    private static async Task<IResult> List(HttpContext context, ChartRoom room)
    {
        var asked = new JournalAsked(Given(context, "by"), Given(context, "stream"), Given(context, "type"), CommonOptions.ParseDate("since", Given(context, "since")), CommonOptions.ParseDate("until", Given(context, "until")), AddressNumber.Of(context, "before"));
        if (asked.Until < asked.Since) throw CommandException.Usage($"until '{ReportText.Iso(asked.Until.Value)}' is before since '{ReportText.Iso(asked.Since.Value)}'");
        var view = JournalView.Empty;
        if (await room.Journal.ExistsAsync())
        {
            using var reader = await room.Journal.OpenAsync();
            view = await JournalView.OfAsync(reader, asked, context.RequestAborted);
        }
        return Pages.Page<JournalPage>(new { Head = PageHead.Of(context), Asked = asked, View = view });
    }

    private static Task<IResult> Show(HttpContext context, ChartRoom room, long entry) => ReadAsync(room, entry, async (reader, size) =>
    {
        var found = await reader.ReadAsync(entry, context.RequestAborted).FirstAsync(context.RequestAborted);
        return Pages.Page<EntryPage>(new { Head = PageHead.Of(context), Entry = found, Size = size, IsSigned = entry < await SignedAsync(reader) });
    });

    private static Task<IResult> Prove(HttpContext context, ChartRoom room, long entry) => ReadAsync(room, entry, async (reader, _) =>
    {
        var proof = await EntryProof.OfAsync(reader, entry, context.RequestAborted) ?? throw CommandException.BadInput($"no checkpoint signs entry {entry} yet (the next thing recorded signs it, or portolan record checkpoint)");
        return Downloads.Text(proof.ToString(), $"entry-{ReportText.Plain(entry)}.proof");
    });

    private static Task<IResult> GetCheckpoint(ChartRoom room) => ReadAsync(room, null, async (reader, _) =>
        Downloads.Text(await reader.ReadCheckpointAsync() ?? throw CommandException.BadInput("the record has published no checkpoint yet (portolan record checkpoint signs one)"), "checkpoint.txt"));

    private static Task<IResult> GetKey(ChartRoom room) => ReadAsync(room, null, (reader, _) => Task.FromResult(Downloads.Text($"{reader.PublicKey}\n", "record.pub")));

    private static async Task<IResult> Export(ChartRoom room)
    {
        if (!await room.Journal.ExistsAsync()) return Results.NotFound();
        return Results.Stream(
            async body =>
            {
                using var reader = await room.Journal.OpenAsync();
                await ExportCommand.WriteAsync(reader.ReadAsync(0), body, CancellationToken.None);
            },
            "application/x-ndjson",
            "record.jsonl");
    }

    private static async Task<IResult> Count(HttpContext context, RecordRoom record) =>
        Pages.Page<StatisticsPage>(new { Head = PageHead.Of(context), Sums = await record.CountAsync(context.RequestAborted) });

    private static IResult ShowVerification(HttpContext context, RecordRoom record)
    {
        var (last, since) = record.State;
        if (since is not null) context.Response.Headers["Refresh"] = AskAgain;
        return Pages.Page<VerificationPage>(new { Head = PageHead.Of(context, hasForms: true), Last = last, RunningSince = since });
    }

    private static SeeOther Verify(RecordRoom record)
    {
        record.Verify();
        return new SeeOther("record/verification");
    }

    /// <summary>Answers from the record, where it is there and has the entry.</summary>
    private static async Task<IResult> ReadAsync(ChartRoom room, long? entry, Func<IRecordReader, long, Task<IResult>> answer)
    {
        if (!await room.Journal.ExistsAsync()) return Results.NotFound();
        using var reader = await room.Journal.OpenAsync();
        var size = await reader.HeadAsync();
        return entry < 0 || entry >= size ? Results.NotFound() : await answer(reader, size);
    }

    private static async Task<long> SignedAsync(IRecordReader reader) =>
        await reader.ReadCheckpointAsync() is { } note ? Checkpoint.Parse(SignedNote.Open(note, reader.PublicKey)).Size : 0;

    private static string? Given(HttpContext context, string name) => context.Request.Query[name].ToString() is { Length: > 0 } text ? text : null;
}
