using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Chart;
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
        console.WriteLine($"  listed on {string.Join(", ", history.Days.Select(ChartText.Day))}");
        foreach (var step in history.Steps)
        {
            console.MarkupLineInterpolated($"  [grey]between {ChartText.Day(step.Before)} and {ChartText.Day(step.After)}[/]");
            foreach (var change in step.Changed.Changes) console.WriteLine($"    {RegisterText.Change(change)}");
        }
        console.WriteLine();
        console.MarkupLineInterpolated($"[grey]Register of {RegisterText.Day(snapshot.Date)}. Source: {snapshot.Source.Attribution}. Where it may operate: portolan assess --firm {firm.Id}[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("date", snapshot.Date is { } date ? ChartJson.Iso(date) : null);
        FirmJson.WriteFacts(json, firm);
        json.WriteStartArray("issues");
        foreach (var issue in Issues) ImportedReport.WriteIssue(json, issue);
        json.WriteEndArray();
        json.WriteStartArray("history");
        foreach (var step in history.Steps)
        {
            json.WriteStartObject();
            json.WriteString("before", ChartJson.Iso(step.Before));
            json.WriteString("after", ChartJson.Iso(step.After));
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
                ChartText.Plain(entry.Row), entry.Authority, RegisterText.Day(entry.AuthorisedFrom), RegisterText.Day(entry.EndedOn),
                RegisterText.Services(entry.Services), RegisterText.Hosts(entry.Hosts), entry.Comments);
        }
    }

    private static void WriteEntry(IAnsiConsole console, CaspEntry entry)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn();
        void Row(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) grid.AddRow($"[grey]{name}[/]", Markup.Escape(value));
        }
        Row("row", ChartText.Plain(entry.Row));
        Row("home", entry.Home is { } home ? $"{home.EnglishName}, {entry.Authority}" : entry.Authority);
        Row("LEI", entry.Lei?.ToString() ?? (entry.LeiPublished is { } published ? $"'{published}' as published, not an LEI" : "not stated"));
        Row("commercial name", entry.CommercialName);
        Row("address", entry.Address);
        Row("websites", string.Join(" ", entry.Websites));
        Row("since", RegisterText.Day(entry.AuthorisedFrom));
        if (entry.EndedOn is { } ended) Row("ended", RegisterText.Day(ended));
        Row("services", RegisterText.Services(entry.Services));
        Row("host States", RegisterText.Hosts(entry.Hosts));
        Row("remarks", entry.Comments);
        Row("last update", RegisterText.Day(entry.LastUpdate));
        console.Write(grid);
        console.WriteLine();
    }
}
