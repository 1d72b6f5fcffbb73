using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.Desks.Rules;

/// <summary>The answer of <c>scenarios list</c>.</summary>
internal sealed class ScenarioListReport(IReadOnlyList<Scenario> scenarios) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        var table = ReportText.Table("Scenario", "Status", "What happens", "Parameters");
        foreach (var scenario in scenarios)
        {
            var parameters = string.Join(", ", scenario.Parameters.Select(parameter => parameter.Field.Name));
            table.AddRow(Markup.Escape(scenario.Id), RuleJson.Word(scenario.Status), Markup.Escape(scenario.Title.English), Markup.Escape(parameters));
        }
        console.Write(table);
        console.MarkupLine("[grey]What one would change: portolan impact SCENARIO[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("scenarios");
        foreach (var scenario in scenarios)
        {
            json.WriteStartObject();
            json.WriteString("id", scenario.Id);
            json.WriteString("status", RuleJson.Word(scenario.Status));
            RuleJson.WriteText(json, "title", scenario.Title);
            json.WriteStrings("parameters", scenario.Parameters.Select(parameter => parameter.Field.Name));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("scenario", "status", "title", "parameters");
        foreach (var scenario in scenarios)
        {
            csv.Row(scenario.Id, RuleJson.Word(scenario.Status), scenario.Title.English, string.Join(' ', scenario.Parameters.Select(parameter => parameter.Field.Name)));
        }
    }
}
