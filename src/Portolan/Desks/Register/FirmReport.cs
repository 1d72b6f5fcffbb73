using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Formats.Register;
using Spectre.Console;

namespace Portolan.Desks.Register;

/// <summary>The answer of <c>register show</c>.</summary>
internal sealed class FirmReport(RegisterSnapshot snapshot, RegisteredFirm firm, FirmHistory history) : IReport
{
    private IEnumerable<ImportIssue> Issues => firm.Entries.SelectMany(entry => snapshot.Report.OfRow(entry.Row));

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[bold]{firm.Name}[/]  {firm.Id}");
        foreach (var entry in firm.Entries) WriteEntry(console, entry);
        if (Issues.Any())
        {
            console.MarkupLine("[bold]Flaws in the published rows[/]");
            foreach (var issue in Issues) console.MarkupLineInterpolated($"  row {issue.Row}, {issue.Header}: {issue.Code.Meaning} '{issue.PublishedShort}'; {issue.Done}  [grey]{issue.Code.Id}[/]");
            console.WriteLine();
        }
        console.MarkupLine("[bold]History[/]");
        console.WriteLine($"  listed on {string.Join(", ", history.Days.Select(ReportText.Day))}");
        foreach (var step in history.Steps)
        {
            console.MarkupLineInterpolated($"  [grey]between {ReportText.Day(step.Before)} and {ReportText.Day(step.After)}[/]");
            foreach (var line in RegisterText.Lines(step.Changed.Changes)) console.WriteLine($"    {line}");
        }
        console.WriteLine();
        console.MarkupLineInterpolated($"[grey]Register of {RegisterText.Day(snapshot.Date)}. Source: {snapshot.Source.Attribution}. Where it may operate: portolan assess --firm {firm.Id}[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("date", snapshot.Date is { } date ? ReportText.Iso(date) : null);
        FirmJson.WriteFacts(json, firm);
        json.WriteStartArray("issues");
        foreach (var issue in Issues) ImportedReport.WriteIssue(json, issue);
        json.WriteEndArray();
        json.WriteStartArray("history");
        foreach (var step in history.Steps)
        {
            json.WriteStartObject();
            json.WriteString("before", ReportText.Iso(step.Before));
            json.WriteString("after", ReportText.Iso(step.After));
            FirmJson.WriteChanges(json, step.Changed.Changes);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("row", "authority", "authorised from", "ended on", "services", "hosts", "comments");
        foreach (var entry in firm.Entries)
        {
            csv.Row(
                ReportText.Plain(entry.Row), entry.Authority, RegisterText.Day(entry.AuthorisedFrom), RegisterText.Day(entry.EndedOn),
                RegisterText.Services(entry.Services), RegisterText.Hosts(entry.Hosts), entry.Comments);
        }
    }

    private static void WriteEntry(IAnsiConsole console, CaspEntry entry)
    {
        console.Write(ReportText.NameValues(
        [
            ("row", ReportText.Plain(entry.Row)),
            ("home", entry.Home is { } home ? $"{home.EnglishName}, {entry.Authority}" : entry.Authority),
            ("LEI", entry.Lei?.ToString() ?? (entry.LeiPublished is { } published ? $"'{published}' as published, not an LEI" : "not stated")),
            ("commercial name", entry.CommercialName),
            ("address", entry.Address),
            ("websites", string.Join(' ', entry.Websites)),
            ("since", RegisterText.Day(entry.AuthorisedFrom)),
            ("ended", entry.EndedOn is { } ended ? RegisterText.Day(ended) : null),
            ("services", RegisterText.Services(entry.Services)),
            ("host States", RegisterText.Hosts(entry.Hosts)),
            ("remarks", entry.Comments),
            ("last update", RegisterText.Day(entry.LastUpdate)),
        ]));
        console.WriteLine();
    }
}
