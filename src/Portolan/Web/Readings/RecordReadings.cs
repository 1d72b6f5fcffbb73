using System.Globalization;
using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Records;
using Portolan.Record;
using Portolan.Record.Events;
using Portolan.Record.Proof;
using static Portolan.Web.Readings.CommonParameters;

namespace Portolan.Web.Readings;

/// <summary>
/// The readings of the record itself. They read and sign nothing: a checkpoint is the one that was published last. What is sealed for a person
/// stays sealed, as no reading has the keys of people.
/// </summary>
internal static class RecordReadings
{
    private const string Desk = "Record";

    /// <summary>Numbers of entries are keys of this many digits, so that they order as numbers do.</summary>
    private const string KeyForm = "D19";

    private static readonly Parameter Number = new("entry", "the number of the entry, from 0", "0") { IsRequired = true, IsInPath = true, Kind = ParameterKind.Number };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Reading> All { get; } =
    [
        new("entries", "record/entries", "The entries of the record in their order: who recorded what, and when")
        {
            Desk = Desk, Needs = Permission.ReadRecord, Schema = "EntryList", Answer = ListAsync,
            Parameters =
            [
                new("stream", "only entries of this stream", "firm/MT-meridian-exchange"), new("by", "only entries that this person or program recorded", "demo"),
                new("type", "only entries of this type, of whatever version or, as TYPE@N, of one", "firms.firm-added"),
                new("since", "only entries recorded on this day (UTC) or later", "2026-01-01") { Kind = ParameterKind.Day },
                new("until", "only entries recorded on this day (UTC) or earlier", "2026-12-31") { Kind = ParameterKind.Day }, .. InPages,
            ],
        },
        new("entry", "record/entries/{entry}", "One entry of the record in full")
        {
            Desk = Desk, Needs = Permission.ReadRecord, Schema = "Entry", Parameters = [Number], Answer = asking => OpenAsync(asking, async reader => ReadingAnswer.Of(new EntryReport(await EntryAsync(asking, reader)))),
        },
        new("stats", "record/stats", "How large the record is, what is in it, and how far it is signed")
        {
            Desk = Desk, Needs = Permission.ReadRecord, Schema = "RecordStats", FollowsFromState = false, Answer = asking => OpenAsync(asking, async reader => ReadingAnswer.Of(new StatsReport(await RecordStats.OfAsync(reader, asking.Cancellation)))),
        },
        new("checkpoint", "record/checkpoint", "The checkpoint that was published last: a signed note (C2SP tlog-checkpoint) over the entries")
        {
            Desk = Desk, Needs = Permission.ReadRecord, Schema = "Text", MediaType = ReadingAnswer.PlainText, FollowsFromState = false, Answer = asking => OpenAsync(asking, async reader =>
                ReadingAnswer.Of(await reader.ReadCheckpointAsync(asking.Cancellation) ?? throw new NotThereException("the record has published no checkpoint yet (portolan record checkpoint signs one)"))),
        },
        new("proof", "record/proofs/{entry}", "The proof that an entry is in the record, under the checkpoint that was published last: checked with the public key alone")
        {
            Desk = Desk, Needs = Permission.ReadRecord, Schema = "Text", MediaType = ReadingAnswer.PlainText, FollowsFromState = false, Parameters = [Number], Answer = asking => OpenAsync(asking, reader => ProveAsync(asking, reader)),
        },
        new("verify", "record/verify", "Read everything that is stored and hold it against itself; names the first entry that was touched")
        {
            Desk = Desk, Needs = Permission.ReadRecord, Schema = "Soundness", FollowsFromState = false, Answer = VerifyAsync,
        },
    ];

    private static Task<ReadingAnswer> ListAsync(Asking asking) => OpenAsync(asking, async reader =>
    {
        var given = asking.Given;
        if (given.Day("until") < given.Day("since")) throw CommandException.Usage($"until '{given.Text("until")}' is before since '{given.Text("since")}'");
        var filter = EntryFilter.Of("stream", given.Text("stream"), given.Text("by"), given.Text("type"), given.Day("since"), given.Day("until"));
        var after = given.Text("after") is { } cursor ? NumberOf(cursor, Cursor.Read(asking.Reading, cursor)) : -1;
        var limit = given.Number("limit") ?? UsuallyOnAPage;
        var entries = await filter.Of(reader, after + 1, asking.Cancellation).Take(limit + 1).ToListAsync(asking.Cancellation);
        var more = entries.Count > limit;
        if (more) entries.RemoveAt(limit);
        var report = new EntryListReport(reader.PublicKey.Name, await reader.HeadAsync(asking.Cancellation), entries, more, newest: false);
        return ReadingAnswer.Of(report, more ? Cursor.Write(asking.Reading, entries[^1].Number.ToString(KeyForm, CultureInfo.InvariantCulture)) : null);
    });

    /// <summary>The number that a key stands for: anybody can make a cursor of any key.</summary>
    private static long NumberOf(string cursor, string key) => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < long.MaxValue
        ? number
        : throw CommandException.Usage($"after '{cursor}' is a cursor of no entry (expected the one that came with the page before)");

    private static async Task<ReadingAnswer> ProveAsync(Asking asking, IRecordReader reader)
    {
        var entry = (await EntryAsync(asking, reader)).Number;
        var proof = await EntryProof.OfAsync(reader, entry, asking.Cancellation);
        return ReadingAnswer.Of((proof ?? throw new NotThereException($"no checkpoint signs entry {entry} yet (portolan record checkpoint signs one)")).ToString());
    }

    private static async Task<ReadingAnswer> VerifyAsync(Asking asking)
    {
        await RequireAsync(asking);
        var verified = await asking.Room.Journal.VerifyAsync(asking.Cancellation);
        return ReadingAnswer.Of(new SoundnessReport(verified.Checkpoint?.Origin ?? "the record", verified, null));
    }

    private static async Task<RecordEntry> EntryAsync(Asking asking, IRecordReader reader)
    {
        var head = await reader.HeadAsync(asking.Cancellation);
        var number = NotThereException.Find(() => EntryNumber.Parse("entry", asking.Given.Required("entry"), head));
        return await reader.ReadAsync(number, asking.Cancellation).FirstAsync(asking.Cancellation);
    }

    private static async Task<ReadingAnswer> OpenAsync(Asking asking, Func<IRecordReader, Task<ReadingAnswer>> answer)
    {
        await RequireAsync(asking);
        using var reader = await asking.Room.Journal.OpenAsync(asking.Cancellation);
        return await answer(reader);
    }

    private static async Task RequireAsync(Asking asking)
    {
        if (!await asking.Room.Journal.ExistsAsync(asking.Cancellation)) throw new NotThereException("there is no record yet (it begins with the first thing recorded)");
    }
}
