using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Comparison;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.Desks.Chart;

/// <summary>The answer of <c>rules diff</c>.</summary>
/// <param name="a">The earlier version, as it was named.</param>
/// <param name="b">The later version, as it was named.</param>
/// <param name="diff">How they differ.</param>
internal sealed class RulesDiffReport(string a, string b, RulesDiff diff) : IReport
{
    private IReadOnlyList<Change> Changes => diff.Comparison.Changes;

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("a", a);
        json.WriteString("b", b);
        json.WriteString("on", ReportText.Iso(diff.After.On));
        ChartJson.WriteFirms(json, diff.After.Firms);
        ChartJson.WriteScenarios(json, diff.After.Edition);
        WriteItems(json, "rules", "rule", diff.Difference.Rules);
        WriteItems(json, "scenarioChanges", "scenario", diff.Difference.Scenarios);
        WriteItems(json, "measureChanges", "measure", diff.Difference.Measures);
        WriteItems(json, "factChanges", "fact", diff.Difference.Facts);
        ChartJson.WriteSummary(json, "before", diff.Comparison.Before.Counts);
        ChartJson.WriteSummary(json, "after", diff.Comparison.After.Counts);
        ChangeJson.Write(json, Changes);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv) => ChangeJson.WriteCsv(csv, Changes);

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[bold]From {a} to {b}[/]");
        console.WriteLine();
        if (diff.Difference.IsEmpty) console.WriteLine("Both say the same.");
        var rulebook = diff.After.Edition.Rulebook;
        WriteItems(console, "Rules", diff.Difference.Rules, id => rulebook.Find(RuleId.Parse(id))?.Title);
        WriteItems(console, "Scenarios", diff.Difference.Scenarios, id => rulebook.FindScenario(id)?.Title);
        WriteItems(console, "Measures", diff.Difference.Measures, id => rulebook.Measures.GetValueOrDefault(id)?.Title.Text);
        WriteItems(console, "Facts", diff.Difference.Facts, _ => null);
        WriteConsequence(console);
    }

    private void WriteConsequence(IAnsiConsole console)
    {
        console.MarkupLine("[bold]What follows[/]");
        console.WriteLine(Changes.Count == 0
            ? "No decision changes."
            : $"{ReportText.Count(Changes.Count, "decision changes", "decisions change")} about {ReportText.Count(MatrixComparison.FirmsIn(Changes), "firm", "firms")}.");
        var context = $"On {ReportText.Day(diff.After.On)}, by {ChartText.Sources(diff.After.Firms)}";
        if (diff.After.Edition.Scenarios.Count > 0) context += $", assuming {string.Join(" and ", diff.After.Edition.Scenarios)}";
        console.MarkupLineInterpolated($"[grey]{context}.[/]");
        WriteCounts(console);
        if (Changes.Count == 0) return;
        var tables = new ChangeTables(Changes, diff.After.Firms, "Firms concerned", "Decisions changed");
        tables.WriteRules(console);
        tables.WriteHomes(console);
        tables.WriteHosts(console);
        tables.WriteServices(console);
        tables.WriteFirms(console);
    }

    private void WriteCounts(IAnsiConsole console)
    {
        var (before, after) = (diff.Comparison.Before.Counts, diff.Comparison.After.Counts);
        var table = ReportText.Table("All firms, services and States", "Before", "After");
        for (var column = 1; column <= 2; column++) table.Columns[column].RightAligned();
        table.AddRow("permitted", ReportText.Number(before.Permitted), ReportText.Number(after.Permitted));
        table.AddRow("not permitted", ReportText.Number(before.NotPermitted), ReportText.Number(after.NotPermitted));
        table.AddRow("unsettled", ReportText.Number(before.Unsettled), ReportText.Number(after.Unsettled));
        console.Write(table);
    }

    private static void WriteItems(IAnsiConsole console, string heading, IReadOnlyList<ItemDifference> items, Func<string, LocalisedText?> titleOf)
    {
        if (items.Count == 0) return;
        var counts = items.GroupBy(item => item.Kind).OrderBy(group => group.Key).Select(group => $"{ReportText.Number(group.Count())} {Word(group.Key)}");
        console.MarkupLineInterpolated($"[bold]{heading}[/]  [grey]{string.Join(", ", counts)}[/]");
        foreach (var item in items.OrderBy(item => item.Kind))
        {
            var stated = item.Kind == DifferenceKind.Changed ? null : item.Fields.FirstOrDefault(field => field.Field is "title.en" or "says.en");
            var title = stated?.After ?? stated?.Before ?? titleOf(item.Name)?.English;
            console.MarkupLineInterpolated($"{Word(item.Kind),-8} {item.Name}[grey]{(title is null ? "" : "  " + title)}[/]");
            if (item.Kind != DifferenceKind.Changed) continue;
            foreach (var field in item.Fields) WriteField(console, field);
        }
        console.WriteLine();
    }

    /// <summary>Short texts side by side; of long ones the lines that differ, one below the other.</summary>
    private static void WriteField(IAnsiConsole console, FieldDifference field)
    {
        const int longest = 40;
        if (Math.Max(field.Before?.Length ?? 0, field.After?.Length ?? 0) <= longest)
        {
            console.MarkupLineInterpolated($"         {field.Field}: {field.Before ?? "nothing"} → {field.After ?? "nothing"}");
            return;
        }
        console.MarkupLineInterpolated($"         {field.Field}:");
        var (before, after) = (Lines(field.Before), Lines(field.After));
        foreach (var line in before.Except(after)) console.MarkupLineInterpolated($"           [red]- {line}[/]");
        foreach (var line in after.Except(before)) console.MarkupLineInterpolated($"           [green]+ {line}[/]");
    }

    private static List<string> Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim())];

    private static void WriteItems(Utf8JsonWriter json, string name, string key, IReadOnlyList<ItemDifference> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString(key, item.Name);
            json.WriteString("change", Word(item.Kind));
            json.WriteStartArray("fields");
            foreach (var field in item.Fields)
            {
                json.WriteStartObject();
                json.WriteString("field", field.Field);
                json.WriteString("before", field.Before);
                json.WriteString("after", field.After);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Word(DifferenceKind kind) => kind.ToString().ToLowerInvariant();
}
