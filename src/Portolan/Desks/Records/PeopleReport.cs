using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Record.Privacy;
using Spectre.Console;

namespace Portolan.Desks.Records;

/// <summary>The answer of <c>record people</c>.</summary>
/// <param name="people">The people, and what is known of the key of each.</param>
internal sealed class PeopleReport(IReadOnlyList<(SealedPerson Person, PersonKeyState Key)> people) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        if (people.Count == 0)
        {
            console.WriteLine("The record has no sealed data of anybody.");
            return;
        }
        var table = ReportText.Table("Person", "Data", "Sealed values", "Entries", "Read", "Last read");
        foreach (var column in (int[])[2, 4]) table.Columns[column].RightAligned();
        foreach (var (person, key) in people)
        {
            table.AddRow(
                person.Person.ToString(), Words(key), ReportText.Number(person.Values), person.First == person.Last ? $"{person.First}" : $"{person.First} to {person.Last}",
                ReportText.Number(person.Readings), person.LastRead is { } read ? JournalText.Second(read) : "");
        }
        console.Write(table);
        console.MarkupLine("[grey]Times are UTC. Data of a person whose key is missing can be read again once the key is back; data of one who is forgotten never.[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("people");
        foreach (var (person, key) in people)
        {
            json.WriteStartObject();
            json.WriteString("person", person.Person.ToString());
            json.WriteString("data", Code(key));
            json.WriteNumber("values", person.Values);
            json.WriteNumber("firstEntry", person.First);
            json.WriteNumber("lastEntry", person.Last);
            json.WriteNumber("readings", person.Readings);
            json.WriteString("lastRead", person.LastRead is { } read ? JournalText.Moment(read) : null);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("person", "data", "values", "firstEntry", "lastEntry", "readings", "lastRead");
        foreach (var (person, key) in people)
        {
            csv.Row(
                person.Person.ToString(), Code(key), ReportText.Plain(person.Values), ReportText.Plain(person.First), ReportText.Plain(person.Last),
                ReportText.Plain(person.Readings), person.LastRead is { } read ? JournalText.Moment(read) : "");
        }
    }

    private static string Code(PersonKeyState key) => key switch { PersonKeyState.Exists => "kept", PersonKeyState.Destroyed => "forgotten", _ => "key-missing" };

    private static string Words(PersonKeyState key) => Code(key).Replace('-', ' ');
}
