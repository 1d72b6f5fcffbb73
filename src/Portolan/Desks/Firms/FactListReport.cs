using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Facts;
using Spectre.Console;

namespace Portolan.Desks.Firms;

/// <summary>The answer of <c>firm facts</c>: what a firm can state of itself, which duties turn on.</summary>
internal sealed class FactListReport(IReadOnlyList<FactField> facts) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        var table = ReportText.Table("Fact", "Value", "What it says");
        foreach (var fact in facts) table.AddRow(Markup.Escape(fact.Name), Markup.Escape(StatedFact.Expected(fact.Type)), Markup.Escape(fact.Says.English));
        console.Write(table);
        console.MarkupLine("[grey]State them: portolan firm state FIRM NAME=VALUE …[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("facts");
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            json.WriteString("fact", fact.Name);
            json.WriteString("value", StatedFact.Expected(fact.Type));
            Portolan.Desks.Rules.RuleJson.WriteText(json, "says", fact.Says);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("fact", "value", "says");
        foreach (var fact in facts) csv.Row(fact.Name, StatedFact.Expected(fact.Type), fact.Says.English);
    }
}
