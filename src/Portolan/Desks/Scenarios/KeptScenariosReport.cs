using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Scenarios.State;
using Spectre.Console;

namespace Portolan.Desks.Scenarios;

/// <summary>The answer of <c>scenarios kept</c>.</summary>
internal sealed class KeptScenariosReport(IReadOnlyList<KeptScenario> scenarios) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        if (scenarios.Count == 0)
        {
            console.WriteLine("No scenario is kept yet. Compose one on the bench (portolan serve, then Bench) and keep it under a name.");
            return;
        }
        var table = ReportText.Table("Name", "Assumes", "On", "Plan for", "Kept");
        foreach (var (kept, entry) in scenarios)
        {
            var assumes = kept.Rules is null ? kept.Scenarios : [.. kept.Scenarios, "rules of its own"];
            table.AddRow(
                Markup.Escape(kept.Name), Markup.Escape(string.Join("\n", assumes)), kept.On is { } on ? ReportText.Iso(on) : "", Markup.Escape(string.Join(", ", kept.Firms ?? [])),
                Markup.Escape($"{ReportText.Iso(DayOf(entry.When))}, {entry.Who}"));
        }
        console.Write(table);
        console.MarkupLine("[grey]What one would change: portolan impact, with what it assumes[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("kept");
        foreach (var (kept, entry) in scenarios)
        {
            json.WriteStartObject();
            json.WriteString("name", kept.Name);
            json.WriteStrings("scenarios", kept.Scenarios);
            if (kept.Rules is { } rules) json.WriteString("rules", rules);
            if (kept.On is { } on) json.WriteString("on", ReportText.Iso(on));
            if (kept.Firms is { } firms) json.WriteStrings("firms", firms);
            json.WriteNumber("entry", entry.Number);
            json.WriteString("by", entry.Who.ToString());
            json.WriteString("at", entry.When);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("name", "scenarios", "rules", "on", "firms", "entry", "by", "day");
        foreach (var (kept, entry) in scenarios)
        {
            csv.Row(
                kept.Name, string.Join(' ', kept.Scenarios), kept.Rules, kept.On is { } on ? ReportText.Iso(on) : null, string.Join(' ', kept.Firms ?? []), ReportText.Plain(entry.Number), entry.Who.ToString(),
                ReportText.Iso(DayOf(entry.When)));
        }
    }

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
