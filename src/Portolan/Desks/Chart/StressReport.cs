using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Formats;
using Portolan.Rules.Planning;
using Portolan.Rules.Questions;
using Spectre.Console;

namespace Portolan.Desks.Chart;

/// <summary>The answer of <c>stress</c>.</summary>
internal sealed class StressReport(
    ChartQuestion question, DecisionCounts baseline, IReadOnlyList<StressResult> hosts, IReadOnlyList<StressResult> homes, IReadOnlyList<StressResult> pairs,
    IReadOnlyList<StressResult> matrix) : IReport
{
    private const int Shown = 10;

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        ChartText.WriteQuestion(console, question);
        console.WriteLine($"Without any refusal {ReportText.Number(baseline.Permitted)} services in States are permitted.");
        Write(console, "One State refuses all passports", hosts, result => Name(result.Hosts));
        Write(console, "The passports of one State are refused everywhere", homes, result => Name(result.Homes));
        Write(console, "Two States refuse all passports", pairs, result => Name(result.Hosts));
        Write(console, "One State refuses the passports of another", matrix, result => $"{Name(result.Hosts)} those of {Name(result.Homes)}");
        console.MarkupLine("[grey]All of them: --format json or csv. What one would change: portolan impact passports-refused:hosts=FR;homes=MT[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        ChartJson.WriteQuestion(json, question);
        ChartJson.WriteSummary(json, "baseline", baseline);
        Write(json, "hosts", hosts);
        Write(json, "homes", homes);
        Write(json, "pairs", pairs);
        Write(json, "homesByHosts", matrix);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("kind", "hosts", "homes", "firms", "cells");
        foreach (var (kind, results) in new[] { ("host", hosts), ("home", homes), ("pair", pairs), ("home by host", matrix) })
        {
            foreach (var result in results) csv.Row(kind, string.Join(' ', result.Hosts), string.Join(' ', result.Homes), ReportText.Plain(result.Firms), ReportText.Plain(result.Cells));
        }
    }

    private static void Write(IAnsiConsole console, string title, IReadOnlyList<StressResult> results, Func<StressResult, string> name)
    {
        var table = ReportText.Table(title, "Firms that lose", "Services lost");
        table.Columns[1].RightAligned();
        table.Columns[2].RightAligned();
        foreach (var result in results.Take(Shown)) table.AddRow(Markup.Escape(name(result)), ReportText.Number(result.Firms), ReportText.Number(result.Cells));
        console.Write(table);
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<StressResult> results)
    {
        json.WriteStartArray(name);
        foreach (var result in results)
        {
            json.WriteStartObject();
            json.WriteStrings("hosts", result.Hosts);
            json.WriteStrings("homes", result.Homes);
            json.WriteNumber("firms", result.Firms);
            json.WriteNumber("cells", result.Cells);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Name(IReadOnlyList<string> codes) => string.Join(" and ", codes.Select(code => Country.Parse(code).EnglishName));
}
