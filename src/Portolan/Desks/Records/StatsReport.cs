using System.Text.Json;
using Portolan.CommandLine;
using Spectre.Console;

namespace Portolan.Desks.Records;

/// <summary>The answer of <c>record stats</c>.</summary>
internal sealed class StatsReport(RecordStats stats) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.Write(ReportText.NameValues(Facts()));
        if (stats.Types.Count == 0) return;
        var table = ReportText.Table("Type", "Entries", "First", "Last");
        table.Columns[1].RightAligned();
        foreach (var type in stats.Types)
        {
            var (first, last) = (JournalText.Second(type.First), JournalText.Second(type.Last));
            table.AddRow(Markup.Escape(type.Type.ToString()), ReportText.Number(type.Entries), first, last);
        }
        console.Write(table);
        console.MarkupLine("[grey]Times are UTC.[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("record", stats.Origin);
        json.WriteNumber("entries", stats.Entries);
        json.WriteNumber("streams", stats.Streams);
        json.WriteNumber("bytes", stats.Bytes);
        json.WriteString("first", stats.First is { } first ? JournalText.Moment(first) : null);
        json.WriteString("last", stats.Last is { } last ? JournalText.Moment(last) : null);
        json.WriteString("root", stats.Root.ToString());
        json.WriteCheckpoint("checkpoint", stats.Checkpoint);
        json.WriteNumber("unsigned", stats.Unsigned);
        json.WriteString("unsignedSince", stats.UnsignedSince is { } since ? JournalText.Moment(since) : null);
        json.WriteStartArray("types");
        foreach (var type in stats.Types)
        {
            json.WriteStartObject();
            json.WriteString("type", type.Type.Name);
            json.WriteNumber("typeVersion", type.Type.Version);
            json.WriteNumber("entries", type.Entries);
            json.WriteString("first", JournalText.Moment(type.First));
            json.WriteString("last", JournalText.Moment(type.Last));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("type", "typeVersion", "entries", "first", "last");
        foreach (var type in stats.Types)
        {
            csv.Row(
                type.Type.Name, ReportText.Plain(type.Type.Version), ReportText.Plain(type.Entries), JournalText.Moment(type.First),
                JournalText.Moment(type.Last));
        }
    }

    private IEnumerable<(string Name, string? Value)> Facts()
    {
        yield return ("record", stats.Origin);
        yield return ("entries", $"{ReportText.Number(stats.Entries)}, in {ReportText.Count(stats.Streams, "stream", "streams")}");
        yield return ("size", $"{ReportText.Count(stats.Bytes, "byte", "bytes")} of entries");
        yield return ("first", stats.First is { } first ? JournalText.Second(first) : null);
        yield return ("last", stats.Last is { } last ? JournalText.Second(last) : null);
        yield return ("root", stats.Root.ToString());
        yield return ("checkpoint", stats.Checkpoint is { } signed ? $"signs {ReportText.Count(signed.Size, "entry", "entries")}" : "none yet");
        yield return ("not yet signed", stats.UnsignedSince is { } since
            ? $"{ReportText.Count(stats.Unsigned, "entry", "entries")}, since {JournalText.Second(since)}"
            : "none");
    }
}
