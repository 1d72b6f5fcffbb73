using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Filings.State;
using Spectre.Console;

namespace Portolan.Desks.Filings;

/// <summary>The answer of <c>filing list</c>.</summary>
internal sealed class FilingListReport(IReadOnlyList<Filing> filings) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        if (filings.Count == 0)
        {
            console.WriteLine("The record has no filing yet: portolan filing forms, then portolan filing prepare FORM --firm FIRM.");
            return;
        }
        var table = ReportText.Table("Filing", "Form", "Firm", "Stands", "Prepared", "Released");
        foreach (var filing in filings)
        {
            table.AddRow(
                filing.Id, filing.Content.Form, Markup.Escape(filing.Content.FirmName), $"[{FilingText.Colour(filing.Status)}]{FilingText.Of(filing.Status)}[/]",
                Markup.Escape($"{ReportText.Iso(filing.PreparedOn)}, {filing.Prepared.Who}"), filing.Release is { } release ? Markup.Escape($"{ReportText.Iso(release.On)}, {filing.Released!.Who}") : "");
        }
        console.Write(table);
        console.MarkupLine("[grey]One of them: portolan filing show ID. As a page to print: portolan filing show ID --format html --output FILE.[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("filings");
        foreach (var filing in filings) FilingStateJson.Write(json, filing);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("filing", "form", "firm", "name", "status", "prepared on", "prepared by", "released on", "released by", "html sha256", "json sha256", "withdrawn because");
        foreach (var filing in filings)
        {
            csv.Row(
                filing.Id, filing.Content.Form, filing.Content.Firm, filing.Content.FirmName, FilingText.Of(filing.Status), ReportText.Iso(filing.PreparedOn), filing.Prepared.Who.ToString(),
                filing.Release is { } release ? ReportText.Iso(release.On) : null, filing.Released?.Who.ToString(), filing.Release?.Html.Sha256, filing.Release?.Json.Sha256, filing.Withdrawal?.Why);
        }
    }
}
