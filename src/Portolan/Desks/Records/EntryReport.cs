using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Record.Events;
using Spectre.Console;

namespace Portolan.Desks.Records;

/// <summary>One entry: the answer of <c>record show</c>.</summary>
internal sealed class EntryReport(RecordEntry entry) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.Write(ReportText.NameValues(Facts()));
        console.WriteLine();
        // Not by the console, which would break lines within a text.
        console.Profile.Out.Writer.WriteLine(JournalText.Laid(entry.Payload));
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json) => EntryJson.Write(json, entry);

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv) => new EntryListReport("", entry.Number + 1, [entry], more: false, newest: false).WriteCsv(csv);

    private IEnumerable<(string Name, string? Value)> Facts()
    {
        yield return ("entry", ReportText.Plain(entry.Number));
        yield return ("type", entry.Type.ToString());
        yield return ("stream", $"{entry.Stream}, version {ReportText.Plain(entry.Version)}");
        yield return ("recorded", JournalText.Moment(entry.When));
        yield return ("by", JournalText.Visible(entry.Who.ToString()));
        yield return ("correlation", entry.Correlation.ToString());
        yield return ("other fields", entry.Unknown.Bytes.IsEmpty ? null : Convert.ToBase64String(entry.Unknown.Bytes.Span));
        yield return ("leaf hash", EntryJson.LeafOf(entry).ToString());
    }
}
