using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Record.Events;
using Spectre.Console;

namespace Portolan.Desks.Records;

/// <summary>Entries in their order: the answer of <c>record list</c>.</summary>
/// <param name="origin">The name of the record.</param>
/// <param name="head">How many entries the record has.</param>
/// <param name="entries">Those that fit.</param>
/// <param name="more">Whether there are more that fit.</param>
/// <param name="newest">Whether these are the newest that fit, or else the first.</param>
internal sealed class EntryListReport(string origin, long head, IReadOnlyList<RecordEntry> entries, bool more, bool newest) : IReport
{
    /// <summary>What is shown of a payload: a line or two of a table; <c>record show</c> has it whole.</summary>
    private const int ShownPayload = 150;

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        if (entries.Count > 0) console.Write(Entries());
        var count = $"{ReportText.Count(entries.Count, "entry", "entries")} of {ReportText.Number(head)} in {origin}";
        console.MarkupLineInterpolated($"[grey]{count}{More()}. Times are UTC. One in full: portolan record show ENTRY.[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("record", origin);
        json.WriteNumber("head", head);
        json.WriteBoolean("more", more);
        json.WriteStartArray("entries");
        foreach (var entry in entries) EntryJson.Write(json, entry);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("number", "stream", "version", "type", "typeVersion", "when", "who", "correlation", "payload", "leaf");
        foreach (var entry in entries)
        {
            csv.Row(
                ReportText.Plain(entry.Number), entry.Stream.ToString(), ReportText.Plain(entry.Version), entry.Type.Name,
                ReportText.Plain(entry.Type.Version), JournalText.Moment(entry.When), entry.Who.ToString(), entry.Correlation.ToString(),
                entry.Payload.ToString(), EntryJson.LeafOf(entry).ToString());
        }
    }

    private Table Entries()
    {
        var table = ReportText.Table("Entry", "When", "Who", "What");
        table.Columns[0].RightAligned().NoWrap();
        table.Columns[1].NoWrap();
        foreach (var entry in entries)
        {
            table.AddRow(
                ReportText.Plain(entry.Number), JournalText.Second(entry.When), Markup.Escape(JournalText.Visible(entry.Who.ToString())),
                $"{Markup.Escape(entry.Type.ToString())} in {Markup.Escape(entry.Stream.ToString())}\n[grey]{Markup.Escape(Payload(entry))}[/]");
        }
        return table;
    }

    private static string Payload(RecordEntry entry) => JournalText.Visible(JournalText.Shortened(entry.Payload.ToString(), ShownPayload));

    private string More()
    {
        if (!more) return "";
        return newest ? "; more before these: --limit, or --from" : "; more after these: --limit, or --from";
    }
}
