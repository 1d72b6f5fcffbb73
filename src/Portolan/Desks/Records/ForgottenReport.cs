using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Record.Events;
using Portolan.Record.Privacy;
using Spectre.Console;

namespace Portolan.Desks.Records;

/// <summary>The answer of <c>record forget</c>.</summary>
/// <param name="person">Who is forgotten.</param>
/// <param name="values">How many sealed values are gone.</param>
/// <param name="entry">The entry that says so.</param>
internal sealed class ForgottenReport(PersonId person, int values, RecordEntry entry) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.Write(ReportText.NameValues([
            ("forgotten", person.ToString()), ("erased", ReportText.Count(values, "sealed value", "sealed values")),
            ("recorded", $"entry {ReportText.Plain(entry.Number)}, {JournalText.Moment(entry.When)}"), ("by", JournalText.Visible(entry.Who.ToString()))]));
        console.WriteLine();
        console.WriteLine("Backups made before may still hold the key: destroy them, or make their keys worthless with portolan record rotate-keys.");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("person", person.ToString());
        json.WriteNumber("values", values);
        json.WritePropertyName("entry");
        EntryJson.Write(json, entry);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("person", "values", "entry", "when", "who");
        csv.Row(person.ToString(), ReportText.Plain(values), ReportText.Plain(entry.Number), JournalText.Moment(entry.When), entry.Who.ToString());
    }
}
