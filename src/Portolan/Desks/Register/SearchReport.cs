using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Formats.Register;
using Spectre.Console;

namespace Portolan.Desks.Register;

/// <summary>The answer of <c>register search</c>.</summary>
internal sealed class SearchReport(RegisterSnapshot snapshot, string query, SearchResult<RegisteredFirm> result) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        if (result.Hits.Count == 0)
        {
            console.WriteLine($"No firm fits '{query}' in the register of {RegisterText.Day(snapshot.Date)}." + (result.Suggestion is { } nearest ? $" Did you mean '{nearest}'?" : ""));
            return;
        }
        var table = ReportText.Table("Id", "Home", "Name", "Commercial name", "Services", "Hosts");
        table.Columns[5].RightAligned();
        foreach (var firm in result.Hits.Select(hit => hit.Firm))
        {
            var hosts = firm.Entries.SelectMany(entry => entry.Hosts.Known).Distinct().Count();
            table.AddRow(
                Markup.Escape(firm.Id), firm.Home?.Code ?? "–", Markup.Escape(firm.Name), Markup.Escape(string.Join("; ", firm.CommercialNames)),
                string.Join(' ', firm.Entries.SelectMany(entry => entry.Services.Known).Distinct().Order()), ReportText.Number(hosts));
        }
        console.Write(table);
        console.MarkupLineInterpolated($"[grey]{ReportText.Count(result.Hits.Count, "firm", "firms")}, register of {RegisterText.Day(snapshot.Date)}. One of them: portolan register show ID[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("query", query);
        json.WriteString("date", snapshot.Date is { } date ? ReportText.Iso(date) : null);
        json.WriteStartArray("firms");
        foreach (var firm in result.Hits.Select(hit => hit.Firm)) FirmJson.WriteFirm(json, firm);
        json.WriteEndArray();
        json.WriteString("suggestion", result.Suggestion);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("id", "lei", "name", "home", "commercial names", "services");
        foreach (var firm in result.Hits.Select(hit => hit.Firm))
        {
            csv.Row(
                firm.Id, firm.Lei?.ToString(), firm.Name, firm.Home?.Code, string.Join("; ", firm.CommercialNames),
                string.Join(' ', firm.Entries.SelectMany(entry => entry.Services.Known).Distinct().Order()));
        }
    }
}
