using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.Desks.Rules;

/// <summary>The answer of <c>rules test</c>.</summary>
internal sealed class ExamplesReport(Rulebook rulebook, IReadOnlyList<ExampleResult> results) : IReport
{
    private IEnumerable<ExampleResult> Failed => results.Where(result => !result.Passed);

    private int PassedCount => results.Count(result => result.Passed && result.Example is not null);

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        foreach (var failed in Failed) console.WriteLine(failed.Complaint!);
        var rules = results.Select(result => result.Rule.Id).Distinct().Count();
        console.WriteLine($"{ReportText.Count(rules, "rule", "rules")}, {ReportText.Count(rulebook.ScenarioIds.Count, "scenario", "scenarios")}");
        console.WriteLine($"{PassedCount} passed, {Failed.Count()} failed");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("passed", PassedCount);
        json.WriteNumber("failed", Failed.Count());
        json.WriteStartArray("failures");
        foreach (var failed in Failed)
        {
            json.WriteStartObject();
            json.WriteString("rule", failed.Rule.Id.ToString());
            json.WriteString("complaint", failed.Complaint);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("rule", "complaint");
        foreach (var failed in Failed) csv.Row(failed.Rule.Id.ToString(), failed.Complaint);
    }
}
