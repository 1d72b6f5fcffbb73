using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.Desks.Rules;

/// <summary>The answer of <c>scenarios show</c>.</summary>
internal sealed class ScenarioReport(Rulebook rulebook, ChosenScenario chosen) : IReport
{
    private Scenario Scenario => chosen.Scenario;

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[bold]{Scenario.Title.English}[/]  [grey]{RuleJson.Word(Scenario.Status)}[/]");
        console.WriteLine(Scenario.Says.English);
        console.WriteLine();
        console.Write(ReportText.NameValues(Facts()));
        console.WriteLine();
        console.MarkupLineInterpolated($"[grey]What it would change: portolan impact {Scenario.Id}[/]");
    }

    private IEnumerable<(string Name, string? Value)> Facts()
    {
        yield return ("scenario", Scenario.Id);
        yield return ("contradicts", Scenario.Contradicts.Count == 0 ? "nothing" : string.Join(", ", Scenario.Contradicts.Select(rulebook.Acts.Cite)));
        foreach (var source in Scenario.Sources) yield return ("source", $"{source.Title} ({ReportText.Day(source.Date)})");
        foreach (var parameter in Scenario.Parameters)
        {
            var value = ChosenScenario.Text(chosen.Values[parameter.Field.Name]);
            yield return ("parameter", $"{parameter.Field.Name} ({parameter.Field.Type}): {parameter.Field.Says.English}; here {(value.Length == 0 ? "none" : value)}");
        }
        foreach (var rule in Scenario.Rules) yield return ("adds", $"{rule.Id}: {rule.Title.English}");
        foreach (var id in Scenario.Suspends) yield return ("suspends", id.ToString());
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Scenario.Id);
        json.WriteString("status", RuleJson.Word(Scenario.Status));
        RuleJson.WriteText(json, "title", Scenario.Title);
        RuleJson.WriteText(json, "says", Scenario.Says);
        json.WriteStartArray("sources");
        foreach (var source in Scenario.Sources)
        {
            json.WriteStartObject();
            json.WriteString("title", source.Title);
            json.WriteString("date", ReportText.Iso(source.Date));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStrings("contradicts", Scenario.Contradicts.Select(provision => rulebook.Acts.Cite(provision)));
        json.WriteStartArray("parameters");
        foreach (var parameter in Scenario.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Field.Name);
            json.WriteString("type", parameter.Field.Type.ToString());
            json.WriteString("value", ChosenScenario.Text(chosen.Values[parameter.Field.Name]));
            RuleJson.WriteText(json, "says", parameter.Field.Says);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var rule in Scenario.Rules) RuleJson.WriteRule(json, rulebook, rule);
        json.WriteEndArray();
        json.WriteStrings("suspends", Scenario.Suspends.Select(id => id.ToString()));
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("parameter", "type", "value", "meaning");
        foreach (var parameter in Scenario.Parameters)
        {
            csv.Row(parameter.Field.Name, parameter.Field.Type.ToString(), ChosenScenario.Text(chosen.Values[parameter.Field.Name]), parameter.Field.Says.English);
        }
    }
}
