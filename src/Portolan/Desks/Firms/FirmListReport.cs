using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Firms.State;
using Spectre.Console;

namespace Portolan.Desks.Firms;

/// <summary>The answer of <c>firm list</c>.</summary>
internal sealed class FirmListReport(IReadOnlyList<Firm> firms, Func<Firm, Passport, PassportClock> clock, DateOnly on) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        if (firms.Count == 0)
        {
            console.WriteLine("The record has no firm yet: portolan firm add --name NAME --home STATE, or portolan firm import --from-register LEI.");
            return;
        }
        var table = ReportText.Table("Firm", "Home", "Kind", "Services", "Passports in use", "under way", "Clients");
        foreach (var column in (int[])[4, 5, 6]) table.Columns[column].RightAligned();
        foreach (var firm in firms)
        {
            var phases = firm.Passports.Values.Select(passport => clock(firm, passport).Phase).ToList();
            table.AddRow(
                Markup.Escape(firm.Name), firm.Home.Code, FirmWords.Of(firm.Kind.Value), string.Join(' ', firm.Services.Keys.Order()), ReportText.Number(phases.Count(phase => phase == PassportPhase.Effective)),
                ReportText.Number(phases.Count(phase => phase is not (PassportPhase.Effective or PassportPhase.Ended))), ReportText.Number(firm.Clients.Values.Sum(count => count.Value.Clients)));
        }
        console.Write(table);
        console.MarkupLineInterpolated($"[grey]As of {ReportText.Day(on)}. One firm: portolan firm show NAME. Where it may operate: portolan assess --firm NAME.[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("on", ReportText.Iso(on));
        json.WriteStartArray("firms");
        foreach (var firm in firms) RecordedFirmJson.Write(json, firm, clock);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("id", "lei", "name", "home", "kind", "group", "services", "passports", "clients");
        foreach (var firm in firms)
        {
            csv.Row(
                firm.Id, firm.Lei?.ToString(), firm.Name, firm.Home.Code, FirmWords.Of(firm.Kind.Value), firm.Group, string.Join(' ', firm.Services.Keys.Order()),
                string.Join(' ', firm.Passports.Keys.Order()), ReportText.Plain(firm.Clients.Values.Sum(count => count.Value.Clients)));
        }
    }
}
